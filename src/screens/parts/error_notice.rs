//! A fault: what happened, why, and what now.

use psc::{Event, Millis, UserError};

use super::{Rank, button};
use crate::markup::{Element, Piece, all, el};
use crate::screens::page::{Page, clock};
use crate::ui::{duration, notice};

/// Prints a fault, counts down to the next try, and offers to raise `again` at once, where no other button on the
/// screen does.
pub fn error_notice(page: Page, user_error: &UserError, again: Option<Event>) -> Element {
    let body = all([
        el("p").put(&user_error.cause).into(),
        el("p").put(&user_error.remedy).into(),
        user_error
            .retry_at
            .map(|at| el("p").class("quiet").put(countdown(at)))
            .into(),
        again
            .map(|event| button(Rank::Small, "Try again now", page.raises(event)))
            .into(),
    ]);
    notice("bad", &user_error.title, body)
}

fn countdown(at: Millis) -> Piece {
    clock(move |now| match (at - now).seconds() {
        0 => "Trying again.".to_owned(),
        seconds => ["Trying again in ", &duration(seconds), "."].concat(),
    })
}
