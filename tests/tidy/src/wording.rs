//! Words that say nothing, and words that do not belong into a repository.

use crate::Violations;
use crate::tree::SourceFile;

/// Names of files and folders that say where something is put, not what it is.
const EMPTY_NAMES: &[&str] = &[
    "utils", "util", "helpers", "helper", "manager", "common", "misc", "info", "data",
];

/// Texts, and why they are not wanted. Split, so that this file passes its own check.
const UNWANTED: &[(&str, &str)] = &[
    (concat!("TO", "DO"), "do it, or write an issue"),
    (concat!("FIX", "ME"), "mend it, or write an issue"),
    (concat!("/ro", "ot/"), "a path of one machine"),
    (concat!("/wo", "rk/"), "a path of one machine"),
    (concat!("/ho", "me/"), "a path of one machine"),
    (concat!("/Us", "ers/"), "a path of one machine"),
    (
        concat!("registry.npm", "js.org"),
        "a registry's host: the package manager knows it",
    ),
    (
        concat!("files.python", "hosted.org"),
        "a registry's host: the package manager knows it",
    ),
    (
        concat!("static.crates", ".io"),
        "a registry's host: the package manager knows it",
    ),
];

/// Files and folders with a name that says nothing.
pub fn empty_names(files: &[SourceFile]) -> Violations {
    files
        .iter()
        .filter_map(|file| {
            let stem = |name: &str| name.split('.').next().unwrap_or(name).to_owned();
            let name = file
                .path
                .split('/')
                .map(stem)
                .find(|name| EMPTY_NAMES.contains(&name.as_str()))?;
            Some(format!(
                "{}: `{name}` says nothing; name it after what it does",
                file.path
            ))
        })
        .collect()
}

/// Lines with an unwanted text.
pub fn unwanted(files: &[SourceFile]) -> Violations {
    let mut violations = Vec::new();
    for file in files
        .iter()
        .filter(|file| !file.path.ends_with("Cargo.lock"))
    {
        for (number, line) in file.text.lines().enumerate() {
            for (word, why) in UNWANTED.iter().filter(|(word, _)| has_word(line, word)) {
                violations.push(format!("{}:{}: `{word}`: {why}", file.path, number + 1));
            }
        }
    }
    violations
}

/// `word` in `line`, not as the middle of a longer word.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let ends = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let own_end = word.ends_with(|c: char| !c.is_alphanumeric());
        ends(line[..at].chars().next_back())
            && (own_end || ends(line[at + word.len()..].chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{empty_names, unwanted};
    use crate::tree::SourceFile;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn names_that_say_nothing_are_found() {
        let files = [
            file("src/utils.rs", ""),
            file("src/helpers/clock.rs", ""),
            file("crates/avn_compat/src/bin/connection-info.rs", ""),
            file("src/database.rs", ""),
        ];
        expect![[r#"
            [
                "src/utils.rs: `utils` says nothing; name it after what it does",
                "src/helpers/clock.rs: `helpers` says nothing; name it after what it does",
            ]
        "#]]
        .assert_debug_eq(&empty_names(&files));
    }

    #[test]
    fn unwanted_words_are_found_as_words() {
        let marked = format!("fine\n// {}{}: later", "TO", "DO");
        let elsewhere = format!("open {}{}someone/attache", "/ho", "me/");
        let part = format!("M{}{}X\nhttps://example.org{}{}x", "TO", "DO", "/wo", "rk/");
        let found = unwanted(&[
            file("a.rs", &marked),
            file("b.md", &elsewhere),
            file("c.rs", &part),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("a.rs:2: "));
        assert!(found[1].starts_with("b.md:1: "));
    }
}
