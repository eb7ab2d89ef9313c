//! Lists whose rows are told apart by keys.

use std::sync::Arc;

use leptos::control_flow::{For, ForProps};
use leptos::prelude::AnyView;

use super::IntoAnyView;

type Keys = Box<dyn Fn() -> Vec<String> + Send>;
type Row = Arc<dyn Fn(String) -> AnyView + Send + Sync>;

/// Leptos' `<For>` over keys alone. A row is rendered once and then kept, wherever it moves: what changes in it has to
/// read a signal.
pub fn keyed<V: IntoAnyView>(
    keys: impl Fn() -> Vec<String> + Send + 'static,
    row: impl Fn(String) -> V + Send + Sync + 'static,
) -> AnyView {
    erased(Box::new(keys), Arc::new(move |key| row(key).into_any()))
}

#[inline(never)]
fn erased(keys: Keys, row: Row) -> AnyView {
    let rows = ForProps::builder()
        .each(keys)
        .key(String::clone)
        .children(move |key| row(key))
        .build();
    leptos::prelude::IntoAny::into_any(For(rows))
}
