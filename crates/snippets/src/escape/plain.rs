//! Prose, and files without a notation for texts: the value as it is.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::quoted::braced_variable;
use crate::marked;

pub(super) fn literal(text: &Text) -> Text {
    let Ok(written) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => braced_variable(value),
            _ => value.to_owned(),
        })
    });
    written
}
