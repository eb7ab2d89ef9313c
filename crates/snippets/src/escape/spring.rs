//! The placeholders of Spring, `${NAME}`, which it looks for in every value of its configuration.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use crate::marked;

/// The value, to be part of a file of properties or YAML. A variable becomes a placeholder.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(encoded) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => encode(value),
        })
    });
    encoded
}

/// The backslash is one where a placeholder would be read, and only there.
fn encode(value: &str) -> String {
    match value.rfind('}') {
        Some(last) => {
            let (before, after) = value.split_at(last);
            before.replace("${", "\\${") + after
        }
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use snippets_api::{SpanKind, Text};

    use super::encode_all;

    #[test]
    fn a_value_holds_no_placeholder() {
        for (value, encoded) in [
            ("h.example", "h.example"),
            ("$", "$"),
            ("a$b{c}", "a$b{c}"),
            ("${x}", "\\${x}"),
            ("$${x}", "$\\${x}"),
            ("${", "${"),
            ("${x}${", "\\${x}${"),
            ("\\${x}", "\\\\${x}"),
        ] {
            assert_eq!(encode_all(&Text::default().user(value)).reveal(), encoded);
        }
        let variable = Text::default().span(SpanKind::Variable, "AIVEN_PASSWORD");
        assert_eq!(encode_all(&variable), variable);
    }
}
