//! The crate from outside: what is rendered, and what is not.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test that calls them"
)]
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes them when it updates"
)]

mod dangers;
mod formats;
mod gaps;
mod hostile;
mod not_by_avn;
mod rendered;
mod services;
mod templates;
mod verify;
mod verify_texts;
