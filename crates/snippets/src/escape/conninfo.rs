//! Connection strings of libpq: `key=value`, in single quotes where a value is more than a word.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::{plain, quoted::quote};
use crate::marked;

/// The value, to be part of a connection string that is a value itself.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => value.replace('\\', "\\\\").replace('\'', "\\'"),
        })
    });
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || "._-/".contains(letter);
    let value = text.reveal();
    if !value.is_empty() && !text.has_secret() && value.chars().all(is_word) {
        inside
    } else {
        quote(&inside, "'")
    }
}

pub(super) fn literal(text: &Text) -> Text {
    plain::literal(&encode_all(text))
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
            'it\'s "$x" #{y}\\
            '
            'é '
            'a••••••••d'
            ${NAME}
            'a ${NAME}b'"#]]
        .assert_eq(&table(literal));
    }

    /// As libpq's `conninfo_parse` reads a value.
    fn read(literal: &str) -> Option<String> {
        let Some(inside) = literal.strip_prefix('\'') else {
            return (!literal.contains([' ', '\\', '\''])).then(|| literal.to_owned());
        };
        let mut letters = inside.chars();
        let mut value = String::new();
        loop {
            match letters.next()? {
                '\'' => return letters.next().is_none().then_some(value),
                '\\' => value.push(letters.next()?),
                letter => value.push(letter),
            }
        }
    }

    #[test]
    fn values_read_back() {
        check_all(literal, every_value_can_be_written, read);
    }
}
