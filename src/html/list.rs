//! Lists whose rows are told apart by keys.

use leptos::prelude::AnyView;

use super::IntoAnyView;

/// What renders a row.
type Row = Box<dyn Fn(String) -> AnyView + Send>;

/// One view for each key. A row is rendered once and then kept, wherever it moves: what changes in it has to read a
/// signal.
pub fn keyed<V: IntoAnyView>(
    keys: Vec<String>,
    row: impl Fn(String) -> V + Send + 'static,
) -> AnyView {
    erased(keys, Box::new(move |key| row(key).into_any()))
}

#[inline(never)]
fn erased(keys: Vec<String>, row: Row) -> AnyView {
    let rows = leptos::tachys::view::keyed::keyed(keys, String::clone, move |_, key| {
        (|_: usize| (), row(key))
    });
    leptos::prelude::IntoAny::into_any(rows)
}
