//! The licences of everything that is in the page, as a document: who wrote it, on which terms, and the terms.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::paths;
use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::WASM;
use crate::workspace::Workspace;

/// What stands above the lists.
const PREFACE: &str = "\
# Licences

Attaché is offered under the MIT licence or the Apache licence 2.0, at your choice. It is made of the packages below, \
each under its own terms; where a package offers several, Attaché takes it under the MIT licence if that is one of them.
";

/// Packages of npm that are bundled into the service worker.
const BUNDLED: &[&str] = &[
    "workbox-core",
    "workbox-precaching",
    "workbox-routing",
    "workbox-strategies",
];

/// A package in the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
}

/// The document, in Markdown.
pub(super) fn document(workspace: &Workspace) -> Result<String, Failure> {
    let mut tree = workspace.cargo(&["tree", "--package", "attache", "--package", "demo"]);
    tree.args(["--target", WASM, "--edges", "normal,no-proc-macro"]);
    tree.args(["--prefix", "none", "--format", "{p}|{l}"]);
    let lines = process::answer(&mut tree)
        .ok_or_else(|| Failure::new("`cargo tree` cannot list what the page is made of"))?;
    let registries: Vec<PathBuf> = paths::registries().into_iter().map(PathBuf::from).collect();
    let mut terms = Vec::new();
    for package in foreign(&lines) {
        let folder = [package.name.as_str(), "-", &package.version].concat();
        let text = registries
            .iter()
            .find_map(|registry| terms_in(&registry.join(&folder), &package.licence));
        terms.push((package, text));
    }
    for name in BUNDLED {
        let folder = workspace.file("node_modules").join(name);
        let package = bundled(name, &folder)?;
        let text = terms_in(&folder, &package.licence);
        terms.push((package, text));
    }
    Ok(written(&terms))
}

/// Those of `name vVERSION|LICENCE` that are not of this repository, which has their path in between.
fn foreign(lines: &str) -> BTreeSet<Package> {
    lines
        .lines()
        .filter_map(|line| {
            let (package, licence) = line.split_once('|')?;
            let mut words = package.split(' ').filter(|word| *word != "(*)");
            let name = words.next()?.to_owned();
            let version = words.next()?.strip_prefix('v')?.to_owned();
            // Before there were expressions, a stroke stood for "or".
            let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
            words.next().is_none().then_some(Package {
                name,
                version,
                licence,
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
    })
}

/// The text of the terms in a package's folder: the one for MIT where the package offers that, else all there are.
fn terms_in(folder: &Path, licence: &str) -> Option<String> {
    let mut files: Vec<(String, PathBuf)> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().to_ascii_uppercase(),
                entry.path(),
            )
        })
        .filter(|(name, path)| {
            let named = ["LICENSE", "LICENCE", "UNLICENSE"];
            named.iter().any(|start| name.starts_with(start)) && path.is_file()
        })
        .collect();
    files.sort();
    let chosen = licence.split([' ', '(', ')']).any(|word| word == "MIT");
    let of_mit = files.iter().position(|(name, _)| name.contains("MIT"));
    if let (true, Some(index), false) = (chosen, of_mit, licence.contains("AND")) {
        files = vec![files.swap_remove(index)];
    }
    let texts: Vec<String> = files
        .iter()
        .filter_map(|(_, path)| fs::read_to_string(path).ok())
        .map(|text| text.trim().replace("\r\n", "\n"))
        .collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

fn written(terms: &[(Package, Option<String>)]) -> String {
    let mut document = PREFACE.to_owned();
    document.push_str("\n## Packages\n\n| Package | Version | Licence |\n| --- | --- | --- |\n");
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (
        Package {
            name,
            version,
            licence,
        },
        text,
    ) in terms
    {
        let _ = writeln!(document, "| {name} | {version} | {licence} |");
        if let Some(text) = text {
            texts.entry(text).or_default().push(name);
        }
    }
    document.push_str("\n## Terms\n");
    let mut texts: Vec<_> = texts
        .into_iter()
        .map(|(text, names)| (names, text))
        .collect();
    texts.sort();
    for (names, text) in texts {
        // The text of a licence is no Markdown, and none of its lines ends the block.
        let _ = write!(
            document,
            "\n### {}\n\n````\n{text}\n````\n",
            names.join(", ")
        );
    }
    document.push_str(
        "\n### The other packages\n\nThey bring no text of their own. Their licence is the one named in the list.\n",
    );
    document
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use expect_test::expect;

    use super::{Package, foreign, terms_in, written};

    #[test]
    fn packages_of_this_repository_are_left_out() {
        let lines = "attache v0.1.0 (/src/attache)|MIT OR Apache-2.0\nserde v1.0.229|MIT OR Apache-2.0\n\
                     base64 v0.22.1|MIT/Apache-2.0 (*)\nserde v1.0.229 (*)|MIT OR Apache-2.0\n";
        let found: Vec<_> = foreign(lines)
            .into_iter()
            .map(
                |Package {
                     name,
                     version,
                     licence,
                 }| format!("{name} {version} {licence}"),
            )
            .collect();
        assert_eq!(
            found,
            [
                "base64 0.22.1 MIT OR Apache-2.0",
                "serde 1.0.229 MIT OR Apache-2.0"
            ]
        );
    }

    #[test]
    fn mit_is_taken_where_it_is_offered() {
        let folder = env::temp_dir().join(format!("attache-licences-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder of the test");
        assert_eq!(terms_in(&folder, "MIT"), None);
        for (name, text) in [
            ("LICENSE-MIT", "mit\r\nterms\n"),
            ("license-apache.md", "apache"),
            ("README.md", "x"),
        ] {
            fs::write(folder.join(name), text).expect("a file of the test");
        }
        assert_eq!(
            terms_in(&folder, "MIT OR Apache-2.0").as_deref(),
            Some("mit\nterms")
        );
        assert_eq!(
            terms_in(&folder, "Apache-2.0").as_deref(),
            Some("apache\n\nmit\nterms")
        );
        assert_eq!(
            terms_in(&folder, "(MIT OR Apache-2.0) AND Unicode-3.0").as_deref(),
            Some("apache\n\nmit\nterms")
        );
        fs::remove_dir_all(&folder).expect("a folder of the test");
    }

    #[test]
    fn equal_terms_are_written_once() {
        let package = |name: &str| Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
        };
        let text = Some("Terms".to_owned());
        let document = written(&[
            (package("a"), text.clone()),
            (package("b"), None),
            (package("c"), text),
        ]);
        let (_, lists) = document.split_once("\n## Packages\n").expect("the list");
        expect![[r"

            | Package | Version | Licence |
            | --- | --- | --- |
            | a | 1.0.0 | MIT |
            | b | 1.0.0 | MIT |
            | c | 1.0.0 | MIT |

            ## Terms

            ### a, c

            ````
            Terms
            ````

            ### The other packages

            They bring no text of their own. Their licence is the one named in the list.
        "]]
        .assert_eq(lists);
    }
}
