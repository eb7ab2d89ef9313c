//! The placeholders of Spring, `${NAME}`, which it looks for in every value of its configuration.

use snippets_api::{Span, SpanKind, Text};

/// The value, to be part of a file of properties or YAML. A variable becomes a placeholder.
///
/// Since Spring 6.2 a backslash keeps `${` from being one. It stays itself where no `}` ends the placeholder, so it stands
/// only where one does.
pub(crate) fn encode_all(text: &Text) -> Text {
    let mut spans = text.spans();
    let mut written = Text::default();
    while let [span, rest @ ..] = spans {
        let after: String = rest.iter().map(as_read).collect();
        written = match span.kind() {
            SpanKind::Variable => written.span(SpanKind::Variable, span.reveal()),
            SpanKind::Secret => written.secret(
                escaped(span.reveal(), &after),
                escaped(span.placeholder(), &after),
            ),
            kind => written.span(kind, escaped(span.reveal(), &after)),
        };
        spans = rest;
    }
    written
}

/// A variable begins and ends within itself, whatever its name.
fn as_read(span: &Span) -> &str {
    match span.kind() {
        SpanKind::Variable => "${}",
        _ => span.reveal(),
    }
}

fn escaped(value: &str, after: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for (at, letter) in value.char_indices() {
        if letter == '$' && is_variable(value[at + 1..].chars().chain(after.chars())) {
            written.push('\\');
        }
        written.push(letter);
    }
    written
}

/// Whether what follows a dollar is `{…}`, with as many braces opened as closed.
fn is_variable(mut letters: impl Iterator<Item = char>) -> bool {
    let mut depth = 0;
    if letters.next() != Some('{') {
        return false;
    }
    letters.any(|letter| match letter {
        '}' if depth == 0 => true,
        '}' => {
            depth -= 1;
            false
        }
        '{' => {
            depth += 1;
            false
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use snippets_api::{SpanKind, Text};

    use super::super::tests::{check_all, every_value_can_be_written};
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
            ("${{x}", "${{x}"),
        ] {
            assert_eq!(encode_all(&Text::default().user(value)).reveal(), encoded);
        }
        let variable = Text::default().span(SpanKind::Variable, "AIVEN_PASSWORD");
        assert_eq!(encode_all(&variable), variable);
    }

    /// As `PlaceholderParser` of Spring reads it; `None` where it takes something for a variable.
    fn read(literal: &str) -> Option<String> {
        let mut value = String::new();
        let mut rest = literal;
        while let Some((before, inside)) = rest.split_once("${") {
            let mut depth = 0_i32;
            let is_closed = inside.chars().any(|letter| {
                depth += match letter {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                depth < 0
            });
            value.push_str(match before.strip_suffix('\\') {
                Some(before) if is_closed => before,
                _ if is_closed => return None,
                _ => before,
            });
            value.push_str("${");
            rest = inside;
        }
        value.push_str(rest);
        Some(value)
    }

    #[test]
    fn values_read_back() {
        check_all(encode_all, every_value_can_be_written, read);
    }
}
