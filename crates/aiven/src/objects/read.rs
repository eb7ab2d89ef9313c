//! The few ways in which a field is read.

use serde_json::Value;

use super::List;
use crate::Fault;

/// Parses a body and takes the object under `key`.
pub(crate) fn object(body: &str, key: &str) -> Result<Value, Fault> {
    match parse(body)?.get_mut(key).map(Value::take) {
        Some(value @ Value::Object(_)) => Ok(value),
        _ => Err(unreadable(&format!("an object `{key}`"))),
    }
}

/// Parses a body and reads the rows of the array under `key`.
pub(crate) fn list<T>(
    body: &str,
    key: &str,
    read: impl Fn(&Value) -> Option<T>,
) -> Result<List<T>, Fault> {
    match parse(body)?.get(key) {
        Some(Value::Array(items)) => Ok(List::read(items, read)),
        _ => Err(unreadable(&format!("a list `{key}`"))),
    }
}

/// A text field; `None` if it is absent, null, empty or no text.
pub(crate) fn text(value: &Value, key: &str) -> Option<String> {
    value
        .get(key)?
        .as_str()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// Reads a reply that carries nothing of use. A page of HTML under status 200 comes from something between
/// here and the API, and acknowledges nothing.
pub(crate) fn acknowledged(body: &str) -> Result<(), Fault> {
    if body.trim().is_empty() {
        return Ok(());
    }
    parse(body).map(|_| ())
}

/// Puts a value where it belongs. For lists of a few, where a sort would cost the page more than it saves.
pub(crate) fn insert_sorted<T: Ord>(list: &mut Vec<T>, value: T) {
    let place = list.partition_point(|before| *before < value);
    list.insert(place, value);
}

pub(crate) fn parse(body: &str) -> Result<Value, Fault> {
    serde_json::from_str(body).map_err(|_| unreadable("JSON"))
}

pub(crate) fn unreadable(what: &str) -> Fault {
    Fault::Unreadable {
        what: format!("expected {what}"),
    }
}
