//! HCL, as Terraform reads it: quoted templates, in which `${` and `%{` begin an expression.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::{escape_four_digits, push_four_digits, quote};
use crate::marked;

pub(super) fn literal(text: &Text) -> Text {
    if let [only] = text.spans()
        && only.kind() == SpanKind::Variable
    {
        return Text::default().span(SpanKind::Variable, variable(only.reveal()));
    }
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => format!("${{{}}}", variable(value)),
            _ => escaped(value),
        })
    });
    quote(&inside, "\"")
}

/// An input variable: Terraform takes it from `TF_VAR_aiven_password`.
fn variable(name: &str) -> String {
    format!("var.{}", name.to_ascii_lowercase())
}

fn escaped(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    let mut before = ' ';
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('$' | '%', Some('{')) if before != letter => {
                written.push(letter);
                written.push(letter);
            }
            // At the end, a brace may follow from the next span.
            ('$' | '%', Some('{') | None) => push_four_digits(letter, &mut written),
            _ => escape_four_digits(letter, &mut written),
        }
        before = letter;
    }
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
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "\u0007é\u2028"
            "a••••••••d"
            var.name
            "a ${var.name}b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_all(literal, every_value_can_be_written, |literal| {
            let body: hcl::Value = hcl::from_str(&format!("key = {literal}\n")).ok()?;
            Some(body.as_object()?["key"].as_str()?.to_owned())
        });
    }
}
