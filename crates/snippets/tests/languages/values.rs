//! The values, and their literals.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use snippets::{Text, literal_in};

/// What has broken something somewhere.
const KNOWN: &[&str] = &[
    "",
    " ",
    " a ",
    "\\",
    "a\\",
    "\\\\",
    "\\n",
    "\\u0041",
    "\\u",
    "'",
    "\"",
    "'''",
    "\"\"\"",
    "`",
    "$",
    "a$",
    "$x",
    "${x}",
    "$(id)",
    "$env:PATH",
    "%{x}",
    "%s",
    "%20",
    "#{x}",
    "#$x",
    "#@x",
    "{{ x }}",
    "*/",
    "a\nb",
    "a\r\nb",
    "\t",
    "??=",
    "?",
    "é",
    "日本",
    "😀",
    "\u{85}",
    "\u{a0}",
    "\u{2018}a\u{2019}",
    "\u{201c}a\u{201d}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{fdd0}",
    "\u{ffff}",
    "\u{7}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{1}2",
];

/// At least 500 passwords, users and names of databases, the same each time. None holds NUL, which no client takes.
pub(crate) fn hostile() -> Vec<String> {
    let strategy = prop_oneof![
        "[^\0]{0,12}",
        "['\"$`\\\\{}() @/:%?#!*;&|<>~\n\r\t=-]{1,8}",
        "[a-z$%#{}\\\\'\"]{1,6}",
        "[ -~]{1,16}",
    ];
    let mut runner = TestRunner::deterministic();
    let generated = (0..600).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let known = KNOWN.iter().map(|&value| value.to_owned());
    known.chain(generated).collect()
}

/// Each value with its literal in a language, which is named as its escaper is.
pub(crate) fn literals(language: &str) -> Vec<(String, String)> {
    let values = hostile();
    assert!(values.len() >= 500);
    let literal = |value: String| {
        let middle = value.char_indices().nth(value.chars().count() / 2);
        let (first, second) = value.split_at(middle.map_or(0, |(at, _)| at));
        let text = Text::default().user(first).secret(second, "SECRET");
        let literal = literal_in(language, &text).unwrap().reveal();
        (value, literal)
    };
    values.into_iter().map(literal).collect()
}
