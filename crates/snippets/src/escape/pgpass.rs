//! libpq's `.pgpass`: fields between colons.

use snippets_api::{SpanKind, Text};

use super::Unwritable;
use super::quoted::braced_variable;
use crate::marked;

/// There is no way to write the end of a line.
pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    marked::try_map(text, |span, value| match span.kind() {
        SpanKind::Variable => Ok(braced_variable(value)),
        _ if value.contains(['\n', '\r', '\0']) => Err(Unwritable),
        _ => Ok(value.replace('\\', "\\\\").replace(':', "\\:")),
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r"
            h.example
            (cannot be written)
            é 
            a••••••••d
            ${NAME}
            a ${NAME}b"]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        let unwritable = |value: &str| value.contains(['\n', '\r']);
        check_all(literal, unwritable, |literal| {
            // As libpq's `passwordFromFile` reads a field: a colon ends it.
            let mut letters = literal.chars();
            let mut value = String::new();
            while let Some(letter) = letters.next() {
                match letter {
                    ':' => return None,
                    '\\' => value.push(letters.next()?),
                    letter => value.push(letter),
                }
            }
            Some(value)
        });
    }
}
