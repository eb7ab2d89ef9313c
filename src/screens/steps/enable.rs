//! Step 2: the privatelink.

use leptos::prelude::AnyView;
use psc::{Action, EnableView, StepView, confirmation};

use super::{blocked, failed};
use crate::html::{IntoAnyView, p, span};
use crate::screens::page::{Page, clock, of_step};
use crate::screens::parts::{Rank, button, copy_value, equivalent_details, facts, tone_name};
use crate::ui::{duration, notice, state};

/// Renders the state of the privatelink, and the button that creates it.
pub fn enable() -> AnyView {
    of_step(|page, step| match step {
        StepView::Enable(enable) => render(page, enable),
        _ => ().into_any(),
    })
}

fn render(page: Page, enable: &EnableView) -> AnyView {
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
            attachment.map(|path| copy_value(page, "service attachment", path).into_any()),
        ),
    ];
    let ask = || {
        let asked = page.raises(|| confirmation::Event::Asked(Action::Enable));
        let caveats: Vec<_> = enable
            .caveats
            .iter()
            .map(|caveat| notice("warning", caveat, ()))
            .collect();
        let ask = button(Rank::Primary, "Enable Private Service Connect", asked);
        let cost = enable.cost.as_ref().map(|cost| p().child(cost));
        let ask = p().attr("data-outcome", "main .lead").child(ask);
        (caveats, cost, ask).into_any()
    };
    (
        p().class("lead").child(&enable.meaning),
        facts("answers", rows),
        failed(enable.user_error.as_ref()),
        blocked(page, enable.blocked.as_ref()),
        enable.offered.then(ask),
        equivalent_details(page, &enable.equivalent_command, purpose),
    )
        .into_any()
}

fn privatelink(enable: &EnableView) -> Option<AnyView> {
    let state = state(tone_name(enable.tone), enable.state.as_ref()?);
    let since = enable.since.map(|since| {
        let age = clock(move |now| duration((now - since).seconds()));
        span().class("quiet").child(" for ").child(age)
    });
    Some((state, since).into_any())
}
