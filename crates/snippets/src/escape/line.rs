//! Files that take the rest of a line as it is, such as librdkafka's and libpq's `pg_service.conf`.

use snippets_api::Text;

use super::Unwritable;
use super::plain;

/// There are no escapes, so that a line end, or a blank at an end, cannot be written.
pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    let value = text.reveal();
    if value.contains(['\n', '\r', '\0']) || value.trim() != value {
        return Err(Unwritable);
    }
    Ok(plain::literal(text))
}
