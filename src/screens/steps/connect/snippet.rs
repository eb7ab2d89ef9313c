//! The snippet with its choices.

use leptos::ev;
use leptos::prelude::AnyView;
use psc::{Choice, Route, SnippetView, ToolView, connection_info, navigation};

use super::choices::{ChoiceLink, choices};
use super::files::files;
use super::snippet_code::snippet_code;
use crate::html::{self, AnyElement, IntoAnyView, div, h2, li, option, p, section, select, ul};
use crate::screens::page::Page;
use crate::screens::parts::{command, error_notice_with_retry};
use crate::ui::notice;

/// Renders users, tools, the snippet in each of its forms, and the files that it names.
pub fn snippet(page: Page, view: &SnippetView) -> AnyView {
    let tool = view
        .tools
        .iter()
        .find(|tool| tool.chosen)
        .map_or("Snippet", |tool| &tool.label);
    let selects = div()
        .class("selects")
        .child(one_of(
            page,
            "user",
            "Service user",
            &view.users,
            |choice, name| {
                choice.user = Some(name);
            },
        ))
        .child(one_of(
            page,
            "database",
            "Database or pool",
            &view.databases,
            |choice, name| {
                choice.database = Some(name);
            },
        ));
    let user_error = view.user_error.as_ref();
    let forms: Vec<_> = view
        .forms
        .iter()
        .map(|form| snippet_code(page, form, tool))
        .collect();
    let missing_secrets = view.missing_secrets.as_ref().map(|missing| {
        let save = missing.command.as_ref();
        let save = save.map(|text| command(page, "curl", "command that saves the service", text));
        notice(
            "warning",
            missing.title,
            (p().child(&missing.cause), save).into_any(),
        )
    });
    (
        h2().id("snippet").child("Snippet"),
        selects,
        choices("Tool", view.tools.iter().map(tool_choice).collect()),
        user_error.map(|user_error| {
            error_notice_with_retry(page, user_error, || connection_info::Event::SecretsAsked)
        }),
        missing_secrets,
        forms,
        files(page, &view.files),
        notes(&view.notes),
    )
        .into_any()
}

fn tool_choice(tool: &ToolView) -> ChoiceLink {
    ChoiceLink {
        title: tool.label.clone(),
        detail: String::new(),
        tag: tool.produced_by_avn.then_some("avn"),
        chosen: tool.chosen,
        href: tool.href.clone(),
    }
}

/// A native list, because there may be hundreds. Choosing leads to another address of the same page.
fn one_of(
    page: Page,
    id: &'static str,
    label: &'static str,
    names: &[(String, bool)],
    choose: fn(&mut Choice, String),
) -> Option<AnyElement> {
    if names.is_empty() {
        return None;
    }
    let options: Vec<_> = names
        .iter()
        .map(|(name, chosen)| {
            option()
                .attr("value", name.clone())
                .prop("selected", *chosen)
                .child(name)
        })
        .collect();
    let route = Route::from_fragment(&page.view.address);
    let visit = page.takes(move |name| {
        let mut chosen = route.choice();
        choose(&mut chosen, name);
        navigation::Event::Visited(route.with_choice(chosen))
    });
    let select = select()
        .id(id)
        .class("input")
        .on(ev::change, visit)
        .child(options);
    Some(
        div()
            .class("field")
            .child(html::label().attr("for", id).child(label))
            .child(select),
    )
}

fn notes(notes: &[String]) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let notes: Vec<_> = notes.iter().map(|note| li().child(note)).collect();
    section()
        .child(h2().child("Good to know"))
        .child(ul().child(notes))
        .into_any()
}
