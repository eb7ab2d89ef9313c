//! Arguments for tests that hold of all calls.

use std::net::Ipv4Addr;

/// An argument of a call.
pub(super) trait Argument {
    /// `name` where it is one, else any value.
    fn sample(name: &str) -> Self;
}

impl Argument for String {
    fn sample(name: &str) -> Self {
        name.to_owned()
    }
}

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
