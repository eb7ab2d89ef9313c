//! Builds the page with Trunk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{documents, glue, inputs, licences, offline, paths};
use crate::console::{begin, say, spoken};
use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;

pub(super) const LIMIT: Duration = Duration::from_mins(30);

/// Files and folders that end up in the page, or decide how it is built.
pub(super) const INPUTS: &[&str] = &[
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "index.html",
    "package-lock.json",
    "public",
    "src",
    "style",
    "xtask/src/page/glue.rs",
];

/// The release build of the page, its placement still the one written in `index.html`.
///
/// Nothing is built when nothing has changed since the last time.
pub fn release(workspace: &Workspace, toolbox: &Toolbox) -> Result<PathBuf, Failure> {
    let page = workspace.page();
    let remembered = workspace.page_inputs();
    let inputs = inputs::fingerprint(workspace, toolbox, INPUTS)?;
    begin("Building the page … ");
    if page.join("index.html").is_file()
        && fs::read_to_string(&remembered).is_ok_and(|last| last == inputs)
    {
        say("unchanged since the last time");
        complete(workspace, toolbox, &page)?;
        return Ok(page);
    }
    say("about 2 minutes the first time");
    let start = Instant::now();
    // If the build fails, Trunk leaves the old page; it must not pass for the new one.
    forget(&remembered)?;
    let mut trunk = Command::new("trunk");
    trunk
        .arg("build")
        .arg("--dist")
        .arg(&page)
        .current_dir(workspace.root());
    // Added to the flags of `.cargo/config.toml`, which the other two variables would replace.
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        paths::flags(),
    );
    trunk
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    // Else Trunk's own stack buries what the compiler says.
    trunk.env("RUST_BACKTRACE", "0");
    // Many programs take `NO_COLOR=1`; Trunk wants a word there and stops.
    trunk.env_remove("NO_COLOR");
    toolbox.equip(&mut trunk)?;
    process::must_run(&mut trunk, &workspace.logs().join("page.log"), LIMIT)?;
    glue::minify(workspace, toolbox, &page)?;
    fs::write(&remembered, inputs).explain(|| format!("cannot write {}", remembered.display()))?;
    say(format_args!("      done in {}", spoken(start.elapsed())));
    complete(workspace, toolbox, &page)?;
    Ok(page)
}

/// Adds what needs no compiler and is made anew each time: the service worker and the documents.
fn complete(workspace: &Workspace, toolbox: &Toolbox, page: &Path) -> Result<(), Failure> {
    offline::bundle(workspace, toolbox, page)?;
    documents::write(workspace, page, &licences::document(workspace)?)
}

fn forget(remembered: &std::path::Path) -> Result<(), Failure> {
    match fs::remove_file(remembered) {
        Err(cause) if remembered.exists() => {
            Err(cause).explain(|| format!("cannot remove {}", remembered.display()))
        }
        _ => Ok(()),
    }
}
