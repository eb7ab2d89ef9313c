//! Jinja, through which dbt reads every value of a profile.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use crate::marked;

/// The value, to be part of a file that holds it as a text. Jinja changes ends of lines, so that they are expressions too.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(encoded) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => value
                .split_inclusive(['{', '\n', '\r'])
                .map(encode)
                .collect(),
        })
    });
    encoded
}

/// What ends with one of the characters, or with none.
fn encode(part: &str) -> String {
    for (special, expression) in [
        ('{', "{{ '{' }}"),
        ('\n', "{{ '\\n' }}"),
        ('\r', "{{ '\\r' }}"),
    ] {
        if let Some(before) = part.strip_suffix(special) {
            return [before, expression].concat();
        }
    }
    part.to_owned()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::encode_all;

    #[test]
    fn literals() {
        expect![[r#"
            h.example
            it's "$x" #{{ '{' }}y}\{{ '\n' }}
            é 
            a••••••••d
            NAME
            a NAMEb"#]]
        .assert_eq(&table(encode_all));
    }

    #[test]
    fn values_read_back() {
        check_all(encode_all, every_value_can_be_written, |encoded| {
            // As Jinja reads text with expressions that are strings of one character.
            let mut value = String::new();
            let mut rest = encoded;
            while let Some((before, after)) = rest.split_once("{{ '") {
                let (string, after) = after.split_once("' }}")?;
                value.push_str(before);
                value.push(match string {
                    "{" => '{',
                    "\\n" => '\n',
                    "\\r" => '\r',
                    _ => return None,
                });
                rest = after;
            }
            let is_inert = !rest.contains(['{', '\n', '\r']);
            is_inert.then(|| value + rest)
        });
    }
}
