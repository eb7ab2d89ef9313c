//! A box that asks for attention, or a line that states a result.

use leptos::prelude::*;

use super::{Icon, Shape};

/// Prints a notice. The kind is said in words before the title, for those who do not see its colour.
#[component]
pub fn Notice(
    /// `good`, `neutral`, `busy`, `warning` or `bad`.
    tone: &'static str,
    /// What it is about, in one line.
    #[prop(into)]
    title: String,
    /// Why, and what to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (shape, kind) = match tone {
        "good" => (Shape::Check, ""),
        "busy" => (Shape::Busy, ""),
        "warning" => (Shape::Warning, "Warning: "),
        "bad" => (Shape::Problem, "Problem: "),
        _ => (Shape::Note, ""),
    };
    view! {
        <div class="notice" data-tone=tone>
            <Icon shape />
            <div class="notice-text">
                <p class="notice-title">
                    <span class="visually-hidden">{kind}</span>
                    {title}
                </p>
                {children.map(|children| children())}
            </div>
        </div>
    }
}
