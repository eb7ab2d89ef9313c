//! `.env` files: one dialect that a POSIX shell, Docker Compose and python-dotenv read alike.
//!
//! What is harmless stands bare, which `docker run --env-file` and Node's `--env-file` take as well; the former would keep
//! quotes as part of the value. All else stands in single quotes, in which nothing is special. Only a value that holds
//! a single quote or a backslash needs double quotes, with a backslash before what is special to a shell; python-dotenv
//! then keeps a backslash before `$` and `` ` ``.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::{escaped, quote};
use crate::{marked, shell};

pub(super) fn literal(text: &Text) -> Text {
    let value = text.reveal();
    let variable = text
        .spans()
        .iter()
        .any(|span| span.kind() == SpanKind::Variable);
    if !variable && value.chars().all(shell::is_safe) {
        return text.clone();
    }
    if !variable && !value.contains(['\'', '\\']) {
        return quote(text, "'");
    }
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => format!("${{{value}}}"),
            _ => escaped(value, escape),
        })
    });
    quote(&inside, "\"")
}

fn escape(letter: char, written: &mut String) {
    if matches!(letter, '"' | '\\' | '$' | '`') {
        written.push('\\');
    }
    written.push(letter);
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
            "it's \"\$x\" #{y}\\
            "
            'é '
            'a••••••••d'
            "${NAME}"
            "a ${NAME}b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back_in_a_shell() {
        check_by_running(&mut Command::new("sh"), literal, |literals| {
            let print = "printf %s \"$VALUE\" | od -An -v -tx1 | tr -d ' \\n'; echo";
            let set = |literal: &String| format!("VALUE={literal}\n{print}");
            literals.iter().map(set).collect::<Vec<_>>().join("\n")
        });
    }
}
