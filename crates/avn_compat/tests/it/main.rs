//! The crate from outside: the documented examples, each error, words on the command line, and the page's AVN form.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test that calls them"
)]
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes them when it updates"
)]

mod agreement;
mod command_line;
mod errors;
mod examples;
mod services;
