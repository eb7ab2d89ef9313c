//! The path from the user's network to the components.

use psc::Hop;

use super::page::of_service;
use super::parts::tone_name;
use crate::markup::{Element, Piece, all, el};
use crate::ui::{Shape, hop, state};

/// The drawings of the hops, in their order.
const SHAPES: [Shape; 5] = [
    Shape::Network,
    Shape::Endpoint,
    Shape::Attachment,
    Shape::Service,
    Shape::Components,
];

/// Prints the path as a list of hops, and in one sentence below.
pub fn picture() -> Piece {
    of_service(|_, service| {
        let picture = &service.picture;
        let hops: Piece = picture
            .hops
            .iter()
            .zip(SHAPES)
            .map(|(one, shape)| drawn(one, shape))
            .collect();
        el("figure")
            .class("path")
            .put(el("ol").class("hops").put(hops))
            .put(el("figcaption").class("visually-hidden").put(&picture.text))
            .into()
    })
}

fn drawn(one: &Hop, shape: Shape) -> Element {
    let tone = tone_name(one.tone);
    let details: Piece = one
        .detail
        .iter()
        .map(|detail| el("code").class("hop-detail").put(detail))
        .collect();
    hop(
        tone,
        shape,
        one.name,
        all([details, state(tone, &one.state).into()]),
    )
}
