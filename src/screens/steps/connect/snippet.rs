//! The snippet with its choices.

use leptos::prelude::*;
use psc::{Choice as Chosen, Event, Route, SnippetView, ToolView};

use super::choices::{Choice, Choices};
use super::files::files;
use super::snippet_code::snippet_code;
use crate::screens::parts::TroubleNotice;
use crate::session::use_session;

/// Prints users, tools, the snippet in each of its forms, and the files that it names.
pub fn snippet(view: SnippetView) -> impl IntoView {
    let SnippetView {
        users,
        databases,
        tools,
        forms,
        trouble,
        shown,
        files: named,
        notes,
    } = view;
    let title = tools
        .iter()
        .find(|tool| tool.chosen)
        .map_or("Snippet", |tool| &tool.label)
        .to_owned();
    let tools: Vec<_> = tools.into_iter().map(tool).collect();
    let forms: Vec<_> = forms
        .into_iter()
        .map(|form| snippet_code(form, &title, shown))
        .collect();
    let bare = notes.is_empty();
    let notes: Vec<_> = notes
        .into_iter()
        .map(|note| view! { <li>{note}</li> })
        .collect();
    view! {
        <h2 id="snippet">"Snippet"</h2>
        <div class="selects">
            {one_of("user", "Service user", users, |choice, user| choice.user = Some(user))}
            {one_of("database", "Database or pool", databases, |choice, name| {
                choice.database = Some(name);
            })}
        </div>
        <Choices legend="Tool" choices=tools />
        {trouble.map(|trouble| view! { <TroubleNotice trouble again=Some(Event::SecretsAsked) /> })}
        {forms}
        {files(named)}
        <section hidden=bare>
            <h2>"Good to know"</h2>
            <ul>{notes}</ul>
        </section>
    }
}

fn tool(tool: ToolView) -> Choice {
    Choice {
        title: tool.label,
        detail: String::new(),
        tag: tool.produced_by_avn.then_some("avn"),
        chosen: tool.chosen,
        href: tool.href,
    }
}

/// A native list, because there may be hundreds. Choosing leads to another address of the same page.
fn one_of(
    id: &'static str,
    label: &'static str,
    names: Vec<(String, bool)>,
    choose: fn(&mut Chosen, String),
) -> impl IntoView {
    let session = use_session();
    let bare = names.is_empty();
    let options: Vec<_> = names
        .into_iter()
        .map(|(name, chosen)| {
            view! { <option value=name.clone() prop:selected=chosen>{name.clone()}</option> }
        })
        .collect();
    let visit = move |name: String| {
        let address = session.view().with_untracked(|view| view.address.clone());
        let route = Route::from_fragment(&address);
        let mut chosen = match &route {
            Route::Service { choice, .. } => choice.clone(),
            _ => Chosen::default(),
        };
        choose(&mut chosen, name);
        session.dispatch(Event::Visited(route.with_choice(chosen)));
    };
    view! {
        <div class="field" hidden=bare>
            <label for=id>{label}</label>
            <select
                id=id
                class="input"
                on:change:target=move |changed| visit(changed.target().value())
            >
                {options}
            </select>
        </div>
    }
}
