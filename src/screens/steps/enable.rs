//! Step 2: the privatelink.

use leptos::prelude::*;
use psc::{Action, EnableView, Event, StepView};

use super::blocked;
use crate::screens::open_step;
use crate::screens::parts::{Age, CopyValue, TroubleNotice, TwinDetails, tone_name};
use crate::session::use_session;
use crate::ui::State;

/// Prints the state of the privatelink, and the button that creates it.
#[component]
pub fn Enable() -> impl IntoView {
    let enable = use_session().slice(|view| match open_step(view)? {
        StepView::Enable(enable) => Some(enable.clone()),
        _ => None,
    });
    move || enable.get().map(privatelink)
}

fn privatelink(enable: EnableView) -> impl IntoView {
    let session = use_session();
    let tone = tone_name(enable.tone);
    let purpose = if enable.state.is_some() {
        "to look at it"
    } else {
        "to enable it"
    };
    let state = enable.state.map(|state| {
        let since = enable
            .since
            .map(|since| view! { <span class="quiet">"for " <Age since /></span> });
        view! { <div><dt>"Privatelink"</dt><dd><State tone text=state /> " " {since}</dd></div> }
    });
    let attachment = enable.attachment.map(|attachment| {
        view! {
            <div>
                <dt>"Service attachment"</dt>
                <dd><CopyValue label="service attachment" text=attachment /></dd>
            </div>
        }
    });
    let ask = move |_| session.dispatch(Event::Asked(Action::Enable));
    view! {
        <p class="lead">{enable.meaning}</p>
        <dl class="answers">{state} {attachment}</dl>
        {enable.trouble.map(|trouble| view! { <TroubleNotice trouble again=None /> })}
        {enable.blocked.map(blocked)}
        <p hidden=!enable.offered>
            <button type="button" class="button button-primary" on:click=ask>
                "Enable Private Service Connect"
            </button>
        </p>
        <TwinDetails twin=enable.twin purpose />
    }
}
