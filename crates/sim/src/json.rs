//! Objects of JSON, built with little code: the page carries this crate along, and the usual macro writes
//! every insertion out.

use serde_json::{Map, Value};

/// An object of these keys.
pub(crate) fn record<const N: usize>(mut pairs: [(&str, Value); N]) -> Value {
    let mut map = Map::new();
    insert(&mut map, &mut pairs);
    Value::Object(map)
}

/// Puts these keys into an object; whatever else the value was is replaced.
pub(crate) fn put<const N: usize>(value: &mut Value, mut pairs: [(&str, Value); N]) {
    insert(object(value), &mut pairs);
}

#[inline(never)]
fn insert(map: &mut Map<String, Value>, pairs: &mut [(&str, Value)]) {
    for (key, value) in pairs {
        map.insert((*key).to_owned(), value.take());
    }
}

/// The value as an object; whatever else it was is replaced.
pub(crate) fn object(value: &mut Value) -> &mut Map<String, Value> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("it was just made one"),
    }
}

/// One of this crate's own JSON texts. The tests of the scenarios and tables see to it that they can be read.
#[inline(never)]
pub(crate) fn parsed(text: &'static str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// A text that may be missing.
pub(crate) fn text_or_null(text: Option<&str>) -> Value {
    text.map_or(Value::Null, Value::from)
}

/// A list of texts.
pub(crate) fn texts(words: &[&str]) -> Value {
    let mut list = Vec::new();
    for word in words {
        list.push(Value::from(*word));
    }
    Value::Array(list)
}
