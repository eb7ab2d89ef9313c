//! URIs: every value encoded in full, so that it cannot end the part that it stands in.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::plain;
use crate::{marked, uri};

/// Encodes the values of a URI that is a value itself. A variable has to hold what is encoded already.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(encoded) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Host => uri::host(value),
            SpanKind::Variable => format!("{value}_ENCODED"),
            _ => uri::encode(value),
        })
    });
    encoded
}

pub(super) fn literal(text: &Text) -> Text {
    plain::literal(&encode_all(text))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::testing::{check_all, every_value_can_be_written, table};
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
