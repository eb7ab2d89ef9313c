//! The snippets of a service, as the program `snippets` lists and writes them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::service::CONNECTION;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The type of its service.
    pub service_type: String,
    /// The component that it connects to.
    pub component: String,
    /// `certificate`, `sasl`, `sasl-public-ca`, or `-`.
    pub authentication: String,
    /// The tool's id.
    pub tool: String,
    /// The language of its text.
    pub language: String,
    /// The file that its text belongs in.
    pub file: String,
}

impl Snippet {
    /// Whether the server asks for a password and not for a client certificate.
    pub fn has_password(&self) -> bool {
        self.authentication != "certificate"
    }

    /// A name for its folder.
    pub fn name(&self) -> String {
        [
            &*self.service_type,
            &*self.component,
            &*self.authentication,
            &*self.tool,
        ]
        .join("-")
        .replace("---", "-")
    }
}

/// The program that makes snippets.
#[derive(Clone, Debug)]
pub struct Generator {
    program: PathBuf,
}

impl Generator {
    /// The program in this place.
    pub fn at(program: PathBuf) -> Self {
        assert!(
            program.is_file(),
            "{} is missing. `cargo xtask test --only snippets` builds it.",
            program.display()
        );
        Self { program }
    }

    /// The snippets of a service for its connection.
    pub fn list(&self, document: &Value) -> Vec<Snippet> {
        let listed = self.said(document, &["--list"]);
        let service_type = document["service"]["service_type"]
            .as_str()
            .unwrap_or_default();
        let snippet = |line: &str| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [connection, component, authentication, tool, language, file] = fields[..] else {
                panic!("a line of the list has six fields: {line}");
            };
            let snippet = Snippet {
                service_type: service_type.to_owned(),
                component: component.to_owned(),
                authentication: authentication.to_owned(),
                tool: tool.to_owned(),
                language: language.to_owned(),
                file: file.to_owned(),
            };
            (connection == CONNECTION).then_some(snippet)
        };
        listed.lines().filter_map(snippet).collect()
    }

    /// Writes everything that belongs to a snippet into a new `folder`. `false` if its language cannot hold a value that would be
    /// part of the text.
    pub fn write(
        &self,
        document: &Value,
        snippet: &Snippet,
        choices: &[&str],
        ca: &Path,
        folder: &Path,
    ) -> bool {
        let _ = fs::remove_dir_all(folder);
        let (ca, folder) = (ca.to_string_lossy(), folder.to_string_lossy());
        let mut arguments = vec!["--connection", CONNECTION];
        arguments.extend(["--component", &snippet.component, "--tool", &snippet.tool]);
        if snippet.authentication != "-" {
            arguments.extend(["--auth", &snippet.authentication]);
        }
        arguments.extend(["--ca-file", &ca, "--bundle", &folder]);
        arguments.extend(choices);
        let output = self.output(document, &arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        let refused = errors.contains("can't express");
        assert!(
            output.status.success() || refused,
            "{arguments:?}: {errors}"
        );
        output.status.success()
    }

    fn said(&self, document: &Value, arguments: &[&str]) -> String {
        let output = self.output(document, arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).expect("it is text")
    }

    fn output(&self, document: &Value, arguments: &[&str]) -> Output {
        let mut program = Command::new(&self.program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it was built");
        let mut input = program.stdin.take().expect("it is piped");
        input
            .write_all(document.to_string().as_bytes())
            .expect("it reads");
        drop(input);
        program.wait_with_output().expect("it ends")
    }
}

/// The commands below a heading of a bundle's `README.md`, as a reader copies them.
pub fn commands(bundle: &Path, heading: &str) -> Option<String> {
    let readme = fs::read_to_string(bundle.join("README.md")).expect("every bundle has one");
    let (_, section) = readme.split_once(&format!("\n## {heading}\n"))?;
    let section = section.split("\n## ").next()?;
    let (_, block) = section.split_once("```\n")?;
    let (block, _) = block.split_once("\n```")?;
    Some(block.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::commands;

    #[test]
    fn commands_are_read_where_a_reader_finds_them() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let readme = "# x\n\n## Install\n\n```\npip install x\n```\n\n## Run\n\n```\nset -a\npython x.py\n```\n\nIt prints.\n";
        fs::write(folder.path().join("README.md"), readme).expect("a file of the test");
        let found = |heading| commands(folder.path(), heading);
        assert_eq!(found("Install").as_deref(), Some("pip install x"));
        assert_eq!(found("Run").as_deref(), Some("set -a\npython x.py"));
        assert_eq!(found("Good to know"), None);
    }
}
