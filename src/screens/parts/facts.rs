//! Terms with what they are.

use leptos::prelude::AnyView;

use crate::html::{AnyElement, dd, div, dl, dt};

/// Renders a list of terms, each with what it is; those that are not known are left out.
pub fn facts<const COUNT: usize>(
    class: &'static str,
    rows: [(&'static str, Option<AnyView>); COUNT],
) -> AnyElement {
    render(class, rows.into())
}

fn render(class: &'static str, rows: Vec<(&'static str, Option<AnyView>)>) -> AnyElement {
    let rows: Vec<_> = rows
        .into_iter()
        .filter_map(|(term, value)| Some((term, value?)))
        .map(|(term, value)| div().child(dt().child(term)).child(dd().child(value)))
        .collect();
    dl().class(class).child(rows)
}
