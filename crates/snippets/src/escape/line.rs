//! Files that take the rest of a line as it is, such as librdkafka's and libpq's `pg_service.conf`.

use snippets_api::Text;

use super::Unwritable;
use super::plain;

/// There are no escapes, so that a line end, or a blank at an end, cannot be written.
pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    let value = text.reveal();
    if value.contains(['\n', '\r', '\0']) || value.trim() != value {
        return Err(Unwritable);
    }
    Ok(plain::literal(text))
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
            (cannot be written)
            a••••••••d
            ${NAME}
            a ${NAME}b"]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn what_can_be_written_is_the_rest_of_the_line() {
        let unwritable = |value: &str| value.contains(['\n', '\r']) || value.trim() != value;
        check_all(literal, unwritable, |literal| Some(literal.to_owned()));
    }
}
