//! ERB, through which Rails reads its YAML.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use crate::marked;

/// The value, to be part of a file that is ERB as a whole: `<%` begins an expression.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(encoded) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => encode(value),
        })
    });
    encoded
}

fn encode(value: &str) -> String {
    let encoded = value.replace("<%", "<%= '<' %>%");
    // A percent sign may follow from the next span.
    match encoded.strip_suffix('<') {
        Some(before) => [before, "<%= '<' %>"].concat(),
        None => encoded,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use snippets_api::Text;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::encode_all;

    #[test]
    fn literals() {
        expect![[r#"
            h.example
            it's "$x" #{y}\

            é 
            a••••••••d
            NAME
            a NAMEb"#]]
        .assert_eq(&table(encode_all));
        let text = encode_all(&Text::from("a<b <%= exit %> <%% <"));
        assert_eq!(
            text.reveal(),
            "a<b <%= '<' %>%= exit %> <%= '<' %>%% <%= '<' %>"
        );
    }

    #[test]
    fn values_read_back() {
        check_all(encode_all, every_value_can_be_written, |encoded| {
            let value = encoded.replace("<%= '<' %>", "\0");
            (!value.contains("<%")).then(|| value.replace('\0', "<"))
        });
    }
}
