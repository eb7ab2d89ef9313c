//! Whether calls go straight to Aiven or through a relay, and what that means for the token.

use leptos::ev;
use leptos::prelude::{Get, RwSignal, Set};

use super::page::Page;
use crate::html::{
    AnyElement, IntoAnyView, code, dd, details, div, dl, dt, fieldset, input, label, legend,
    summary,
};

/// Says where the token goes.
pub fn destination_of_token(page: Page, relayed: RwSignal<bool>) -> String {
    let settings = page.session.settings();
    match &settings.relay {
        Some(relay) if relayed.get() => [
            "Your token is sent to ",
            relay,
            ", which passes it on to Aiven. Whoever runs the relay can read it.",
        ]
        .concat(),
        _ => ["Your token is sent only to ", &settings.api, "."].concat(),
    }
}

/// Asks for the route where there is more than one.
pub fn call_route_picker(page: Page, relayed: RwSignal<bool>) -> Option<AnyElement> {
    let settings = page.session.settings();
    let through = if settings.relay_is_own {
        "Through the relay that serves this page "
    } else {
        "Through the relay "
    };
    settings.relay.as_ref().map(|relay| {
        fieldset()
            .child(legend().child("How to reach the API"))
            .child(option(relayed, false, "Directly ", &settings.api))
            .child(option(relayed, true, through, relay))
    })
}

/// How the two routes differ, folded away.
pub fn route_difference() -> AnyElement {
    const TERMS: [(&str, &str); 3] = [
        (
            "Who sees the token",
            "Directly, only Aiven. Through a relay, also whoever runs the relay: use your own, or one you trust.",
        ),
        (
            "Tokens limited to IP addresses",
            "Directly, Aiven sees your address. Through a relay, it sees the relay's.",
        ),
        (
            "What can get in the way",
            "Directly, your browser first asks Aiven whether this page may send a token (CORS). A relay doesn't need that permission.",
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
