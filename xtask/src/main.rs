//! `cargo xtask`: see the library for what it does.

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    xtask::commands::main(&words)
}
