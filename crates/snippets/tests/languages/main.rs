//! Literals of each language, read back by the language itself, or by the parser of its grammar where it cannot run here:
//! hundreds of hostile values, each the same as before.
//!
//! `cargo xtask test --only snippets` runs these. Each test fails without its language.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test that calls them"
)]

mod grammars;
mod interpreters;
mod values;
