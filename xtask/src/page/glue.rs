//! Minifies the scripts of the page: those that wasm-bindgen writes beside each module, and those in `public`.
//!
//! What a host serves can still be compared with the repository: `cargo xtask reproduce` builds the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;

/// The module of which the page begins and drops instances.
const INSTANCES: &str = "snippets_module.js";

/// How esbuild makes a function of its script.
const AS_FUNCTION: &[&str] = &[
    "--format=iife",
    "--global-name=glue",
    "--banner:js=export default()=>{",
    "--footer:js=return glue};",
    // The module is always handed over, so its address is not asked for.
    "--log-override:empty-import-meta=silent",
];

/// Minifies them in place with esbuild.
///
/// A script of wasm-bindgen holds one instance of its module for as long as the page is there. The one in [`INSTANCES`]
/// becomes a function instead, which returns the same exports for an instance of their own each time.
pub(super) fn minify(
    workspace: &Workspace,
    toolbox: &Toolbox,
    built: &Path,
) -> Result<(), Failure> {
    let cache = workspace.logs().join("names.json");
    for module in names(built)?
        .iter()
        .filter_map(|name| name.strip_suffix("_bg.wasm"))
    {
        let names = shorten(workspace, toolbox, &built.join(format!("{module}_bg.wasm")))?;
        fs::write(&cache, json!(names).to_string())
            .explain(|| format!("cannot write {}", cache.display()))?;
        let patterns: Vec<String> = names.keys().map(|name| name.replace('.', "[.]")).collect();
        let script = format!("{module}.js");
        let mut options = vec![
            "--mangle-quoted".to_owned(),
            format!("--mangle-props=^({})$", patterns.join("|")),
            format!("--mangle-cache={}", cache.display()),
        ];
        let format = if script == INSTANCES {
            AS_FUNCTION
        } else {
            &["--format=esm"]
        };
        options.extend(format.iter().map(|&option| option.to_owned()));
        rewrite(workspace, toolbox, built, &[script], &options)?;
    }
    let by_hand: Vec<String> = names(&workspace.file("public"))?
        .into_iter()
        .filter(|name| super::extension(name) == "js")
        .collect();
    // Some are modules and some are not. Without a format, the names at the top of a script stay.
    rewrite(workspace, toolbox, built, &by_hand, &[])
}

fn rewrite(
    workspace: &Workspace,
    toolbox: &Toolbox,
    built: &Path,
    scripts: &[String],
    options: &[String],
) -> Result<(), Failure> {
    let mut esbuild = Command::new("esbuild");
    esbuild
        .args(scripts)
        .args(options)
        .args("--minify --log-level=warning --allow-overwrite --outdir=.".split(' '))
        .current_dir(built);
    toolbox.equip(&mut esbuild)?;
    process::must_run(
        &mut esbuild,
        &workspace.logs().join("glue.log"),
        super::build::LIMIT,
    )
}

/// Gives short names to what a module imports and exports, and returns the old names with the new ones.
///
/// wasm-bindgen ends most names with a hash, which stands in the module and in its script and hardly compresses.
fn shorten(
    workspace: &Workspace,
    toolbox: &Toolbox,
    module: &Path,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut wasm_opt = Command::new("wasm-opt");
    wasm_opt
        .arg(module)
        .arg("--minify-imports-and-exports-and-modules")
        .arg("--output")
        .arg(module);
    toolbox.equip(&mut wasm_opt)?;
    let log = workspace.logs().join("names.log");
    process::must_run(&mut wasm_opt, &log, super::build::LIMIT)?;
    let printed = fs::read_to_string(&log).explain(|| format!("cannot read {}", log.display()))?;
    renamed(&printed)
        .ok_or_else(|| Failure::new(format!("{} holds no list of names", log.display())))
}

/// Reads what wasm-opt prints: a row of module, old and new name for each import, of old and new name for each export.
/// It calls every module `a`.
fn renamed(printed: &str) -> Option<BTreeMap<String, String>> {
    let lists: BTreeMap<String, Vec<Vec<String>>> = serde_json::from_str(printed).ok()?;
    let mut names = BTreeMap::new();
    for row in lists.into_values().flatten() {
        let [module @ .., old, new] = &row[..] else {
            return None;
        };
        names.insert(old.clone(), new.clone());
        names.extend(module.iter().map(|module| (module.clone(), "a".to_owned())));
    }
    Some(names)
}

/// What stands in a folder, in order.
fn names(folder: &Path) -> Result<Vec<String>, Failure> {
    let failure = || format!("cannot read {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).explain(failure)? {
        names.extend(entry.explain(failure)?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    fn check(printed: &str, expected: Option<&[(&str, &str)]>) {
        let expected = expected.map(|names| {
            let names = names.iter().map(|&(old, new)| (old.into(), new.into()));
            names.collect()
        });
        assert_eq!(super::renamed(printed), expected, "{printed}");
    }

    #[test]
    fn names_are_read_as_wasm_opt_prints_them() {
        check(
            r#"{
 "imports": [
  ["./demo_bg.js", "__wbg_now_463ac581d2fc7ea3", "$"]
 ],
"exports": [
  ["memory", "b"]
 ]
}
"#,
            Some(&[
                ("./demo_bg.js", "a"),
                ("__wbg_now_463ac581d2fc7ea3", "$"),
                ("memory", "b"),
            ]),
        );
        check(r#"{"imports": [["alone"]]}"#, None);
        check("warning", None);
    }
}
