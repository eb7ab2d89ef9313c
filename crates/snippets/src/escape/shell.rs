//! POSIX shell: a word, in single quotes unless nothing in it is special; variables in double quotes beside it.

use snippets_api::{SpanKind, Text};

use super::quoted::{Part, parts, variables_for_secrets};
use crate::shell;

pub(super) fn literal(text: &Text) -> Text {
    let words = parts(text).into_iter().map(|part| match part {
        Part::Run(run) => shell::quote(variables_for_secrets(&run)),
        Part::Variable(name) => Text::default().span(SpanKind::Variable, format!("\"${name}\"")),
    });
    let word = words.reduce(Text::then);
    word.unwrap_or_else(|| shell::quote(Text::default()))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use expect_test::expect;

    use super::super::tests::{check_by_running, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            h.example
            'it'\''s "$x" #{y}\
            '
            'é '
            'a••••••••d'
            "$NAME"
            'a '"$NAME"b"#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_by_running(&mut Command::new("sh"), literal, |literals| {
            let words = literals.join(" ");
            format!(
                "for value in {words}; do printf %s \"$value\" | od -An -v -tx1 | tr -d ' \\n'; echo; done"
            )
        });
    }
}
