//! What stands above every screen of a service: that it is being read, that it could not be, what to heed.

use leptos::prelude::*;
use psc::{Event, Notice as NoticeView, Trouble};

use super::open_service;
use super::parts::{TroubleNotice, tone_name};
use crate::session::use_session;
use crate::ui::Notice;

#[derive(Clone, Default, PartialEq)]
struct Attention {
    loading: bool,
    trouble: Option<Trouble>,
    notices: Vec<NoticeView>,
}

/// Prints what deserves attention before the task does.
#[component]
pub fn Notices() -> impl IntoView {
    let attention = use_session().slice(|view| {
        open_service(view)
            .map(|service| Attention {
                loading: service.loading,
                trouble: service.trouble.clone(),
                notices: service.notices.clone(),
            })
            .unwrap_or_default()
    });
    move || {
        let Attention {
            loading,
            trouble,
            notices,
        } = attention.get();
        let notices: Vec<_> = notices
            .into_iter()
            .map(|NoticeView { tone, title, text }| {
                view! { <Notice tone=tone_name(tone) title><p>{text}</p></Notice> }
            })
            .collect();
        view! {
            {loading.then(|| view! { <p class="busy">"Reading the service…"</p> })}
            {trouble.map(|trouble| {
                view! { <TroubleNotice trouble again=Some(Event::RetryAsked) /> }
            })}
            {notices}
        }
    }
}
