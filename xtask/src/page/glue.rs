//! Minifies the scripts that wasm-bindgen writes beside each module.
//!
//! Scripts written by hand are served as they are in the repository, so that anybody can compare them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;

/// The module of which the page begins and drops instances.
const INSTANCES: &str = "snippets_module.js";

/// Minifies them in place with esbuild.
///
/// A script of wasm-bindgen holds one instance of its module for as long as the page is there. The one in [`INSTANCES`]
/// becomes a function instead, which returns the same exports for an instance of their own each time.
pub(super) fn minify(
    workspace: &Workspace,
    toolbox: &Toolbox,
    built: &Path,
) -> Result<(), Failure> {
    let (several, single): (Vec<_>, Vec<_>) = scripts(built)?
        .into_iter()
        .partition(|script| script.ends_with(INSTANCES));
    rewrite(workspace, toolbox, built, &single, &["--format=esm"])?;
    let function = [
        "--format=iife",
        "--global-name=glue",
        "--banner:js=export default()=>{",
        "--footer:js=return glue};",
        // The module is always handed over, so its address is not asked for.
        "--log-override:empty-import-meta=silent",
    ];
    rewrite(workspace, toolbox, built, &several, &function)
}

fn rewrite(
    workspace: &Workspace,
    toolbox: &Toolbox,
    built: &Path,
    scripts: &[PathBuf],
    options: &[&str],
) -> Result<(), Failure> {
    if scripts.is_empty() {
        return Ok(());
    }
    let mut esbuild = Command::new("esbuild");
    esbuild
        .args(scripts)
        .args(options)
        .args("--minify --log-level=warning --allow-overwrite".split(' '));
    let mut folder = std::ffi::OsString::from("--outdir=");
    folder.push(built);
    esbuild.arg(folder);
    toolbox.equip(&mut esbuild)?;
    process::must_run(
        &mut esbuild,
        &workspace.logs().join("glue.log"),
        super::build::LIMIT,
    )
}

/// The scripts that stand beside a module: `demo.js` beside `demo_bg.wasm`.
fn scripts(built: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failure = || format!("cannot read {}", built.display());
    let mut scripts = Vec::new();
    for entry in fs::read_dir(built).explain(failure)? {
        let name = entry.explain(failure)?.file_name();
        let module = name.to_str().and_then(|name| name.strip_suffix("_bg.wasm"));
        scripts.extend(module.map(|name| built.join(format!("{name}.js"))));
    }
    scripts.sort();
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn only_what_stands_beside_a_module_is_rewritten() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let folder = folder.path();
        for name in ["demo.js", "demo_bg.wasm", "boot.js", "index.html"] {
            fs::write(folder.join(name), "").expect("a file of the test");
        }
        assert_eq!(super::scripts(folder), Ok(vec![folder.join("demo.js")]));
    }
}
