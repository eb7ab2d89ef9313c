//! Buttons, by rank.

use leptos::ev::{self, MouseEvent};

use crate::html::{self, AnyElement, Handler, IntoAnyView};

/// How much a button stands out on its screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The main action; at most one in a form.
    Primary,
    /// Any other action.
    Plain,
    /// A minor action, or one in a row.
    Small,
    /// An action within a line of text.
    Link,
    /// A destructive action.
    Danger,
}

impl Rank {
    /// The class in the style sheet, for buttons and for links that look like one.
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Plain => "button",
            Self::Small => "button button-small",
            Self::Link => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// Renders a button that acts on this page. Forms use [`submit`].
pub fn button(rank: Rank, label: impl IntoAnyView, pressed: Handler<MouseEvent>) -> AnyElement {
    html::button()
        .attr("type", "button")
        .class(rank.class())
        .child(label)
        .on(ev::click, pressed)
}

/// Renders a button that submits its form, and that is at work meanwhile. It keeps the focus.
pub fn submit_at_work(rank: Rank, label: impl IntoAnyView, at_work: bool) -> AnyElement {
    submit(rank, label, at_work).attr("aria-busy", at_work.then_some("true"))
}

/// Shows that a button is at work. It keeps the focus; what it does meanwhile is up to its handler.
pub fn at_work(button: AnyElement, at_work: bool) -> AnyElement {
    let state = at_work.then_some("true");
    button.attr("aria-disabled", state).attr("aria-busy", state)
}

/// Renders a button that submits its form. While `idle` it is marked as disabled but keeps the focus.
pub fn submit(rank: Rank, label: impl IntoAnyView, idle: bool) -> AnyElement {
    html::button()
        .attr("type", "submit")
        .class(rank.class())
        .attr("aria-disabled", idle.then_some("true"))
        .child(label)
}
