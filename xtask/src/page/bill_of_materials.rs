//! What the release is made of: the one list behind the bill of materials, in the form of `CycloneDX`, and behind the
//! document of licences.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::WASM;
use crate::workspace::Workspace;

/// The crates of the page: the program, and the modules that it loads later.
const PAGE: &[&str] = &["attache", "demo", "snippets_module"];
/// The crate of the relay.
const RELAY: &[&str] = &["edge"];

/// Packages of npm that are bundled into the service worker.
const BUNDLED: &[&str] = &[
    "workbox-core",
    "workbox-precaching",
    "workbox-routing",
    "workbox-strategies",
];

/// A package that is in the release.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// An SPDX expression.
    pub(super) licence: String,
    pub(super) origin: Origin,
}

/// Where a package comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// This repository.
    Here,
    /// A registry of crates.
    Crates,
    /// npm.
    Npm,
}

/// The bill of the page.
pub fn of_page(workspace: &Workspace) -> Result<String, Failure> {
    Ok(document(&packages_of_page(workspace)?))
}

/// The bill of the relay.
pub fn of_relay(workspace: &Workspace) -> Result<String, Failure> {
    Ok(document(&crates(workspace, RELAY)?))
}

/// Everything in the page: crates by name, then packages of npm.
pub(super) fn packages_of_page(workspace: &Workspace) -> Result<Vec<Package>, Failure> {
    let mut packages = crates(workspace, PAGE)?;
    for name in BUNDLED {
        packages.push(bundled(name, &workspace.file("node_modules").join(name))?);
    }
    Ok(packages)
}

fn crates(workspace: &Workspace, roots: &[&str]) -> Result<Vec<Package>, Failure> {
    let mut tree =
        workspace.cargo("tree --edges normal,no-proc-macro --prefix none --format {p}|{l}");
    tree.args(["--target", WASM]);
    for root in roots {
        tree.args(["--package", root]);
    }
    let lines = process::stdout_of(&mut tree)
        .ok_or_else(|| Failure::new("`cargo tree` cannot list what the release is made of"))?;
    Ok(read(&lines).into_iter().collect())
}

/// Lines of `name vVERSION|LICENCE`, with repeats, notes such as `(*)`, and a path behind what is of this repository.
fn read(lines: &str) -> BTreeSet<Package> {
    lines
        .lines()
        .filter_map(|line| {
            let (package, licence) = line.split_once('|')?;
            let mut words = package.split(' ').filter(|word| *word != "(*)");
            let name = words.next()?.to_owned();
            let version = words.next()?.strip_prefix('v')?.to_owned();
            // Before there were expressions, a stroke stood for "or".
            let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
            let origin = words.next().map_or(Origin::Crates, |_| Origin::Here);
            Some(Package {
                name,
                version,
                licence,
                origin,
            })
        })
        .collect()
}

fn bundled(name: &str, folder: &Path) -> Result<Package, Failure> {
    let file = folder.join("package.json");
    let text = fs::read_to_string(&file).explain(|| format!("cannot read {}", file.display()))?;
    let manifest: Value =
        serde_json::from_str(&text).explain(|| format!("cannot read {}", file.display()))?;
    let field = |name: &str| manifest[name].as_str().map(str::to_owned);
    let (version, licence) = field("version")
        .zip(field("license"))
        .ok_or_else(|| Failure::new(format!("{} names no version and licence", file.display())))?;
    Ok(Package {
        name: name.to_owned(),
        version,
        licence,
        origin: Origin::Npm,
    })
}

fn document(packages: &[Package]) -> String {
    let component = |package: &Package| {
        let Package { name, version, .. } = package;
        let registry = match package.origin {
            Origin::Here | Origin::Crates => "cargo",
            Origin::Npm => "npm",
        };
        json!({
            "type": "library",
            "name": name,
            "version": version,
            "purl": format!("pkg:{registry}/{name}@{version}"),
            "licenses": [{"expression": package.licence}],
        })
    };
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "components": packages.iter().map(component).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{BUNDLED, Origin, bundled, document, read};
    use crate::workspace::Workspace;

    const LINES: &str = "attache v0.1.0 (/src/attache)|MIT OR Apache-2.0\nserde v1.0.229|MIT OR Apache-2.0\n\
                         base64 v0.22.1|MIT/Apache-2.0 (*)\nserde v1.0.229 (*)|MIT OR Apache-2.0\n";

    #[test]
    fn each_package_is_listed_once() {
        let mut packages: Vec<_> = read(LINES).into_iter().collect();
        let mut of_npm = packages[1].clone();
        "workbox-core".clone_into(&mut of_npm.name);
        of_npm.origin = Origin::Npm;
        packages.push(of_npm);
        let component = |name: &str, version: &str, purl: &str| {
            json!({"type": "library", "name": name, "version": version, "purl": purl,
                   "licenses": [{"expression": "MIT OR Apache-2.0"}]})
        };
        let expected = json!({
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "version": 1,
            "components": [
                component("attache", "0.1.0", "pkg:cargo/attache@0.1.0"),
                component("base64", "0.22.1", "pkg:cargo/base64@0.22.1"),
                component("serde", "1.0.229", "pkg:cargo/serde@1.0.229"),
                component("workbox-core", "0.22.1", "pkg:npm/workbox-core@0.22.1"),
            ],
        });
        let written: Value = serde_json::from_str(&document(&packages)).expect("it is JSON");
        assert_eq!(written, expected);
    }

    #[test]
    fn what_is_of_this_repository_is_known() {
        let origins: Vec<_> = read(LINES).iter().map(|package| package.origin).collect();
        assert_eq!(origins, [Origin::Here, Origin::Crates, Origin::Crates]);
    }

    /// Whatever the script of the worker imports must be in the list, with all that it imports in turn.
    #[test]
    fn the_bundled_packages_are_those_of_the_lock_file() {
        let workspace = Workspace::find();
        let lock = std::fs::read(workspace.file("package-lock.json")).expect("it is there");
        let lock: Value = serde_json::from_slice(&lock).expect("it is JSON");
        let packages = lock["packages"].as_object().expect("it lists packages");
        let named: Vec<&str> = packages
            .keys()
            .filter_map(|place| place.strip_prefix("node_modules/"))
            .filter(|name| name.starts_with("workbox-"))
            .collect();
        assert_eq!(named, BUNDLED);
        assert!(bundled("none", &workspace.file("no-such-folder")).is_err());
    }
}
