//! Buttons, by how much they weigh.

use leptos::ev::{self, MouseEvent};

use crate::html::{self, AnyElement, Handler, IntoAnyView};

/// How much a button weighs on its screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// What one came for; at most one in a form.
    Primary,
    /// Something else to do.
    Plain,
    /// Something on the side.
    Small,
    /// Something that destroys.
    Danger,
}

impl Rank {
    /// The class in the style sheet, of buttons and of links that look like one.
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Plain => "button",
            Self::Small => "button button-small",
            Self::Danger => "button button-danger",
        }
    }
}

/// Renders a button that does something on this page. One that submits a form is made of [`submit`].
pub fn button(rank: Rank, label: impl IntoAnyView, pressed: Handler<MouseEvent>) -> AnyElement {
    html::button()
        .attr("type", "button")
        .class(rank.class())
        .child(label)
        .on(ev::click, pressed)
}

/// Renders a button that submits its form. It can always be pressed, and keeps the focus; an idle one says so.
pub fn submit(rank: Rank, label: impl IntoAnyView, idle: bool) -> AnyElement {
    html::button()
        .attr("type", "submit")
        .class(rank.class())
        .attr("aria-disabled", idle.then_some("true"))
        .child(label)
}
