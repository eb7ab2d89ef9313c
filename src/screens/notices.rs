//! What stands above every screen of a service: that it is being read, that it could not be, what to heed.

use psc::Event;

use super::page::of_service;
use super::parts::{tone_name, trouble_notice};
use crate::markup::{Piece, all, el};
use crate::ui::notice;

/// Prints what deserves attention before the task does.
pub fn notices() -> Piece {
    of_service(|page, service| {
        let trouble = service.trouble.as_ref();
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
            trouble
                .map(|trouble| trouble_notice(page, trouble, Some(Event::RetryAsked)))
                .into(),
            notices,
        ])
    })
}
