//! The simulator as a program; `docs/simulator.md` says how to use it.

use std::process::ExitCode;

fn main() -> ExitCode {
    sim::serve::main()
}
