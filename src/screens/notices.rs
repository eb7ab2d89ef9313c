//! What stands above every screen of a service: that it is being read, that it could not be, what to heed.

use leptos::prelude::AnyView;
use psc::Event;

use super::page::of_service;
use super::parts::{error_notice, tone_name};
use crate::html::{IntoAnyView, p};
use crate::ui::notice;

/// Renders what deserves attention before the task does.
pub fn notices() -> AnyView {
    of_service(|page, service| {
        let user_error = service.user_error.as_ref();
        let notices: Vec<_> = service
            .notices
            .iter()
            .map(|one| notice(tone_name(one.tone), &one.title, p().child(&one.text)))
            .collect();
        (
            service
                .loading
                .then(|| p().class("busy").child("Reading the service…")),
            user_error.map(|user_error| error_notice(page, user_error, Some(Event::RetryAsked))),
            notices,
        )
            .into_any()
    })
}
