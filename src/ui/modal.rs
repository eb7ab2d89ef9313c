//! A native modal dialog.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::keep_focus;

/// Keeps one `<dialog>` in the page and opens it while it is wanted.
///
/// The element stays because the browser returns the focus to where it came from only when an open dialog is
/// closed, not when it is removed.
#[component]
pub fn Modal(
    /// Whether it is wanted.
    #[prop(into)]
    open: Signal<bool>,
    /// Raised by Escape.
    #[prop(into)]
    on_dismiss: Callback<()>,
    /// The id of its title.
    labelled_by: &'static str,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        match (open.get(), dialog.open()) {
            // It can fail only for an element outside of the document; then there is nothing to show.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => {
                dialog.close();
                // What opened it may have gone by now.
                keep_focus("main h1");
            }
            _ => {}
        }
    });
    let cancel = move |cancelled: ev::Event| {
        cancelled.prevent_default();
        on_dismiss.run(());
    };
    // Browsers close a dialog on a second Escape whatever the page says to the first.
    let closed = move |_| {
        if open.get_untracked() {
            on_dismiss.run(());
        }
    };
    view! {
        <dialog
            class="dialog"
            aria-labelledby=labelled_by
            node_ref=element
            on:cancel=cancel
            on:close=closed
        >
            {children()}
        </dialog>
    }
}
