//! Java properties: a value after `=`, to the end of the line, in ASCII.

use std::convert::Infallible;
use std::fmt::Write;

use snippets_api::{SpanKind, Text};

use super::quoted::braced_variable;
use crate::marked;

pub(super) fn literal(text: &Text) -> Text {
    let mut begins = true;
    let Ok(written) = marked::try_map::<Infallible>(text, |span, value| {
        let written = match span.kind() {
            SpanKind::Variable => braced_variable(value),
            _ => escaped(value, begins),
        };
        begins &= value.is_empty();
        Ok(written)
    });
    written
}

/// Blanks before the value are skipped, so one that it begins with is escaped.
fn escaped(value: &str, begins: bool) -> String {
    let mut written = String::with_capacity(value.len());
    for (at, letter) in value.char_indices() {
        match letter {
            ' ' if begins && at == 0 => written.push_str("\\ "),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            ' '..='~' => written.push(letter),
            letter => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    let _ = write!(written, "\\u{unit:04x}");
                }
            }
        }
    }
    written
}
