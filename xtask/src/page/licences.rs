//! The document that lists every package in the page with its licence and the text of that licence.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::bill_of_materials::{self, Origin, Package};
use super::paths;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// What stands above the lists.
const PREFACE: &str = "\
# Licences

Attaché is offered under the MIT licence or the Apache licence 2.0, at your choice. It is made of the packages below, \
each under its own terms; where a package offers several, Attaché takes it under the MIT licence if that is one of them.
";

/// The document, in Markdown.
pub(super) fn document(workspace: &Workspace) -> Result<String, Failure> {
    let registries: Vec<PathBuf> = paths::registries().into_iter().map(PathBuf::from).collect();
    let mut terms = Vec::new();
    for package in bill_of_materials::packages_of_page(workspace)? {
        let places: Vec<PathBuf> = match package.origin {
            Origin::Here => continue,
            Origin::Crates => {
                let folder = [package.name.as_str(), "-", &package.version].concat();
                registries
                    .iter()
                    .map(|registry| registry.join(&folder))
                    .collect()
            }
            Origin::Npm => vec![workspace.file("node_modules").join(&package.name)],
        };
        let text = terms_in(unpacked(places, &package)?.as_path(), &package.licence);
        terms.push((package, text));
    }
    Ok(written(&terms))
}

/// The folder of a package. A missing one is an error, because its licence text would silently be left out.
fn unpacked(places: Vec<PathBuf>, package: &Package) -> Result<PathBuf, Failure> {
    let found = places.into_iter().find(|folder| folder.is_dir());
    found.ok_or_else(|| {
        Failure::new(format!(
            "the sources of {} {}, whose licence the page must show, are not on this machine. `cargo fetch` and \
             `npm ci` get them.",
            package.name, package.version
        ))
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
            ..
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
    use std::{env, fs};

    use expect_test::expect;

    use super::{Origin, Package, terms_in, unpacked, written};

    #[test]
    fn mit_is_taken_where_it_is_offered() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let folder = folder.path();
        assert_eq!(terms_in(folder, "MIT"), None);
        for (name, text) in [
            ("LICENSE-MIT", "mit\r\nterms\n"),
            ("license-apache.md", "apache"),
            ("README.md", "x"),
        ] {
            fs::write(folder.join(name), text).expect("a file of the test");
        }
        assert_eq!(
            terms_in(folder, "MIT OR Apache-2.0").as_deref(),
            Some("mit\nterms")
        );
        assert_eq!(
            terms_in(folder, "Apache-2.0").as_deref(),
            Some("apache\n\nmit\nterms")
        );
        assert_eq!(
            terms_in(folder, "(MIT OR Apache-2.0) AND Unicode-3.0").as_deref(),
            Some("apache\n\nmit\nterms")
        );
    }

    fn package(name: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            origin: Origin::Crates,
        }
    }

    #[test]
    fn a_package_without_sources_is_no_package_without_terms() {
        let there = env::temp_dir();
        let places = vec![there.join("no such package"), there.clone()];
        assert_eq!(unpacked(places, &package("there")), Ok(there));
        let failure = unpacked(Vec::new(), &package("gone")).expect_err("it is nowhere");
        assert!(failure.to_string().contains("gone 1.0.0"), "{failure}");
    }

    #[test]
    fn equal_terms_are_written_once() {
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
