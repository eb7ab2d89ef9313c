//! Passwords, users and names of databases that are out to break a literal. `tests/languages` reads this file too.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Values that have broken something somewhere.
const KNOWN: &[&str] = &[
    "",
    " ",
    " a",
    "a ",
    "\\",
    "a\\",
    "\\\\",
    "\\n",
    "\\u0041",
    "'",
    "\"",
    "'''",
    "\"\"\"",
    "`",
    "$",
    "a$",
    "$$",
    "$x",
    "${x}",
    "$${x}",
    "$$${x}",
    "$(id)",
    "$env:PATH",
    "%{x}",
    "%%{x}",
    "%s",
    "%20",
    "#{x}",
    "#",
    "a #b",
    "#$x",
    "{{ x }}",
    "]]>",
    "*/",
    "<!--",
    "&amp;",
    "a\nb",
    "a\n",
    "a\r\nb",
    "\t",
    "a:b",
    ":",
    "=",
    "a=b",
    "!a",
    "~",
    "null",
    "true",
    "007",
    "1e3",
    "-",
    "--x",
    "@/a?b#c",
    "??=",
    "é",
    "日本",
    "😀",
    "\u{ad}",
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
    " a ",
    "\\u",
    "#@x",
    "?",
];

/// At least 500 values without NUL, the same each time.
pub(crate) fn hostile() -> Vec<String> {
    let strategy = prop_oneof![
        "[^\0]{0,12}",
        "['\"$`\\\\{}() @/:%?#!*;&|<>~\n\r\t=-]{1,8}",
        "[a-z$%#{}\\\\'\"]{1,6}",
        "[ -~]{1,16}",
    ];
    let mut runner = TestRunner::deterministic();
    let generated = (0..600).map(|_| strategy.new_tree(&mut runner).expect("a value").current());
    let known = KNOWN.iter().map(|&value| value.to_owned());
    known.chain(generated).collect()
}
