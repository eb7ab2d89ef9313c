//! What comes out of it, for whoever has not begun: the path as it will be.

use crate::markup::{Piece, el};
use crate::ui::{Shape, hop};

const HOPS: [(Shape, &str, &str); 5] = [
    (Shape::Network, "Your VPC", "where your applications run"),
    (
        Shape::Endpoint,
        "Endpoint",
        "a private IP address in your subnet",
    ),
    (
        Shape::Attachment,
        "Service attachment",
        "Aiven's side of the connection",
    ),
    (
        Shape::Service,
        "Aiven service",
        "in a project VPC on Google Cloud",
    ),
    (
        Shape::Components,
        "Components",
        "brokers, databases, APIs: those you switch on",
    ),
];

/// Prints the path from the user's network to the components, without any state.
pub fn setup_preview() -> Piece {
    let hops: Piece = HOPS
        .into_iter()
        .map(|(shape, name, words)| hop("neutral", shape, name, el("p").class("quiet").put(words)))
        .collect();
    el("section")
        .class("setup-preview")
        .put(el("h2").put("What it sets up"))
        .put(
            el("div")
                .class("path")
                .put(el("ol").class("hops").put(hops)),
        )
        .into()
}
