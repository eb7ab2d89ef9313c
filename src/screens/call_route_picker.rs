//! Which way the calls go, and what that means for the token.

use leptos::prelude::{Get, RwSignal, Set};

use super::page::Page;
use crate::markup::{Element, Piece, all, el};

/// Asks for the way where there is more than one, and says where the token goes.
pub fn call_route_picker(page: Page, relayed: RwSignal<bool>) -> Piece {
    let settings = page.session.settings();
    let chosen = relayed.get();
    let journey = match &settings.relay {
        Some(relay) if chosen => [
            "It is sent to ",
            relay,
            ", which passes it on to Aiven. Whoever runs the relay could read it.",
        ]
        .concat(),
        _ => ["It is sent to ", &settings.api, " and to nobody else."].concat(),
    };
    let through = if settings.relay_is_own {
        "Through the relay that serves this page "
    } else {
        "Through the relay "
    };
    let choice = settings.relay.as_ref().map(|relay| {
        el("fieldset")
            .put(el("legend").put("Way to the API"))
            .put(way(relayed, false, "Directly ", &settings.api))
            .put(way(relayed, true, through, relay))
    });
    all([
        choice.into(),
        el("p").class("hint").put(journey).into(),
        difference().into(),
    ])
}

/// What the two ways differ in, folded away.
fn difference() -> Element {
    const TERMS: [(&str, &str); 3] = [
        (
            "Who sees the token",
            "Directly, Aiven alone. Through a relay, also whoever runs the relay: use your own, or one you trust.",
        ),
        (
            "Tokens limited to IP addresses",
            "Directly, Aiven sees your address. Through a relay, it sees the relay's.",
        ),
        (
            "What can stand in the way",
            "Directly, your browser first asks Aiven whether this page may send a token (CORS). A relay needs no such leave.",
        ),
    ];
    let terms: Piece = TERMS
        .into_iter()
        .map(|(term, meaning)| all([el("dt").put(term).into(), el("dd").put(meaning).into()]))
        .collect();
    el("details")
        .class("equivalent-command")
        .put(el("summary").put("Direct or relayed: the difference"))
        .put(el("dl").class("difference").put(terms))
}

fn way(relayed: RwSignal<bool>, this: bool, title: &'static str, address: &str) -> Element {
    let id = if this { "way-relay" } else { "way-direct" };
    let input = el("input")
        .id(id)
        .attr("type", "radio")
        .attr("name", "way")
        .state("checked", relayed.get() == this)
        .on("change", Box::new(move |_| relayed.set(this)));
    let label = el("label")
        .attr("for", id)
        .put(title)
        .put(el("code").put(address.to_owned()));
    el("div").class("radio").put(input).put(label)
}
