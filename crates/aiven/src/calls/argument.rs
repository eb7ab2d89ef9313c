//! Arguments for tests that hold of all calls.

use std::net::Ipv4Addr;

use crate::{ConnectionId, ProjectName, ServiceName};

/// An argument of a call.
pub(super) trait Argument {
    /// What `name` gives where it is one, else any value.
    fn sample<'a>(name: impl FnOnce() -> &'a str) -> Self;
}

macro_rules! arguments {
    ($($name:ty),*) => {
        $(impl Argument for $name {
            fn sample<'a>(name: impl FnOnce() -> &'a str) -> Self {
                name().into()
            }
        })*
    };
}

arguments!(String, ProjectName, ServiceName, ConnectionId);

impl Argument for bool {
    fn sample<'a>(_: impl FnOnce() -> &'a str) -> Self {
        true
    }
}

impl Argument for Ipv4Addr {
    fn sample<'a>(_: impl FnOnce() -> &'a str) -> Self {
        Self::new(10, 0, 0, 100)
    }
}

impl Argument for Vec<(String, bool)> {
    fn sample<'a>(_: impl FnOnce() -> &'a str) -> Self {
        vec![("kafka".to_owned(), true)]
    }
}
