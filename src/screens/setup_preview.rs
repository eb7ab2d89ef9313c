//! What comes out of it, for whoever has not begun: the path as it will be.

use leptos::prelude::AnyView;

use crate::html::{div, h2, ol, p, section};
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

/// Renders the path from the user's network to the components, without any state.
pub fn setup_preview() -> AnyView {
    let hops: Vec<_> = HOPS
        .into_iter()
        .map(|(shape, name, text)| hop("neutral", shape, name, p().class("quiet").child(text)))
        .collect();
    section()
        .class("setup-preview")
        .child(h2().child("What it sets up"))
        .child(div().class("path").child(ol().class("hops").child(hops)))
        .into_any()
}
