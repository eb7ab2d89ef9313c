//! One of several, each with an address of its own.

use leptos::prelude::*;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name.
    pub title: String,
    /// What tells it apart from the others; may be empty.
    pub detail: String,
    /// A short mark behind the name.
    pub tag: Option<&'static str>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Where choosing it leads.
    pub href: String,
}

/// Prints the choices as links, because each is a place that can be kept and shared; nothing where there are none.
#[component]
pub fn Choices(
    /// What is chosen.
    legend: &'static str,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let items = move || choices.get().into_iter().map(item).collect::<Vec<_>>();
    view! {
        <nav class="choice" aria-label=legend hidden=move || choices.with(Vec::is_empty)>
            <p class="legend">{legend}</p>
            <ul class="choices">{items}</ul>
        </nav>
    }
}

fn item(choice: Choice) -> impl IntoView {
    let current = choice.chosen.then_some("true");
    view! {
        <li>
            <a href=choice.href aria-current=current>
                <span class="choice-title">
                    {choice.title} {choice.tag.map(|tag| view! { <span class="tag">{tag}</span> })}
                </span>
                <span class="choice-detail">{choice.detail}</span>
            </a>
        </li>
    }
}
