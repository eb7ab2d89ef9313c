//! Option files of MySQL and `MariaDB` (`.cnf`): in double quotes, so that `#` begins no comment.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::{braced_variable, escaped, push_common, quote};
use crate::marked;

pub(super) fn literal(text: &Text) -> Text {
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => braced_variable(value),
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

    use super::super::tests::table;
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "é "
            "a••••••••d"
            "${NAME}"
            "a ${NAME}b""#]]
        .assert_eq(&table(literal));
    }
}
