//! What comes out of it, for whoever has not begun: the path as it will be.

use leptos::prelude::*;

use crate::ui::{Icon, Shape};

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
#[component]
pub fn Promise() -> impl IntoView {
    let hops: Vec<_> = HOPS.into_iter().map(hop).collect();
    view! {
        <section class="promise">
            <h2>"What it sets up"</h2>
            <div class="path"><ol class="hops">{hops}</ol></div>
        </section>
    }
}

fn hop((shape, name, words): (Shape, &'static str, &'static str)) -> impl IntoView {
    view! {
        <li class="hop" data-tone="neutral">
            <span class="hop-mark"><Icon shape /></span>
            <div class="hop-words">
                <p class="hop-name">{name}</p>
                <p class="quiet">{words}</p>
            </div>
        </li>
    }
}
