//! Step 2: the privatelink.

use psc::{Action, EnableView, Event, StepView};

use super::{blocked, failed};
use crate::markup::{Piece, all, el};
use crate::screens::page::{Page, clock, of_step};
use crate::screens::parts::{Rank, button, copy_value, equivalent_details, facts, tone_name};
use crate::ui::{duration, state};

/// Prints the state of the privatelink, and the button that creates it.
pub fn enable() -> Piece {
    of_step(|page, step| match step {
        StepView::Enable(enable) => print(page, enable),
        _ => Piece::Nothing,
    })
}

fn print(page: Page, enable: &EnableView) -> Piece {
    let purpose = if enable.state.is_some() {
        "to look at it"
    } else {
        "to enable it"
    };
    let attachment = enable.attachment.as_ref();
    let rows = [
        ("Privatelink", privatelink(enable)),
        (
            "Service attachment",
            attachment.map(|path| copy_value(page, "service attachment", path).into()),
        ),
    ];
    let ask = || {
        let asked = page.raises(Event::Asked(Action::Enable));
        el("p").put(button(
            Rank::Primary,
            "Enable Private Service Connect",
            asked,
        ))
    };
    all([
        el("p").class("lead").put(&enable.meaning).into(),
        facts("answers", rows).into(),
        failed(page, enable.user_error.as_ref()),
        blocked(enable.blocked.as_ref()),
        enable.offered.then(ask).into(),
        equivalent_details(page, &enable.equivalent_command, purpose).into(),
    ])
}

fn privatelink(enable: &EnableView) -> Option<Piece> {
    let state = state(tone_name(enable.tone), enable.state.as_ref()?);
    let since = enable.since.map(|since| {
        let age = clock(move |now| duration((now - since).seconds()));
        el("span").class("quiet").put(" for ").put(age)
    });
    Some(all([state.into(), since.into()]))
}
