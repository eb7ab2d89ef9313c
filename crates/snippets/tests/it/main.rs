//! The crate from outside: the documented examples, each error, words on the command line, and what is rendered.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test that calls them"
)]
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes them when it updates"
)]

mod command_line;
mod dangers;
mod errors;
mod examples;
mod gaps;
mod hostile;
mod not_by_avn;
mod rendered;
mod services;
