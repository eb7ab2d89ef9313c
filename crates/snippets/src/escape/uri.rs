//! URIs: every value encoded in full, so that it cannot end the part that it stands in.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::plain;
use crate::{marked, uri};

/// Encodes the values of a URI that is a value itself. A variable has to hold what is encoded already.
pub(crate) fn encode_all(text: &Text) -> Text {
    let Ok(encoded) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Host => uri::host(value),
            SpanKind::Variable => format!("{value}_ENCODED"),
            _ => uri::encode(value),
        })
    });
    encoded
}

pub(super) fn literal(text: &Text) -> Text {
    plain::literal(&encode_all(text))
}
