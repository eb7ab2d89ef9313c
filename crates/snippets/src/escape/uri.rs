//! URIs: every value encoded in full, so that it cannot end the part that it stands in.

use snippets_api::{SpanKind, Text};

use super::plain;
use crate::uri;

/// Encodes the values of a URI that is a value itself. A variable has to hold what is encoded already.
pub(crate) fn encode_all(text: &Text) -> Text {
    text.spans()
        .iter()
        .fold(Text::default(), |text, span| match span.kind() {
            SpanKind::Host => text.host(uri::host(span.reveal())),
            SpanKind::Variable => text.span(SpanKind::Variable, encoded(span.reveal())),
            SpanKind::Secret => {
                text.secret(uri::encode(span.reveal()), encoded(span.placeholder()))
            }
            kind => text.span(kind, uri::encode(span.reveal())),
        })
}

/// The variable that holds what the other one holds, encoded.
fn encoded(variable: &str) -> String {
    format!("{variable}_ENCODED")
}

pub(super) fn literal(text: &Text) -> Text {
    plain::literal(&encode_all(text))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::{encode_all, literal};
    use snippets_api::Text;

    #[test]
    fn literals() {
        expect![[r"
            h.example
            it%27s%20%22%24x%22%20%23%7By%7D%5C%0A
            %07%C3%A9%E2%80%A8
            a••••••••d
            ${NAME_ENCODED}
            a%20${NAME_ENCODED}b"]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_all(literal, every_value_can_be_written, |literal| {
            let is_inert =
                |letter: char| letter.is_ascii_alphanumeric() || "-._~%".contains(letter);
            let decoded = percent_encoding::percent_decode_str(literal)
                .decode_utf8()
                .ok()?;
            literal.chars().all(is_inert).then(|| decoded.into_owned())
        });
    }

    #[test]
    fn an_address_stands_in_brackets() {
        let text = encode_all(&Text::default().host("2001:db8::1"));
        assert_eq!(text.reveal(), "[2001:db8::1]");
    }
}
