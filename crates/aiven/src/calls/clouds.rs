//! The clouds of Aiven: public, so that it also tells a refused preflight from a dead network.

use super::path::get;
use crate::objects::list;
use crate::{Call, Cloud, Fault, Request};

/// `GET /v1/clouds`
///
/// Permission: none. Needs no token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clouds;

impl Call for Clouds {
    type Answer = Vec<Cloud>;

    fn request(&self) -> Request {
        Request {
            authorized: false,
            ..get(&["clouds"])
        }
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        list(body, "clouds", Cloud::read)
    }
}
