//! Loading, errors and notices, above every screen of a service.

use leptos::prelude::AnyView;
use psc::remote;

use super::page::of_service;
use super::parts::{error_notice_with_retry, tone_name};
use crate::html::{IntoAnyView, p};
use crate::ui::notice;

/// Renders what a person should know before starting the task.
pub fn notices() -> AnyView {
    of_service(|page, service| {
        let user_error = service.user_error.as_ref();
        let notices: Vec<_> = service
            .notices
            .iter()
            .filter(|_| !service.is_dead_end())
            .map(|one| notice(tone_name(one.tone), &one.title, p().child(&one.text)))
            .collect();
        (
            service
                .loading
                .then(|| p().class("busy").child("Reading the service…")),
            user_error.map(|user_error| {
                error_notice_with_retry(page, user_error, || remote::Event::RetryAsked)
            }),
            notices,
        )
            .into_any()
    })
}
