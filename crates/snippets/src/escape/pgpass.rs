//! libpq's `.pgpass`: fields between colons.

use snippets_api::{SpanKind, Text};

use super::Unwritable;
use super::quoted::braced_variable;
use crate::marked;

/// There is no way to write the end of a line.
pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    marked::try_map(text, |span, value| match span.kind() {
        SpanKind::Variable => Ok(braced_variable(value)),
        _ if value.contains(['\n', '\r', '\0']) => Err(Unwritable),
        _ => Ok(value.replace('\\', "\\\\").replace(':', "\\:")),
    })
}
