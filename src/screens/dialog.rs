//! The open confirmation.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use psc::{DialogView, Event};

use super::parts::{CopyValue, TwinDetails};
use crate::session::use_session;
use crate::ui::{Modal, TextField};

/// The id of the title of the dialog.
const TITLE: &str = "dialog-title";

/// Prints the confirmation that the view asks for, above everything else.
#[component]
pub fn Dialog() -> impl IntoView {
    let session = use_session();
    let dialog = session.slice(|view| view.dialog.clone());
    view! {
        <Modal
            open=Signal::derive(move || dialog.with(Option::is_some))
            on_dismiss=move |()| session.dispatch(Event::Dismissed)
            labelled_by=TITLE
        >
            {move || dialog.get().map(confirmation)}
        </Modal>
    }
}

fn confirmation(dialog: DialogView) -> impl IntoView {
    let session = use_session();
    let DialogView {
        title,
        consequences,
        confirm,
        danger,
        typed,
        ready,
        twin,
        ..
    } = dialog;
    let consequences: Vec<_> = consequences
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    let submit = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        if ready {
            session.dispatch(Event::Confirmed);
        }
    };
    view! {
        <form novalidate on:submit=submit>
            <h2 id=TITLE tabindex="-1" autofocus>{title}</h2>
            <ul class="consequences">{consequences}</ul>
            {typed.map(|(name, text)| name_field(name, text))}
            <div class="dialog-actions">
                <button
                    type="submit"
                    class=if danger { "button button-danger" } else { "button button-primary" }
                    aria-disabled=(!ready).then_some("true")
                >
                    {confirm}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| session.dispatch(Event::Dismissed)
                >
                    "Cancel"
                </button>
            </div>
            {(!twin.avn.is_empty()).then(|| view! { <TwinDetails twin purpose="for this" /> })}
        </form>
    }
}

/// The name is shown with a copy button: to type it is a pause for thought, not a test of memory.
fn name_field(name: String, text: String) -> impl IntoView {
    let session = use_session();
    let typed = move |text| session.dispatch(Event::NameTyped(text));
    view! {
        <p><CopyValue label="service name" text=name /></p>
        <TextField
            id="typed-name"
            label="Type the name of the service"
            hint="The same letters, digits and dashes as above."
            value=text
            error=None
            warning=None
            on_input=typed
        />
    }
}
