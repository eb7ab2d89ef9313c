//! JAAS, the notation of Java in which Kafka's clients take a user and a password.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::{escaped, push_common, quote};
use crate::marked;

/// The value in quotes, to be part of a line that is a value itself.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => escaped(value, |letter, written| {
                if !push_common(letter, '"', written) {
                    written.push(letter);
                }
            }),
        })
    });
    quote(&inside, "\"")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::encode_all;

    #[test]
    fn literals() {
        expect![[r#"
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "é "
            "a••••••••d"
            "NAME"
            "a NAMEb""#]]
        .assert_eq(&table(encode_all));
    }

    /// As `java.io.StreamTokenizer` reads a quoted word, which is what reads JAAS.
    fn read(literal: &str) -> Option<String> {
        let mut letters = literal.strip_prefix('"')?.chars();
        let mut value = String::new();
        loop {
            match letters.next()? {
                '"' => return letters.next().is_none().then_some(value),
                '\n' | '\r' => return None,
                '\\' => value.push(match letters.next()? {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'a' | 'b' | 'f' | 'v' | '0'..='7' => return None,
                    letter => letter,
                }),
                letter => value.push(letter),
            }
        }
    }

    #[test]
    fn values_read_back() {
        check_all(encode_all, every_value_can_be_written, read);
    }
}
