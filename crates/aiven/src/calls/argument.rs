//! Arguments for tests that hold of all calls.

use std::net::Ipv4Addr;

use crate::{ConnectionId, ProjectName, ServiceName};

/// An argument of a call.
pub(super) trait Argument {
    /// `name` where it is one, else any value.
    fn sample(name: &str) -> Self;
}

macro_rules! arguments {
    ($($name:ty),*) => {
        $(impl Argument for $name {
            fn sample(name: &str) -> Self {
                name.into()
            }
        })*
    };
}

arguments!(String, ProjectName, ServiceName, ConnectionId);

impl Argument for bool {
    fn sample(_: &str) -> Self {
        true
    }
}

impl Argument for Ipv4Addr {
    fn sample(_: &str) -> Self {
        Self::new(10, 0, 0, 100)
    }
}

impl Argument for Vec<(String, bool)> {
    fn sample(_: &str) -> Self {
        vec![("kafka".to_owned(), true)]
    }
}
