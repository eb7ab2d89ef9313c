//! What each language's own tools say of a snippet, without running it.

use std::path::Path;
use std::process::Command;

use crate::host::ServerHost;
use crate::libraries::Libraries;
use crate::snippet::Snippet;

/// How far a check goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The grammar.
    Parsed,
    /// The types of the real libraries.
    Compiled,
}

/// One tool's word on a snippet.
#[derive(Clone, Debug)]
pub struct Check {
    /// The tool, as in `go vet`.
    pub by: &'static str,
    /// How far it looks.
    pub depth: Depth,
    /// What it complains about, if it does.
    pub complaint: Option<String>,
}

/// A command line in which `FILE` stands for the snippet's file.
type Line = (&'static str, Depth, &'static [&'static str]);

/// The checks of each language.
const CHECKS: &[(&str, &[Line])] = &[
    (
        "go",
        &[
            (
                "gofmt",
                Depth::Parsed,
                &[
                    "sh",
                    "-c",
                    "test -z \"$(gofmt -l .)\" || { gofmt -d .; exit 1; }",
                ],
            ),
            ("go vet", Depth::Compiled, &["go", "vet", "."]),
        ],
    ),
    (
        "python",
        &[(
            "CPython",
            Depth::Parsed,
            &["python", "-m", "py_compile", "FILE"],
        )],
    ),
    (
        "javascript",
        &[("Node.js", Depth::Parsed, &["node", "--check", "FILE"])],
    ),
    (
        "java",
        &[(
            "javac",
            Depth::Compiled,
            &["mvn", "--quiet", "--batch-mode", "--offline", "compile"],
        )],
    ),
    (
        "rust",
        &[
            (
                "rustfmt",
                Depth::Parsed,
                &["rustfmt", "--edition=2024", "--check", "FILE"],
            ),
            (
                "clippy",
                Depth::Compiled,
                &["cargo", "clippy", "--quiet", "--", "--deny", "warnings"],
            ),
        ],
    ),
    ("php", &[("PHP", Depth::Parsed, &["php", "-l", "FILE"])]),
    ("ruby", &[("Ruby", Depth::Parsed, &["ruby", "-wc", "FILE"])]),
    (
        "c",
        &[(
            "cc",
            Depth::Compiled,
            &["cc", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "FILE"],
        )],
    ),
    (
        "shell",
        &[
            ("sh", Depth::Parsed, &["sh", "-n", "FILE"]),
            (
                "shellcheck",
                Depth::Parsed,
                &["shellcheck", "--shell=sh", "FILE"],
            ),
        ],
    ),
    ("dotenv", &[("sh", Depth::Parsed, &["sh", "-n", "FILE"])]),
    (
        "json",
        &[(
            "Python's json",
            Depth::Parsed,
            &["python3", "-m", "json.tool", "FILE"],
        )],
    ),
    (
        "toml",
        &[(
            "Python's tomllib",
            Depth::Parsed,
            &[
                "python3",
                "-c",
                "import sys, tomllib; tomllib.load(open(sys.argv[1], 'rb'))",
                "FILE",
            ],
        )],
    ),
    (
        "xml",
        &[(
            "Python's ElementTree",
            Depth::Parsed,
            &[
                "python3",
                "-c",
                "import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])",
                "FILE",
            ],
        )],
    ),
    (
        "yaml",
        &[(
            "PyYAML",
            Depth::Parsed,
            &[
                "LIVE_PYTHON",
                "-c",
                "import sys, yaml; list(yaml.safe_load_all(open(sys.argv[1])))",
                "FILE",
            ],
        )],
    ),
];

/// All checks that its language has.
pub fn check(
    host: &ServerHost,
    libraries: &Libraries,
    snippet: &Snippet,
    bundle: &Path,
) -> Vec<Check> {
    let lines = CHECKS
        .iter()
        .find(|(language, _)| *language == snippet.language);
    let lines = lines.map_or(&[][..], |(_, lines)| lines);
    let check = |(by, depth, line): &Line| {
        let python = host.installed.python().to_string_lossy().into_owned();
        let words = line.iter().map(|word| match *word {
            word if word.contains("FILE") => word.replace("FILE", &snippet.file),
            "LIVE_PYTHON" => python.clone(),
            word => word.to_owned(),
        });
        let words: Vec<String> = words.collect();
        let output = Command::new(&words[0])
            .args(&words[1..])
            .current_dir(bundle)
            .envs(libraries.environment())
            .output()
            .expect("it was installed");
        let said = [output.stdout, output.stderr].concat();
        Check {
            by,
            depth: *depth,
            complaint: (!output.status.success())
                .then(|| String::from_utf8_lossy(&said).into_owned()),
        }
    };
    lines.iter().map(check).collect()
}
