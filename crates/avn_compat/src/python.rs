//! How Python, in which `avn` is written, treats a JSON value of whatever type: printing, indexing, looking in.
//!
//! `avn` indexes the service object without checking it. To print what it prints for a service that lacks a
//! field or holds an odd one, its language's rules are followed here, up to the text of the exception. They are
//! those of `CPython` 3.11. Two limits: a dictionary prints with its keys sorted, and an integer above 64 bits as
//! a float, since that is how the JSON was read.

use std::borrow::Cow;

use serde_json::{Number, Value};

use crate::{AvnError, Class};

/// `str(value)`, which is also what an f-string does.
pub(crate) fn str(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => repr(other),
    }
}

/// `value[key]`.
pub(crate) fn subscript<'a>(value: &'a Value, key: &str) -> Result<&'a Value, AvnError> {
    match value {
        Value::Object(fields) => fields
            .get(key)
            .ok_or_else(|| AvnError::new(Class::KeyError, repr_str(key))),
        Value::Array(_) => Err(type_error(
            "list indices must be integers or slices, not str",
        )),
        Value::String(_) => Err(type_error("string indices must be integers, not 'str'")),
        other => Err(type_error(format!(
            "'{}' object is not subscriptable",
            type_name(other)
        ))),
    }
}

/// `key in value`.
pub(crate) fn contains(value: &Value, key: &str) -> Result<bool, AvnError> {
    match value {
        Value::Object(fields) => Ok(fields.contains_key(key)),
        Value::Array(items) => Ok(items.iter().any(|item| item == key)),
        Value::String(text) => Ok(text.contains(key)),
        other => Err(type_error(format!(
            "argument of type '{}' is not iterable",
            type_name(other)
        ))),
    }
}

/// What `for item in value` walks over.
pub(crate) fn iterate(value: &Value) -> Result<Vec<Cow<'_, Value>>, AvnError> {
    match value {
        Value::Array(items) => Ok(items.iter().map(Cow::Borrowed).collect()),
        Value::Object(fields) => Ok(fields.keys().map(|key| owned(key.clone())).collect()),
        Value::String(text) => Ok(text
            .chars()
            .map(|letter| owned(letter.to_string()))
            .collect()),
        other => Err(type_error(format!(
            "'{}' object is not iterable",
            type_name(other)
        ))),
    }
}

/// `type(value).__name__`.
pub(crate) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::String(_) => "str",
        Value::Array(_) => "list",
        Value::Object(_) => "dict",
    }
}

/// The exception for a value of the wrong type.
pub(crate) fn type_error(text: impl Into<String>) -> AvnError {
    AvnError::new(Class::TypeError, text)
}

fn owned(text: String) -> Cow<'static, Value> {
    Cow::Owned(Value::String(text))
}

fn repr(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(number) => repr_number(number),
        Value::String(text) => repr_str(text),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(repr).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) => {
            let fields: Vec<_> = fields
                .iter()
                .map(|(key, value)| format!("{}: {}", repr_str(key), repr(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// JSON here and Python switch to the exponent at the same sizes, but write it differently.
fn repr_number(number: &Number) -> String {
    let text = number.to_string();
    match text.split_once('e') {
        None => text,
        Some((digits, exponent)) => {
            let (sign, exponent) = match exponent.strip_prefix('-') {
                Some(exponent) => ('-', exponent),
                None => ('+', exponent.trim_start_matches('+')),
            };
            format!("{digits}e{sign}{exponent:0>2}")
        }
    }
}

/// `repr(text)`: the quotes that need least escaping, and escapes for what does not print.
pub(crate) fn repr_str(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut out = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            _ if letter == quote => out.extend(['\\', quote]),
            _ if prints(letter) => out.push(letter),
            _ => out.push_str(&escape(letter as u32)),
        }
    }
    out.push(quote);
    out
}

fn escape(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

/// `str.isprintable` but for code points that Unicode has not assigned, for which a table would be needed.
fn prints(letter: char) -> bool {
    if letter.is_control() || (letter.is_whitespace() && letter != ' ') {
        return false;
    }
    !matches!(letter as u32,
        0xad | 0x600..=0x605 | 0x61c | 0x6dd | 0x70f | 0x890..=0x891 | 0x8e2 | 0x180e
        | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xe000..=0xf8ff | 0xfdd0..=0xfdef
        | 0xfeff | 0xfff0..=0xfffb | 0xfffe..=0xffff | 0x110bd | 0x110cd | 0x1bca0..=0x1bca3
        | 0x1d173..=0x1d17a | 0xe0000..=0xe00ff | 0xe01f0..=0x0010_ffff)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(json: &str, expect: &Expect) {
        let value: Value = serde_json::from_str(json).unwrap();
        expect.assert_eq(&str(&value));
    }

    #[test]
    fn values_print_as_python_prints_them() {
        check("null", &expect!["None"]);
        check("true", &expect!["True"]);
        check("12656", &expect!["12656"]);
        check("-0.5", &expect!["-0.5"]);
        check("1e16", &expect!["1e+16"]);
        check("2.5e-7", &expect!["2.5e-07"]);
        check("1e300", &expect!["1e+300"]);
        check(r#""as it is""#, &expect!["as it is"]);
        check(
            r#"[1, "it's", "\"", "a\u0000\u00a0\u200b\u00e9"]"#,
            &expect![[r#"[1, "it's", '"', 'a\x00\xa0\u200bé']"#]],
        );
        check(
            r#"{"b": null, "a": ["\\", "'\""]}"#,
            &expect![[r#"{'a': ['\\', '\'"'], 'b': None}"#]],
        );
    }
}
