//! What the tests of all escapers share: values that are out to break a literal, and a check that they do not.

use std::process::{Command, Stdio};

use snippets_api::Text;

use super::{Literal, Unwritable};

mod hostile;

use hostile::hostile;

/// The literal of a value that comes in two pieces, the second of them secret.
pub(super) fn literal<L: Literal>(
    encode: fn(&Text) -> L,
    value: &str,
) -> Result<String, Unwritable> {
    let middle = value.char_indices().nth(value.chars().count() / 2);
    let (first, second) = value.split_at(middle.map_or(0, |(at, _)| at));
    let text = Text::default().user(first).secret(second, "SECRET");
    Ok(encode(&text).literal()?.reveal())
}

/// Whether a reader gets back each value; where a language cannot write it, `unwritable` has to say so as well.
pub(super) fn check_all<L: Literal>(
    encode: fn(&Text) -> L,
    unwritable: fn(&str) -> bool,
    read: impl Fn(&str) -> Option<String>,
) {
    for value in hostile() {
        match literal(encode, &value) {
            Ok(literal) => {
                assert!(!unwritable(&value), "{value:?} is {literal}");
                assert_eq!(read(&literal).as_deref(), Some(&*value), "{literal}");
            }
            Err(Unwritable) => assert!(unwritable(&value), "{value:?}"),
        }
    }
}

pub(super) fn every_value_can_be_written(_: &str) -> bool {
    false
}

/// The same by the language's own interpreter: `program` makes a script of all literals that prints each value as
/// hexadecimal digits of its UTF-8, one a line.
pub(super) fn check_by_running<L: Literal>(
    command: &mut Command,
    encode: fn(&Text) -> L,
    program: impl Fn(&[String]) -> String,
) {
    let values = hostile();
    let literals: Vec<_> = values
        .iter()
        .map(|value| literal(encode, value).expect("a literal"))
        .collect();
    let printed = run(command, &program(&literals));
    let lines: Vec<_> = printed.lines().collect();
    assert_eq!(lines.len(), values.len());
    for ((value, literal), line) in values.iter().zip(&literals).zip(lines) {
        let byte = |at: usize| u8::from_str_radix(line.get(at..at + 2)?, 16).ok();
        let bytes: Option<Vec<_>> = (0..line.len()).step_by(2).map(byte).collect();
        assert_eq!(
            bytes.as_deref(),
            Some(value.as_bytes()),
            "{value:?} is {literal}"
        );
    }
}

/// What a command prints for a script on its standard input.
pub(super) fn run(command: &mut Command, script: &str) -> String {
    use std::io::Write;
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(script.as_bytes()).expect("a reader");
    drop(input);
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success(), "{command:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What each language makes of a value that tells it from the others, and of a variable alone and within.
pub(super) fn table<L: Literal>(encode: fn(&Text) -> L) -> String {
    use snippets_api::SpanKind;
    let variable = || Text::default().span(SpanKind::Variable, "NAME");
    let texts = [
        Text::from("h.example"),
        Text::from("it's \"$x\" #{y}\\\n"),
        Text::from("\u{7}é\u{2028}"),
        Text::from("a").secret("b c", "SECRET").plain("d"),
        variable(),
        Text::from("a ").then(variable()).plain("b"),
    ];
    let lines = texts.iter().map(|text| match encode(text).literal() {
        Ok(literal) => literal.masked(),
        Err(Unwritable) => "(cannot be written)".to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
