//! The removal: what stops, what stays behind, and the way to do it.

use psc::{Action, Event, Millis, RemoveView, StepView};

use super::{blocked, failed};
use crate::markup::{Element, Piece, all, el};
use crate::screens::page::{Page, clock, of_step};
use crate::screens::parts::{Rank, button, command, equivalent_details};
use crate::ui::{duration, notice};

/// Prints what the removal means before it offers it.
pub fn remove() -> Piece {
    of_step(|page, step| match step {
        StepView::Remove(remove) => print(page, remove),
        _ => Piece::Nothing,
    })
}

fn print(page: Page, remove: &RemoveView) -> Piece {
    let offered = remove.blocked.is_none() && remove.removing_since.is_none();
    let gcloud = remove.gcloud.as_ref();
    let ask = || {
        let asked = page.raises(Event::Asked(Action::Remove));
        el("p").put(button(
            Rank::Danger,
            "Remove Private Service Connect",
            asked,
        ))
    };
    all([
        blocked(remove.blocked.as_ref()),
        remove.removing_since.map(removing).into(),
        failed(page, remove.user_error.as_ref()),
        lines("What stops", &remove.stops),
        lines("What stays behind", &remove.stays),
        gcloud
            .map(|text| command(page, "gcloud", "gcloud commands for cleaning up", text))
            .into(),
        offered.then(ask).into(),
        equivalent_details(page, &remove.equivalent_command, "to remove it").into(),
    ])
}

fn removing(since: Millis) -> Element {
    let age = clock(move |now| ["For ", &duration((now - since).seconds()), "."].concat());
    notice(
        "busy",
        "The privatelink is being deleted.",
        el("p").put(age),
    )
}

fn lines(title: &'static str, lines: &[String]) -> Piece {
    if lines.is_empty() {
        return Piece::Nothing;
    }
    let lines: Piece = lines.iter().map(|line| el("li").put(line)).collect();
    el("section")
        .put(el("h2").put(title))
        .put(el("ul").put(lines))
        .into()
}
