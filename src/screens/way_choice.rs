//! Which way the calls go, and what that means for the token.

use leptos::prelude::*;
use psc::Via;

use crate::session::use_session;

/// Asks for the way where there is more than one, and says where the token goes.
#[component]
pub fn WayChoice(
    /// The way that is chosen.
    via: RwSignal<Via>,
) -> impl IntoView {
    let settings = use_session().settings();
    let api = settings.api;
    let relay = settings.relay;
    let choice = relay.clone().map(|relay| {
        view! {
            <fieldset class="ways-choice">
                <legend>"Way to the API"</legend>
                {way(via, Via::Direct, "way-direct", "Directly", api.clone())}
                {way(via, Via::Relay, "way-relay", "Through the relay", relay)}
            </fieldset>
        }
    });
    let journey = move || match (via.get(), &relay) {
        (Via::Relay, Some(relay)) => [
            "It is sent to ",
            relay,
            ", which passes it on to Aiven and keeps nothing.",
        ]
        .concat(),
        _ => ["It is sent to ", &api, " and to nobody else."].concat(),
    };
    view! {
        {choice}
        <p class="hint journey">
            {journey}
            " It stays in the memory of this tab, and is gone when you sign out, reload or "
            "close it."
        </p>
    }
}

fn way(
    via: RwSignal<Via>,
    this: Via,
    id: &'static str,
    title: &'static str,
    address: String,
) -> impl IntoView {
    view! {
        <div class="radio">
            <input
                id=id
                type="radio"
                name="way"
                prop:checked=move || via.get() == this
                on:change=move |_| via.set(this)
            />
            <label for=id>{title} " " <code>{address}</code></label>
        </div>
    }
}
