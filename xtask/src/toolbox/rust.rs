//! What comes from Rust's own distribution and registry.

use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::{Installation, Tool, ToolContext};
use crate::failure::Failure;
use crate::process;

/// No step of a set-up takes this long on a machine that can work with the project.
pub(super) const LIMIT: Duration = Duration::from_mins(45);

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for [`WASM`].
#[derive(Clone, Copy, Debug)]
pub struct WasmTarget;

impl Tool for WasmTarget {
    fn title(&self) -> String {
        format!("Rust's target {WASM}")
    }

    fn first_time(&self) -> &'static str {
        "fetching, a few seconds"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let print = "--print target-libdir --target".split(' ');
        let libraries = process::stdout_of(Command::new(&rustc).args(print).arg(WASM))?;
        let version = super::lookup::version(&rustc)?;
        Path::new(&libraries).is_dir().then(|| Installation {
            note: format!("rustc {version}"),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        if super::lookup::program(&["rustup"]).is_none() {
            return Err(Failure::new(format!(
                "the Rust on this machine has no library for {WASM}, and there is no rustup that could \
                 fetch it. Install Rust with rustup (https://rustup.rs), or the package with that \
                 library where the Rust came from (on Debian: libstd-rust-dev-wasm32)."
            )));
        }
        let log = context.cache.logs().join("rust-target.log");
        process::must_run(
            Command::new("rustup").args(["target", "add", WASM]),
            &log,
            LIMIT,
        )
    }
}

/// The crates of `Cargo.lock`, so that later steps need no network.
#[derive(Clone, Copy, Debug)]
pub struct Crates;

impl Tool for Crates {
    fn title(&self) -> String {
        "crates of Cargo.lock".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "fetching, less than a minute"
    }

    fn find(&self, context: &ToolContext<'_>) -> Option<Installation> {
        process::stdout_of(&mut context.workspace.cargo("fetch --offline")).map(|_| Installation {
            note: "in cargo's own cache".to_owned(),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context.cache.logs().join("crates.log");
        process::must_run(&mut context.workspace.cargo("fetch"), &log, LIMIT)
    }
}
