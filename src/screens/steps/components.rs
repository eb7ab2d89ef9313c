//! Step 5: the components that the privatelink reaches.

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::{AnyView, WithUntracked, event_target_checked};
use psc::{Action, ComponentsView, StepView, ToggleRow, View, components, confirmation};

use super::{blocked, failed};
use crate::html::{
    self, AnyElement, Handler, IntoAnyView, code, div, fieldset, input, label, legend, p, span,
};
use crate::screens::page::{Page, holds, service_of, shown};
use crate::screens::parts::button::submit;
use crate::screens::parts::{Rank, button, equivalent_details};
use crate::screens::rows::rows;
use crate::session::use_session;
use crate::ui::notice;

/// Renders a switch for each component.
pub fn components() -> AnyView {
    let lead = "A component can be reached through the private endpoint only while its switch is \
                on. Other connection methods aren't affected.";
    let any = holds(|view| components_view(view).is_some_and(|view| !view.rows.is_empty()));
    (
        p().class("lead").child(lead),
        shown(|page| Some(notices(page, components_view(page.view)?))),
        move || any.get().then(form),
        shown(|page| {
            let equivalent_command = components_view(page.view)?.equivalent_command.as_ref()?;
            let purpose = "to save the change";
            Some(equivalent_details(page, equivalent_command, purpose))
        }),
    )
        .into_any()
}

fn components_view(view: &View) -> Option<&ComponentsView> {
    match &service_of(view)?.body {
        StepView::Components(components) => Some(components),
        _ => None,
    }
}

fn notices(page: Page, components: &ComponentsView) -> AnyView {
    let built_in = || {
        let why = "Aiven's own list for this service type could not be read, so a component may \
                   be missing.";
        notice("warning", "This list is built in.", p().child(why))
    };
    (
        blocked(page, components.blocked.as_ref()),
        components.from_table.then(built_in),
        failed(components.user_error.as_ref()),
    )
        .into_any()
}

fn form() -> AnyElement {
    let session = use_session();
    let switches = rows(
        |page| components_view(page.view).map(keys).unwrap_or_default(),
        |page, key| {
            let mut rows = components_view(page.view)?.rows.iter();
            let saving = components_view(page.view)?.saving;
            Some(switch(page, rows.find(|row| row.key == key)?, saving))
        },
    );
    let save = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        let idle = session
            .view()
            .with_untracked(|view| components_view(view).is_none_or(is_idle));
        if !idle {
            session.dispatch(confirmation::Event::Asked(Action::SaveComponents));
        }
    };
    html::form()
        .on(ev::submit, save)
        .child(
            fieldset()
                .class("switches")
                .child(legend().child("Reachable over Private Service Connect"))
                .child(switches),
        )
        .child(shown(|page| {
            Some(save_bar(page, components_view(page.view)?))
        }))
}

fn keys(components: &ComponentsView) -> Vec<String> {
    components.rows.iter().map(|row| row.key.clone()).collect()
}

fn is_idle(components: &ComponentsView) -> bool {
    components.changed == 0 || components.saving
}

fn save_bar(page: Page, components: &ComponentsView) -> AnyElement {
    let idle = is_idle(components);
    let saving = if components.saving {
        "Saving…"
    } else {
        "Save the change"
    };
    let undo = button(
        Rank::Plain,
        "Undo",
        page.raises(|| components::Event::TogglesReset),
    )
    .attr("aria-disabled", idle.then_some("true"));
    div()
        .class("save-bar")
        .child(
            submit(Rank::Primary, saving, idle)
                .attr("aria-busy", components.saving.then_some("true")),
        )
        .child(undo)
        .child(p().class("quiet").child(unsaved(components)))
}

fn unsaved(components: &ComponentsView) -> String {
    match components.changed {
        _ if components.saving => "Saving the change.".to_owned(),
        0 => "No unsaved changes.".to_owned(),
        1 => "One change is not saved.".to_owned(),
        count => [&count.to_string(), " changes are not saved."].concat(),
    }
}

fn switch(page: Page, row: &ToggleRow, saving: bool) -> AnyElement {
    let id = ["switch-", &row.key].concat();
    let note_id = [&id, "-note"].concat();
    let input = input()
        .id(id.clone())
        .attr("type", "checkbox")
        .attr("aria-describedby", note_id.clone())
        .attr("disabled", row.blocked.is_some())
        .attr("aria-busy", (saving && row.changed).then_some("true"))
        .prop("checked", row.on)
        .on(ev::change, sets(page, &row.key));
    let label = label()
        .attr("for", id)
        .child(&row.name)
        .child(" ")
        .child(code().class("raw").child(&row.key));
    let note = p()
        .class("switch-note")
        .id(note_id)
        .child(row.changed.then_some("Not saved. Now: "))
        .child(row.blocked.as_ref().unwrap_or(&row.note));
    let standing = match () {
        () if row.blocked.is_some() => "Not available",
        () if saving && row.changed => "Saving",
        () if row.on => "On",
        () => "Off",
    };
    div()
        .class(if row.changed {
            "switch switch-changed"
        } else {
            "switch"
        })
        .child(input)
        .child(label)
        .child(note)
        .child(
            span()
                .class("switch-state")
                .attr("aria-hidden", "true")
                .child(standing),
        )
}

fn sets(page: Page, key: &str) -> Handler {
    let (session, key) = (page.session, key.to_owned());
    Box::new(move |set| {
        let on = event_target_checked(&set);
        session.dispatch(components::Event::ToggleSet {
            key: key.clone(),
            on,
        });
    })
}
