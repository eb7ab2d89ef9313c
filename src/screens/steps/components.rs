//! Step 5: the components that the privatelink reaches.

use leptos::ev;
use leptos::prelude::{AnyView, event_target_checked};
use psc::{Action, ComponentsView, Event, StepView, ToggleRow};

use super::{blocked, failed};
use crate::html::{
    self, AnyElement, Handler, IntoAnyView, code, div, fieldset, input, label, legend, p, span,
};
use crate::screens::page::{Page, of_step, rows};
use crate::screens::parts::button::submit;
use crate::screens::parts::{Rank, button, equivalent_details};
use crate::ui::notice;

/// Renders a switch for each component.
pub fn components() -> AnyView {
    of_step(|page, step| match step {
        StepView::Components(components) => render(page, components),
        _ => ().into_any(),
    })
}

fn render(page: Page, components: &ComponentsView) -> AnyView {
    let lead = "Each component is reached over the private endpoint only while its switch is on. \
                Other ways to it stay as they are.";
    let built_in = || {
        let why = "Aiven's own list for this service type could not be read, so a component may \
                   be missing.";
        notice("warning", "This list is built in.", p().child(why))
    };
    let equivalent_command = components.equivalent_command.as_ref();
    (
        p().class("lead").child(lead),
        blocked(components.blocked.as_ref()),
        components.from_table.then(built_in),
        failed(page, components.user_error.as_ref()),
        (!components.rows.is_empty()).then(|| form(page, components)),
        equivalent_command.map(|equivalent_command| {
            equivalent_details(page, equivalent_command, "to save the change")
        }),
    )
        .into_any()
}

fn form(page: Page, components: &ComponentsView) -> AnyElement {
    let keys = components.rows.iter().map(|row| row.key.clone()).collect();
    let switches = rows(keys, |page, key| {
        let StepView::Components(components) = &page.service()?.body else {
            return None;
        };
        let row = components.rows.iter().find(|row| row.key == key)?;
        Some(switch(page, row))
    });
    let idle = components.changed == 0 || components.saving;
    let saving = if components.saving {
        "Saving…"
    } else {
        "Save the change"
    };
    let undo = button(Rank::Plain, "Undo", page.raises(Event::TogglesReset))
        .attr("aria-disabled", idle.then_some("true"));
    let bar = div()
        .class("save-bar")
        .child(submit(Rank::Primary, saving, idle))
        .child(undo)
        .child(p().class("quiet").child(unsaved(components)));
    let switches = fieldset()
        .class("switches")
        .child(legend().child("Reachable over Private Service Connect"))
        .child(switches);
    html::form()
        .on(
            ev::submit,
            page.submits((!idle).then_some(Event::Asked(Action::Update))),
        )
        .child(switches)
        .child(bar)
}

fn unsaved(components: &ComponentsView) -> String {
    match components.changed {
        _ if components.saving => "Saving the change.".to_owned(),
        0 => "No unsaved changes.".to_owned(),
        1 => "One change is not saved.".to_owned(),
        count => [&count.to_string(), " changes are not saved."].concat(),
    }
}

fn switch(page: Page, row: &ToggleRow) -> AnyElement {
    let id = ["switch-", &row.key].concat();
    let note_id = [&id, "-note"].concat();
    let input = input()
        .id(id.clone())
        .attr("type", "checkbox")
        .attr("aria-describedby", note_id.clone())
        .attr("disabled", row.blocked.is_some())
        .prop("checked", row.on)
        .on(ev::change, sets(page, &row.key));
    let label = label()
        .attr("for", id)
        .child(span().class("switch-title").child(&row.title))
        .child(code().child(&row.key));
    let note = p()
        .class("switch-note")
        .id(note_id)
        .child(row.changed.then_some("Not saved. Now: "))
        .child(row.blocked.as_ref().unwrap_or(&row.note));
    div()
        .class(if row.changed {
            "switch switch-changed"
        } else {
            "switch"
        })
        .child(input)
        .child(label)
        .child(note)
}

fn sets(page: Page, key: &str) -> Handler {
    let (session, key) = (page.session, key.to_owned());
    Box::new(move |set| {
        let on = event_target_checked(&set);
        session.dispatch(Event::ToggleSet {
            key: key.clone(),
            on,
        });
    })
}
