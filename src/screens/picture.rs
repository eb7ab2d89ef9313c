//! The path from the user's network to the components.

use leptos::prelude::AnyView;
use psc::Hop;

use super::page::of_service;
use super::parts::tone_name;
use crate::html::{AnyElement, IntoAnyView, code, figcaption, figure, ol};
use crate::ui::{Shape, hop, state};

/// The icons of the hops, in their order.
const SHAPES: [Shape; 5] = [
    Shape::Network,
    Shape::Endpoint,
    Shape::Attachment,
    Shape::Service,
    Shape::Components,
];

/// Renders the path as a list of hops, and in one sentence below.
pub fn picture() -> AnyView {
    of_service(|_, service| {
        let picture = &service.picture;
        let hops: Vec<_> = picture
            .hops
            .iter()
            .zip(SHAPES)
            .map(|(one, shape)| hop_of(one, shape))
            .collect();
        figure()
            .class("path")
            .attr("aria-label", "The path and its state")
            .child(ol().class("hops").child(hops))
            .child(figcaption().class("visually-hidden").child(&picture.text))
            .into_any()
    })
}

fn hop_of(one: &Hop, shape: Shape) -> AnyElement {
    let tone = tone_name(one.tone);
    let details: Vec<_> = one
        .detail
        .iter()
        .map(|detail| code().class("hop-detail").child(detail))
        .collect();
    hop(
        tone,
        shape,
        one.name,
        (details, state(tone, &one.state)).into_any(),
    )
}
