//! Step 5: the components that the privatelink reaches.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use psc::{Action, ComponentsView, Event, StepView, ToggleRow};

use super::blocked;
use crate::screens::open_step;
use crate::screens::parts::{TroubleNotice, TwinDetails};
use crate::session::use_session;
use crate::ui::Notice;

/// Prints a switch for each component.
#[component]
pub fn Components() -> impl IntoView {
    let components = use_session().slice(|view| match open_step(view)? {
        StepView::Components(components) => Some(components.clone()),
        _ => None,
    });
    move || components.get().map(switches)
}

fn switches(components: ComponentsView) -> impl IntoView {
    let session = use_session();
    let ComponentsView {
        blocked: reason,
        from_table,
        rows,
        changed,
        saving,
        trouble,
        twin,
    } = components;
    let bare = rows.is_empty();
    let rows: Vec<_> = rows.into_iter().map(switch).collect();
    let submit = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        if changed > 0 && !saving {
            session.dispatch(Event::Asked(Action::Update));
        }
    };
    let built_in = from_table.then(|| {
        view! {
            <Notice tone="warning" title="This list is built in.">
                <p>
                    "Aiven's own list for this service type could not be read, "
                    "so a component may be missing."
                </p>
            </Notice>
        }
    });
    view! {
        <p class="lead">
            "Each component is reached over the private endpoint only while its switch is on. "
            "Other ways to it stay as they are."
        </p>
        {reason.map(blocked)}
        {built_in}
        {trouble.map(|trouble| view! { <TroubleNotice trouble again=None /> })}
        <form hidden=bare on:submit=submit>
            <fieldset class="switches">
                <legend>"Reachable over Private Service Connect"</legend>
                {rows}
            </fieldset>
            {save_bar(changed, saving)}
        </form>
        {twin.map(|twin| view! { <TwinDetails twin purpose="to save the change" /> })}
    }
}

fn switch(row: ToggleRow) -> impl IntoView {
    let session = use_session();
    let ToggleRow {
        key,
        title,
        on,
        changed,
        blocked,
        note,
    } = row;
    let id = ["switch-", &key].concat();
    let note_id = [&id, "-note"].concat();
    let disabled = blocked.is_some();
    let set = {
        let key = key.clone();
        move |on| {
            session.dispatch(Event::ToggleSet {
                key: key.clone(),
                on,
            });
        }
    };
    view! {
        <div class="switch" class:switch-changed=changed>
            <input
                id=id.clone()
                type="checkbox"
                aria-describedby=note_id.clone()
                disabled=disabled
                prop:checked=on
                on:change:target=move |changed| set(changed.target().checked())
            />
            <label for=id>
                <span class="switch-title">{title}</span>
                <code>{key}</code>
            </label>
            <p class="switch-note" id=note_id>
                {changed.then_some("Not saved. Now: ")}
                {blocked.unwrap_or(note)}
            </p>
        </div>
    }
}

fn save_bar(changed: usize, saving: bool) -> impl IntoView {
    let session = use_session();
    let words = match changed {
        _ if saving => "Saving the change.".to_owned(),
        0 => "No unsaved changes.".to_owned(),
        1 => "One change is not saved.".to_owned(),
        _ => [&changed.to_string(), " changes are not saved."].concat(),
    };
    let idle = (changed == 0 || saving).then_some("true");
    view! {
        <div class="save-bar">
            <button type="submit" class="button button-primary" aria-disabled=idle>
                {if saving { "Saving…" } else { "Save the change" }}
            </button>
            <button
                type="button"
                class="button"
                aria-disabled=idle
                on:click=move |_| session.dispatch(Event::TogglesReset)
            >
                "Undo"
            </button>
            <p class="quiet">{words}</p>
        </div>
    }
}
