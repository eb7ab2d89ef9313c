//! POSIX shell: a word, in single quotes unless nothing in it is special; variables in double quotes beside it.

use snippets_api::{SpanKind, Text};

use super::quoted::{Part, parts};
use crate::shell;

pub(super) fn literal(text: &Text) -> Text {
    let words = parts(text).into_iter().map(|part| match part {
        Part::Run(run) => shell::quote(run),
        Part::Variable(name) => Text::default().span(SpanKind::Variable, format!("\"${name}\"")),
    });
    let word = words.reduce(Text::then);
    word.unwrap_or_else(|| shell::quote(Text::default()))
}
