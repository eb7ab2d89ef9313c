//! Test-only: one way to look at a request, and one at what is read from a body.

use std::fmt::{Debug, Write};

use expect_test::Expect;
use serde_json::{Value, json};

use crate::{Call, Fault, List};

/// Names that try to leave their place in a path, after one that does not.
const NAMES: [&str; 8] = ["prod-1", "../x", "a/b", "a?b#c", "ü", "%2e", "..", "."];

/// What answers in the place of the API now and then.
const STRAY: [&str; 9] = [
    "",
    " \n",
    "null",
    "7",
    "\"ok\"",
    "[]",
    "{}",
    "{\"cut\": ",
    "<html>Request Time-out</html>",
];

/// A text that must not be found in a fault.
const MARKER: &str = "AVNS_marker";

/// Prints the request of the call made with each of [`NAMES`]: verb, path, body, whether it goes without the token,
/// and the permission that it needs.
pub(crate) fn request<C: Call>(call: impl Fn(&str) -> C, expected: &Expect) {
    let mut seen = Vec::new();
    for name in NAMES {
        let request = call(name).request();
        let mut line = format!("{} {}", request.method, request.path);
        if let Some(body) = request.body {
            let _ = write!(line, " {body}");
        }
        if let Some(permission) = call(name).permission() {
            let _ = write!(line, " ({permission})");
        }
        if !request.authorized {
            line.push_str(" (without token)");
        }
        if !seen.contains(&line) {
            seen.push(line);
        }
    }
    expected.assert_eq(&(seen.join("\n") + "\n"));
}

/// Prints what is read from [`STRAY`] replies and from `bodies`.
pub(crate) fn bodies<C: Call<Reply: Debug>>(call: &C, bodies: &[&str], expected: &Expect) {
    let mut lines = String::new();
    for body in STRAY.iter().chain(bodies) {
        let _ = match call.read_body(body) {
            Ok(answer) => writeln!(lines, "{body:?}\n  {answer:?}"),
            Err(fault) => writeln!(lines, "{body:?}\n  {fault}"),
        };
    }
    expected.assert_eq(&lines);
}

/// Prints what is read from a documented reply, then spoils the reply in every place.
///
/// A field that nobody has heard of changes nothing. A field that is missing, null or of another type may
/// change the answer or make it unreadable, and never does worse; the fault holds nothing of the reply.
pub(crate) fn fixture<C: Call<Reply: Debug>>(call: &C, body: &str, expected: &Expect) {
    let answer = call.read_body(body).expect("the documented reply is read");
    expected.assert_eq(&folded(&format!("{answer:#?}")));

    let whole: Value = serde_json::from_str(body).expect("a fixture is JSON");
    let mut extended = whole.clone();
    extend(&mut extended);
    let reread = call.read_body(&extended.to_string());
    assert_eq!(
        format!("{reread:?}"),
        format!("{:?}", Ok::<_, Fault>(answer))
    );

    for place in places(&whole) {
        let spoilt = [
            Value::Null,
            json!(true),
            json!(-7),
            json!(1e40),
            json!(MARKER),
            json!([MARKER]),
            json!({ MARKER: MARKER }),
        ];
        for value in spoilt {
            let mut reply = whole.clone();
            *reply.pointer_mut(&place).expect("the place exists") = value;
            survives(call, &reply);
        }
        let mut reply = whole.clone();
        remove(&mut reply, &place);
        survives(call, &reply);
    }
}

/// Spoils each field of each row of a documented list: a row that is not read any more is counted.
pub(crate) fn rows<T, C: Call<Reply = List<T>>>(call: &C, body: &str, key: &str) {
    let whole: Value = serde_json::from_str(body).expect("a fixture is JSON");
    let sent = whole[key].as_array().expect("a list").len();
    let mut spoilt = 0;
    for place in places(&whole) {
        let in_a_row = place.split('/').nth(1) == Some(key) && place.matches('/').count() >= 2;
        if !in_a_row {
            continue;
        }
        let mut reply = whole.clone();
        *reply.pointer_mut(&place).expect("the place exists") = Value::Null;
        let list = call.read_body(&reply.to_string());
        let list = list.expect("one row spoils no list");
        assert_eq!(list.rows.len() + list.unreadable, sent, "{place}");
        spoilt += usize::from(list.unreadable > 0);
    }
    assert!(spoilt >= sent, "each row can be spoilt");
}

/// Puts every value onto one line, up to the length of a component.
fn folded(pretty: &str) -> String {
    let lines: Vec<&str> = pretty.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (mut text, mut at) = (String::new(), 0);
    while let Some(line) = lines.get(at) {
        let opens = line.ends_with(['(', '[', '{']);
        let below = lines[at + 1..].iter();
        let block = below.take_while(|next| opens && indent(next) > indent(line));
        let whole = &lines[at..=at + block.count() + usize::from(opens)];
        let one = one_line(whole);
        let fits = whole.len() == 1 || one.len() <= 350;
        text += if fits { &one } else { line };
        text.push('\n');
        at += if fits { whole.len() } else { 1 };
    }
    text
}

fn one_line(lines: &[&str]) -> String {
    let mut text = lines[0].to_owned();
    for line in lines[1..].iter().map(|line| line.trim_start()) {
        let closes = line.starts_with([')', ']', '}']);
        if closes && text.ends_with(',') {
            text.pop();
        }
        if !text.ends_with(['(', '[']) && !line.starts_with([')', ']']) {
            text.push(' ');
        }
        text += line;
    }
    text
}

fn survives<C: Call>(call: &C, reply: &Value) {
    match call.read_body(&reply.to_string()) {
        Ok(_) => {}
        Err(fault @ Fault::Unreadable { .. }) => {
            assert!(!format!("{fault} {fault:?}").contains(MARKER), "{fault:?}");
        }
        Err(fault) => panic!("{fault:?} from {reply}"),
    }
}

/// The JSON pointer of every value below the top.
fn places(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, child)| (key.replace('~', "~0").replace('/', "~1"), child))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, child)| (index.to_string(), child))
            .collect(),
        _ => Vec::new(),
    };
    children
        .into_iter()
        .flat_map(|(key, child)| {
            let below = places(child).into_iter();
            let below = below
                .map(|place| format!("/{key}{place}"))
                .collect::<Vec<_>>();
            std::iter::once(format!("/{key}")).chain(below)
        })
        .collect()
}

fn remove(value: &mut Value, place: &str) {
    let (parent, key) = place.rsplit_once('/').expect("a place is below another");
    match value.pointer_mut(parent) {
        Some(Value::Object(fields)) => {
            let key = key.replace("~1", "/").replace("~0", "~");
            assert!(fields.remove(&key).is_some(), "{place}");
        }
        Some(Value::Array(items)) => {
            items.remove(key.parse().expect("an index"));
        }
        _ => panic!("{place} has no parent"),
    }
}

/// Adds an unknown field to every object.
fn extend(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(extend);
            fields.insert("brand_new".to_owned(), json!({ "of": ["tomorrow"] }));
        }
        Value::Array(items) => items.iter_mut().for_each(extend),
        _ => {}
    }
}
