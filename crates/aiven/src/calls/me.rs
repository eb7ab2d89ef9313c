//! Whose token it is; the first call of every session.

use super::path::get;
use crate::objects::{object, unreadable};
use crate::{Call, Fault, Request, User};

/// `GET /v1/me`
///
/// Permission: none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me;

impl Call for Me {
    type Answer = User;

    fn request(&self) -> Request {
        get(&["me"])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        User::read(&object(body, "user")?).ok_or_else(|| unreadable("a user's address"))
    }
}
