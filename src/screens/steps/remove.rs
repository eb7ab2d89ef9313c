//! The removal: what stops, what stays behind, and how to do it.

use leptos::prelude::AnyView;
use psc::{Action, Millis, RemoveView, StepView, confirmation};

use super::{blocked, failed};
use crate::demo::demo_panel;
use crate::html::{AnyElement, IntoAnyView, h2, li, p, section, ul};
use crate::screens::page::{Page, clock, of_step};
use crate::screens::parts::{Rank, button, command, equivalent_details};
use crate::ui::{duration, notice};

/// Renders what the removal means, then the button for it.
pub fn remove() -> AnyView {
    let step = of_step(|page, step| match step {
        StepView::Remove(remove) => render(page, remove),
        _ => ().into_any(),
    });
    (step, demo_panel()).into_any()
}

fn render(page: Page, remove: &RemoveView) -> AnyView {
    let offered = remove.blocked.is_none() && remove.removing_since.is_none();
    let gcloud = remove.gcloud.as_ref();
    let ask = || {
        let asked = page.raises(|| confirmation::Event::Asked(Action::Remove));
        p().attr("data-outcome", ".notice").child(button(
            Rank::Danger,
            "Remove Private Service Connect",
            asked,
        ))
    };
    (
        blocked(page, remove.blocked.as_ref()),
        remove.removing_since.map(removing),
        failed(remove.user_error.as_ref()),
        lines("What stops", &remove.stops),
        lines("What stays behind", &remove.stays),
        gcloud.map(|text| command(page, "gcloud", "gcloud commands for cleaning up", text)),
        offered.then(ask),
        equivalent_details(page, &remove.equivalent_command, "to remove it"),
    )
        .into_any()
}

fn removing(since: Millis) -> AnyElement {
    let age = clock(move |now| ["For ", &duration((now - since).seconds()), "."].concat());
    notice("busy", "The privatelink is being deleted.", p().child(age))
}

fn lines(title: &'static str, lines: &[String]) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = lines.iter().map(|line| li().child(line)).collect();
    section()
        .child(h2().child(title))
        .child(ul().child(lines))
        .into_any()
}
