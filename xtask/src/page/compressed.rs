//! Adds compressed copies beside the files, for servers that send those.

use std::process::Command;

use super::{Site, extension};
use crate::failure::{Explain, Failure};
use crate::workspace::Workspace;

/// The ends of the copies' names.
pub const ENDINGS: [&str; 2] = ["br", "gz"];

/// Extensions of files worth compressing. The others are compressed already.
const TEXTS: &[&str] = &[
    "css",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Adds `.br` and `.gz` beside each file that becomes smaller by it.
pub fn add(workspace: &Workspace, site: &mut Site) -> Result<(), Failure> {
    let folder = workspace.compressing();
    let mut copies = Site::empty(site.placement());
    for (path, bytes) in site.files() {
        if TEXTS.contains(&extension(path)) {
            copies.put(path, bytes);
        }
    }
    copies.write(&folder)?;
    let output = Command::new("node")
        .arg(workspace.file("xtask/compress.mjs"))
        .arg(&folder)
        .output()
        .explain(|| "cannot start `node`".to_owned())?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!(
            "the page cannot be compressed: {}",
            errors.trim()
        )));
    }
    for (path, bytes) in Site::open(&folder)?.files() {
        if ENDINGS.contains(&extension(path)) {
            site.put(path, bytes);
        }
    }
    Ok(())
}
