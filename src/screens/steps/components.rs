//! Step 5: the components that the privatelink reaches.

use leptos::prelude::event_target_checked;
use psc::{Action, ComponentsView, Event, StepView, ToggleRow};

use super::{blocked, failed};
use crate::markup::{Element, Handler, Piece, all, el};
use crate::screens::page::{Page, of_step};
use crate::screens::parts::button::submit;
use crate::screens::parts::{Rank, button, equivalent_details};
use crate::ui::notice;

/// Prints a switch for each component.
pub fn components() -> Piece {
    of_step(|page, step| match step {
        StepView::Components(components) => print(page, components),
        _ => Piece::Nothing,
    })
}

fn print(page: Page, components: &ComponentsView) -> Piece {
    let lead = "Each component is reached over the private endpoint only while its switch is on. \
                Other ways to it stay as they are.";
    let built_in = || {
        let why = "Aiven's own list for this service type could not be read, so a component may \
                   be missing.";
        notice("warning", "This list is built in.", el("p").put(why))
    };
    let equivalent_command = components.equivalent_command.as_ref();
    all([
        el("p").class("lead").put(lead).into(),
        blocked(components.blocked.as_ref()),
        components.from_table.then(built_in).into(),
        failed(page, components.user_error.as_ref()),
        (!components.rows.is_empty())
            .then(|| form(page, components))
            .into(),
        equivalent_command
            .map(|equivalent_command| {
                equivalent_details(page, equivalent_command, "to save the change")
            })
            .into(),
    ])
}

fn form(page: Page, components: &ComponentsView) -> Element {
    let rows: Piece = components
        .rows
        .iter()
        .map(|row| switch(page, row))
        .collect();
    let idle = components.changed == 0 || components.saving;
    let saving = if components.saving {
        "Saving…"
    } else {
        "Save the change"
    };
    let undo = button(Rank::Plain, "Undo", page.raises(Event::TogglesReset))
        .maybe("aria-disabled", idle.then_some("true"));
    let bar = el("div")
        .class("save-bar")
        .put(submit(Rank::Primary, saving, idle))
        .put(undo)
        .put(el("p").class("quiet").put(unsaved(components)));
    let switches = el("fieldset")
        .class("switches")
        .put(el("legend").put("Reachable over Private Service Connect"))
        .put(rows);
    el("form")
        .on(
            "submit",
            page.submits((!idle).then_some(Event::Asked(Action::Update))),
        )
        .put(switches)
        .put(bar)
}

fn unsaved(components: &ComponentsView) -> String {
    match components.changed {
        _ if components.saving => "Saving the change.".to_owned(),
        0 => "No unsaved changes.".to_owned(),
        1 => "One change is not saved.".to_owned(),
        count => [&count.to_string(), " changes are not saved."].concat(),
    }
}

fn switch(page: Page, row: &ToggleRow) -> Element {
    let id = ["switch-", &row.key].concat();
    let note_id = [&id, "-note"].concat();
    let input = el("input")
        .id(id.clone())
        .attr("type", "checkbox")
        .attr("aria-describedby", note_id.clone())
        .flag("disabled", row.blocked.is_some())
        .state("checked", row.on)
        .on("change", sets(page, &row.key));
    let label = el("label")
        .attr("for", id)
        .put(el("span").class("switch-title").put(&row.title))
        .put(el("code").put(&row.key));
    let note = el("p")
        .class("switch-note")
        .id(note_id)
        .put(row.changed.then_some("Not saved. Now: "))
        .put(row.blocked.as_ref().unwrap_or(&row.note));
    el("div")
        .key(&row.key)
        .class(if row.changed {
            "switch switch-changed"
        } else {
            "switch"
        })
        .put(input)
        .put(label)
        .put(note)
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
