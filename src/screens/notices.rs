//! What stands above every screen of a service: that it is being read, that it could not be, what to heed.

use psc::Event;

use super::page::of_service;
use super::parts::{error_notice, tone_name};
use crate::markup::{Piece, all, el};
use crate::ui::notice;

/// Prints what deserves attention before the task does.
pub fn notices() -> Piece {
    of_service(|page, service| {
        let user_error = service.user_error.as_ref();
        let notices: Piece = service
            .notices
            .iter()
            .map(|one| notice(tone_name(one.tone), &one.title, el("p").put(&one.text)))
            .collect();
        all([
            service
                .loading
                .then(|| el("p").class("busy").put("Reading the service…"))
                .into(),
            user_error
                .map(|user_error| error_notice(page, user_error, Some(Event::RetryAsked)))
                .into(),
            notices,
        ])
    })
}
