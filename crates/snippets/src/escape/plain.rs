//! Prose, and files without a notation for texts: the value as it is.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::{braced_variable, variables_for_secrets};
use crate::marked;

pub(super) fn literal(text: &Text) -> Text {
    let Ok(written) = marked::try_map::<Infallible>(&variables_for_secrets(text), |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => braced_variable(value),
            _ => value.to_owned(),
        })
    });
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
            it's "$x" #{y}\

            é 
            a••••••••d
            ${NAME}
            a ${NAME}b"#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_stay_as_they_are() {
        check_all(literal, every_value_can_be_written, |literal| {
            Some(literal.to_owned())
        });
    }
}
