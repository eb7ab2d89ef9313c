//! XML: character data or an attribute between the quotes of the template.

use snippets_api::{SpanKind, Text};
use std::fmt::Write;

use super::Unwritable;
use super::quoted::braced_variable;
use crate::marked;

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    marked::try_map(text, |span, value| match span.kind() {
        SpanKind::Variable => Ok(braced_variable(value)),
        _ => escaped(value),
    })
}

/// XML 1.0 has no way to write most control characters.
fn escaped(value: &str) -> Result<String, Unwritable> {
    let mut written = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&apos;"),
            '\t' | '\n' | '\r' | '\u{7f}'..='\u{9f}' | '\u{2028}' => {
                let _ = write!(written, "&#{};", u32::from(letter));
            }
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => return Err(Unwritable),
            letter => written.push(letter),
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            h.example
            it&apos;s &quot;$x&quot; #{y}\&#10;
            (cannot be written)
            a••••••••d
            ${NAME}
            a ${NAME}b"#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back_from_text_and_attributes() {
        let unwritable = |value: &str| {
            let control = |letter: char| letter < ' ' && !"\t\n\r".contains(letter);
            value.contains(|letter| control(letter) || matches!(letter, '\u{fffe}' | '\u{ffff}'))
        };
        check_all(literal, unwritable, |literal| {
            let document = format!("<a b=\"{literal}\">{literal}</a>");
            let document = roxmltree::Document::parse(&document).ok()?;
            let element = document.root_element();
            let attribute = element.attribute("b")?;
            let text = element.text().unwrap_or_default();
            (attribute == text).then(|| text.to_owned())
        });
    }
}
