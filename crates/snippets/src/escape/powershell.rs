//! PowerShell: single quotes, doubled inside; an expandable string where a variable is part of the value.
//!
//! Curved quotes count as quotes there, too.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::quote;
use crate::marked;

pub(super) fn literal(text: &Text) -> Text {
    if let [only] = text.spans()
        && only.kind() == SpanKind::Variable
    {
        return Text::default().span(SpanKind::Variable, format!("$env:{}", only.reveal()));
    }
    let has_variable = text
        .spans()
        .iter()
        .any(|span| span.kind() == SpanKind::Variable);
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => format!("${{env:{value}}}"),
            _ if has_variable => expandable(value),
            _ => doubled(value),
        })
    });
    quote(&inside, if has_variable { "\"" } else { "'" })
}

fn doubled(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for letter in value.chars() {
        written.push(letter);
        if matches!(letter, '\'' | '\u{2018}'..='\u{201b}') {
            written.push(letter);
        }
    }
    written
}

fn expandable(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for letter in value.chars() {
        if matches!(letter, '"' | '`' | '$' | '\u{201c}'..='\u{201e}') {
            written.push('`');
        }
        written.push(letter);
    }
    written
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::table;
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            'h.example'
            'it''s "$x" #{y}\
            '
            'é '
            'a••••••••d'
            $env:NAME
            "a ${env:NAME}b""#]]
        .assert_eq(&table(literal));
    }
}
