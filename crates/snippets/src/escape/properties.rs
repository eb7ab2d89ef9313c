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

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            h.example
            it's "$x" #{y}\\\n
            \u0007\u00e9\u2028
            a••••••••d
            ${NAME}
            a ${NAME}b"#]]
        .assert_eq(&table(literal));
    }

    /// As `java.util.Properties` reads the value of a line.
    fn read(literal: &str) -> Option<String> {
        let mut letters = literal.trim_start_matches([' ', '\t', '\u{c}']).chars();
        let mut units: Vec<u16> = Vec::new();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                '\\' => match letters.next()? {
                    'u' => {
                        let digits: String = letters.by_ref().take(4).collect();
                        units.push(u16::from_str_radix(&digits, 16).ok()?);
                        continue;
                    }
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'f' => '\u{c}',
                    other => other,
                },
                // It reads bytes as Latin-1.
                letter if letter.is_ascii() && !letter.is_ascii_control() => letter,
                _ => return None,
            };
            units.push(u16::try_from(u32::from(letter)).ok()?);
        }
        String::from_utf16(&units).ok()
    }

    #[test]
    fn values_read_back() {
        check_all(literal, every_value_can_be_written, read);
    }
}
