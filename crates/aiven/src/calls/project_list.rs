//! The projects the token may see.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Project, Request};

/// `GET /v1/project`
///
/// Permission: none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectList;

impl Call for ProjectList {
    type Answer = Vec<Project>;

    fn request(&self) -> Request {
        get(&["project"])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        list(body, "projects", Project::read)
    }
}
