//! Logstash's configuration: strings without escapes, in whichever quotes the value does not hold.

use snippets_api::{SpanKind, Text};

use super::Unwritable;
use super::plain;
use super::quoted::quote;

/// `${` would be read as a variable, and there is no way to say that it is none.
pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    let values = text
        .spans()
        .iter()
        .filter(|span| span.kind() != SpanKind::Variable);
    let value: String = values.map(snippets_api::Span::reveal).collect();
    if value.contains("${") || value.contains(['\0', '\\']) {
        return Err(Unwritable);
    }
    let mark = match (value.contains('"'), value.contains('\'')) {
        (false, _) => "\"",
        (true, false) => "'",
        (true, true) => return Err(Unwritable),
    };
    Ok(quote(&plain::literal(text), mark))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            "h.example"
            (cannot be written)
            "é "
            "a••••••••d"
            "${NAME}"
            "a ${NAME}b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        let unwritable = |value: &str| {
            value.contains("${")
                || value.contains('\\')
                || (value.contains('"') && value.contains('\''))
        };
        check_all(literal, unwritable, |literal| {
            let mark = literal.chars().next()?;
            let inside = literal.strip_prefix(mark)?.strip_suffix(mark)?;
            (!inside.contains(mark)).then(|| inside.to_owned())
        });
    }
}
