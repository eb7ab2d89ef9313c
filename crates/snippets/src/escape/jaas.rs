//! JAAS, the notation of Java in which Kafka's clients take a user and a password.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::{escaped, push_common, quote};
use crate::marked;

/// The value in quotes, to be part of a line that is a value itself.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => escaped(value, |letter, written| {
                if !push_common(letter, '"', written) {
                    written.push(letter);
                }
            }),
        })
    });
    quote(&inside, "\"")
}
