//! The project's own commands: `cargo xtask COMMAND`.
//!
//! Start at [`commands`], which lists them. A command gets its tools from the [`toolbox`], builds the
//! [`page`] and the [`relay`], serves the page with the [`page_server`] and runs a [`simulator`] beside it. The browser
//! tests use the last four as a library, so that they test the page under the headers that it is released with.
//!
//! This package is compiled first on every machine, so its dependencies are few.
#![expect(
    clippy::missing_errors_doc,
    reason = "a `Failure` says what failed and what to do about it"
)]

pub mod child_process;
pub mod commands;
pub mod console;
pub mod failure;
pub mod page;
pub mod page_server;
pub mod process;
pub mod relay;
pub mod simulator;
pub mod toolbox;
pub mod workspace;
