//! Whether calls go straight to Aiven or through a relay, and what that means for the token.

use leptos::ev;
use leptos::prelude::{AnyView, Get, RwSignal, Set};

use super::page::Page;
use crate::html::{
    AnyElement, IntoAnyView, code, dd, details, div, dl, dt, fieldset, input, label, legend, p,
    summary,
};

/// Asks for the route where there is more than one, and says where the token goes.
pub fn call_route_picker(page: Page, relayed: RwSignal<bool>) -> AnyView {
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
        fieldset()
            .child(legend().child("Way to the API"))
            .child(option(relayed, false, "Directly ", &settings.api))
            .child(option(relayed, true, through, relay))
    });
    (choice, p().class("hint").child(journey), difference()).into_any()
}

/// How the two routes differ, folded away.
fn difference() -> AnyElement {
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
    let terms: Vec<_> = TERMS
        .into_iter()
        .map(|(term, meaning)| (dt().child(term), dd().child(meaning)).into_any())
        .collect();
    details()
        .class("equivalent-command")
        .child(summary().child("Direct or relayed: the difference"))
        .child(dl().class("difference").child(terms))
}

fn option(relayed: RwSignal<bool>, this: bool, title: &'static str, address: &str) -> AnyElement {
    let id = if this { "way-relay" } else { "way-direct" };
    let input = input()
        .id(id)
        .attr("type", "radio")
        .attr("name", "way")
        .prop("checked", relayed.get() == this)
        .on(ev::change, Box::new(move |_| relayed.set(this)));
    let label = label()
        .attr("for", id)
        .child(title)
        .child(code().child(address.to_owned()));
    div().class("radio").child(input).child(label)
}
