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
