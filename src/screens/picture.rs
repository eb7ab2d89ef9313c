//! The path from the user's network to the components.

use leptos::prelude::*;
use psc::{Hop, Picture};

use super::open_service;
use super::parts::tone_name;
use crate::session::use_session;
use crate::ui::{Icon, Shape, State};

/// The drawings of the hops, in their order.
const SHAPES: [Shape; 5] = [
    Shape::Network,
    Shape::Endpoint,
    Shape::Attachment,
    Shape::Service,
    Shape::Components,
];

/// Prints the path as a list of hops, and in one sentence below.
#[component]
pub fn PathPicture() -> impl IntoView {
    let picture =
        use_session().slice(|view| open_service(view).map(|service| service.picture.clone()));
    move || picture.get().map(drawing)
}

fn drawing(picture: Picture) -> impl IntoView {
    let hops: Vec<_> = picture
        .hops
        .into_iter()
        .enumerate()
        .map(|(position, hop)| drawn(position, hop))
        .collect();
    view! {
        <figure class="path">
            <ol class="hops">{hops}</ol>
            <figcaption class="visually-hidden">{picture.text}</figcaption>
        </figure>
    }
}

fn drawn(position: usize, hop: Hop) -> impl IntoView {
    let shape = SHAPES.get(position).copied().unwrap_or(Shape::Endpoint);
    let details: Vec<_> = hop
        .detail
        .into_iter()
        .map(|detail| view! { <code class="hop-detail">{detail}</code> })
        .collect();
    let tone = tone_name(hop.tone);
    view! {
        <li class="hop" data-tone=tone>
            <span class="hop-mark"><Icon shape /></span>
            <div class="hop-words">
                <p class="hop-name">{hop.name}</p>
                {details}
                <State tone text=hop.state />
            </div>
        </li>
    }
}
