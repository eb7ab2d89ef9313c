//! Connection strings of libpq: `key=value`, in single quotes where a value is more than a word.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::{plain, quoted::quote};
use crate::marked;

/// The value, to be part of a connection string that is a value itself.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => value.replace('\\', "\\\\").replace('\'', "\\'"),
        })
    });
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || "._-/".contains(letter);
    let value = text.reveal();
    if !value.is_empty() && !text.has_secret() && value.chars().all(is_word) {
        inside
    } else {
        quote(&inside, "'")
    }
}

pub(super) fn literal(text: &Text) -> Text {
    plain::literal(&encode_all(text))
}
