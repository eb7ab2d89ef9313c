//! What the release is made of: the one list behind the bill of materials, in the form of `CycloneDX`, and behind the
//! document of licences.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

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
pub fn bill(workspace: &Workspace) -> Result<String, Failure> {
    Ok(document(&of_page(workspace)?))
}

/// The bill of the relay.
pub fn bill_of_relay(workspace: &Workspace) -> Result<String, Failure> {
    Ok(document(&crates(workspace, RELAY)?))
}

/// Everything in the page: crates by name, then packages of npm.
pub(super) fn of_page(workspace: &Workspace) -> Result<Vec<Package>, Failure> {
    let mut packages = crates(workspace, PAGE)?;
    for name in BUNDLED {
        packages.push(bundled(name, &workspace.file("node_modules").join(name))?);
    }
    Ok(packages)
}

fn crates(workspace: &Workspace, roots: &[&str]) -> Result<Vec<Package>, Failure> {
    let mut tree = workspace.cargo(&["tree", "--target", WASM, "--edges", "normal,no-proc-macro"]);
    tree.args(["--prefix", "none", "--format", "{p}|{l}"]);
    for root in roots {
        tree.args(["--package", root]);
    }
    let lines = process::answer(&mut tree)
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
    let field = |field: &str| {
        let value = text.split_once(&format!("\"{field}\": \""))?.1;
        Some(value.split_once('"')?.0.to_owned())
    };
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
    let mut components = String::new();
    for package in packages {
        let Package { name, version, .. } = package;
        if !components.is_empty() {
            components.push(',');
        }
        let kind = match package.origin {
            Origin::Here | Origin::Crates => "cargo",
            Origin::Npm => "npm",
        };
        let _ = write!(
            components,
            "\n    {{\"type\": \"library\", \"name\": {}, \"version\": {}, \"purl\": {}, \
             \"licenses\": [{{\"expression\": {}}}]}}",
            quoted(name),
            quoted(version),
            quoted(&format!("pkg:{kind}/{name}@{version}")),
            quoted(&package.licence)
        );
    }
    format!(
        "{{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n  \
         \"components\": [{components}\n  ]\n}}\n"
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

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
        expect![[r#"
            {
              "bomFormat": "CycloneDX",
              "specVersion": "1.5",
              "version": 1,
              "components": [
                {"type": "library", "name": "attache", "version": "0.1.0", "purl": "pkg:cargo/attache@0.1.0", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                {"type": "library", "name": "base64", "version": "0.22.1", "purl": "pkg:cargo/base64@0.22.1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                {"type": "library", "name": "serde", "version": "1.0.229", "purl": "pkg:cargo/serde@1.0.229", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                {"type": "library", "name": "workbox-core", "version": "0.22.1", "purl": "pkg:npm/workbox-core@0.22.1", "licenses": [{"expression": "MIT OR Apache-2.0"}]}
              ]
            }
        "#]].assert_eq(&document(&packages));
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
        let lock =
            std::fs::read_to_string(workspace.file("package-lock.json")).expect("it is there");
        let named: Vec<&str> = lock
            .lines()
            .filter_map(|line| line.trim().strip_prefix("\"node_modules/workbox-"))
            .filter_map(|line| line.strip_suffix("\": {"))
            .collect();
        let listed: Vec<&str> = BUNDLED
            .iter()
            .filter_map(|name| name.strip_prefix("workbox-"))
            .collect();
        assert_eq!(named, listed);
        assert!(bundled("none", &workspace.file("no-such-folder")).is_err());
    }

    #[test]
    fn a_text_cannot_end_its_quotes() {
        assert_eq!(super::quoted("a\"b\\c"), r#""a\"b\\c""#);
    }
}
