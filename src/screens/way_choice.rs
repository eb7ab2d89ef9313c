//! Which way the calls go, and what that means for the token.

use leptos::prelude::{Get, RwSignal, Set};

use super::page::Page;
use crate::markup::{Element, Piece, all, el};

/// Asks for the way where there is more than one, and says where the token goes.
pub fn way_choice(page: Page, relayed: RwSignal<bool>) -> Piece {
    let settings = page.session.settings();
    let chosen = relayed.get();
    let journey = match &settings.relay {
        Some(relay) if chosen => [
            "It is sent to ",
            relay,
            ", which passes it on to Aiven and keeps nothing.",
        ]
        .concat(),
        _ => ["It is sent to ", &settings.api, " and to nobody else."].concat(),
    };
    let stays = " It stays in the memory of this tab, and is gone when you sign out, reload or \
                 close it.";
    let choice = settings.relay.as_ref().map(|relay| {
        el("fieldset")
            .put(el("legend").put("Way to the API"))
            .put(way(relayed, false, "Directly ", &settings.api))
            .put(way(relayed, true, "Through the relay ", relay))
    });
    all([
        choice.into(),
        el("p").class("hint").put(journey).put(stays).into(),
    ])
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
