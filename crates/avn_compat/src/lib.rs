//! `avn service connection-info` 4.18.0 as a native program, to hold this project's text against the real client.
//!
//! It imitates what only a comparison needs: the client's argument parser, its error texts and exit codes, and how
//! Python treats a field of an unexpected type. The page carries none of this; the AVN form that it shows is made by
//! `crates/snippets`, and a test here compares the two.

pub mod command_line;

mod connection_info;
mod python;

pub use connection_info::{
    Arguments, Authentication, AvnError, Class, Route, Usage, Utility, connection_info,
};
