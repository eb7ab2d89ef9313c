//! The project's own commands: `cargo xtask COMMAND`.
//!
//! Start at [`commands`], which lists them. A command gets its tools from the [`toolbox`], builds the
//! [`page`], serves it with the [`page_server`] and runs a [`simulator`] beside it. The browser tests use
//! the last three as a library, so that they test the page under the headers that it is released with.
//!
//! Next to everything here is standard library only: this package is compiled first on every machine.

pub mod arguments;
pub mod commands;
pub mod console;
pub mod failure;
pub mod page;
pub mod page_server;
pub mod process;
pub mod simulator;
pub mod toolbox;
pub mod workspace;
