//! Terms with what they are.

use crate::markup::{Element, Piece, el};

/// Prints a list of terms, each with what it is; those that are not known are left out.
pub fn facts<const COUNT: usize>(
    class: &'static str,
    rows: [(&'static str, Option<Piece>); COUNT],
) -> Element {
    print(class, rows.into())
}

fn print(class: &'static str, rows: Vec<(&'static str, Option<Piece>)>) -> Element {
    let rows: Piece = rows
        .into_iter()
        .filter_map(|(term, value)| Some((term, value?)))
        .map(|(term, value)| el("div").put(el("dt").put(term)).put(el("dd").put(value)))
        .collect();
    el("dl").class(class).put(rows)
}
