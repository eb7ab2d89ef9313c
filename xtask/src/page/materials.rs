//! The bill of materials: every crate that is compiled into the page, in the form of `CycloneDX`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::failure::Failure;
use crate::process;
use crate::toolbox::WASM;
use crate::workspace::Workspace;

/// Asks cargo and writes the JSON document.
pub fn bill(workspace: &Workspace) -> Result<String, Failure> {
    let mut tree = workspace.cargo(&["tree", "--package", "attache", "--target", WASM]);
    tree.args([
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ]);
    let lines = process::answer(&mut tree)
        .ok_or_else(|| Failure::new("`cargo tree` cannot list what the page is made of"))?;
    Ok(document(&lines))
}

/// Lines of `name vVERSION|LICENCE`, repeats and notes such as `(*)` and a path included.
fn document(lines: &str) -> String {
    let crates: BTreeSet<(&str, &str, &str)> = lines
        .lines()
        .filter_map(|line| {
            let (package, licence) = line.split_once('|')?;
            let mut words = package.split(' ');
            let name = words.next()?;
            let version = words.next()?.strip_prefix('v')?;
            Some((name, version, licence.trim_end_matches(" (*)")))
        })
        .collect();
    let mut components = String::new();
    for (name, version, licence) in crates {
        if !components.is_empty() {
            components.push(',');
        }
        // Before there were expressions, a stroke stood for "or".
        let licence = licence.replace('/', " OR ");
        let _ = write!(
            components,
            "\n    {{\"type\": \"library\", \"name\": {}, \"version\": {}, \"purl\": {}, \
             \"licenses\": [{{\"expression\": {}}}]}}",
            quoted(name),
            quoted(version),
            quoted(&format!("pkg:cargo/{name}@{version}")),
            quoted(&licence)
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

    use super::document;

    #[test]
    fn each_crate_is_listed_once() {
        let lines = "attache v0.1.0 (/src/attache)|MIT OR Apache-2.0\nserde v1.0.229|MIT OR Apache-2.0\n\
                     base64 v0.22.1|MIT/Apache-2.0 (*)\nserde v1.0.229|MIT OR Apache-2.0 (*)\n";
        expect![[r#"
            {
              "bomFormat": "CycloneDX",
              "specVersion": "1.5",
              "version": 1,
              "components": [
                {"type": "library", "name": "attache", "version": "0.1.0", "purl": "pkg:cargo/attache@0.1.0", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                {"type": "library", "name": "base64", "version": "0.22.1", "purl": "pkg:cargo/base64@0.22.1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                {"type": "library", "name": "serde", "version": "1.0.229", "purl": "pkg:cargo/serde@1.0.229", "licenses": [{"expression": "MIT OR Apache-2.0"}]}
              ]
            }
        "#]]
        .assert_eq(&document(lines));
    }

    #[test]
    fn a_text_cannot_end_its_quotes() {
        assert_eq!(super::quoted("a\"b\\c"), r#""a\"b\\c""#);
    }
}
