//! The values, and their literals.

use snippets::{Text, literal_in};

#[path = "../../src/escape/tests/hostile.rs"]
mod hostile;

use hostile::hostile;

/// Each value with its literal in a language, which is named as its escaper is.
pub(crate) fn literals(language: &str) -> Vec<(String, String)> {
    let values = hostile();
    assert!(values.len() >= 500);
    let literal = |value: String| {
        let middle = value.char_indices().nth(value.chars().count() / 2);
        let (first, second) = value.split_at(middle.map_or(0, |(at, _)| at));
        let text = Text::default().user(first).secret(second, "SECRET");
        let literal = literal_in(language, &text).unwrap().reveal();
        (value, literal)
    };
    values.into_iter().map(literal).collect()
}
