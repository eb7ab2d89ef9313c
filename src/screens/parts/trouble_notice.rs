//! A fault: what happened, why, and what now.

use psc::{Event, Millis, Trouble};

use super::{Rank, button};
use crate::markup::{Element, Piece, all, el};
use crate::screens::page::{Page, clock};
use crate::ui::{duration, notice};

/// Prints a fault, counts down to the next try, and offers to raise `again` at once, where no other button on the
/// screen does.
pub fn trouble_notice(page: Page, trouble: &Trouble, again: Option<Event>) -> Element {
    let body = all([
        el("p").put(&trouble.cause).into(),
        el("p").put(&trouble.remedy).into(),
        trouble
            .retry_at
            .map(|at| el("p").class("quiet").put(countdown(at)))
            .into(),
        again
            .map(|event| button(Rank::Small, "Try again now", page.raises(event)))
            .into(),
    ]);
    notice("bad", &trouble.title, body)
}

fn countdown(at: Millis) -> Piece {
    clock(move |now| match (at - now).seconds() {
        0 => "Trying again.".to_owned(),
        seconds => ["Trying again in ", &duration(seconds), "."].concat(),
    })
}
