//! The snippet with its choices.

use psc::{Choice as Chosen, Event, Route, SnippetView, ToolView};

use super::choices::{Choice, choices};
use super::files::files;
use super::snippet_code::snippet_code;
use crate::markup::{Element, Piece, all, el};
use crate::screens::page::Page;
use crate::screens::parts::error_notice;

/// Prints users, tools, the snippet in each of its forms, and the files that it names.
pub fn snippet(page: Page, view: &SnippetView) -> Piece {
    let tool = view
        .tools
        .iter()
        .find(|tool| tool.chosen)
        .map_or("Snippet", |tool| &tool.label);
    let selects = el("div")
        .class("selects")
        .put(one_of(
            page,
            "user",
            "Service user",
            &view.users,
            |choice, name| {
                choice.user = Some(name);
            },
        ))
        .put(one_of(
            page,
            "database",
            "Database or pool",
            &view.databases,
            |choice, name| {
                choice.database = Some(name);
            },
        ));
    let user_error = view.user_error.as_ref();
    let forms: Piece = view
        .forms
        .iter()
        .map(|form| snippet_code(page, form, tool, view.shown))
        .collect();
    all([
        el("h2").id("snippet").put("Snippet").into(),
        selects.into(),
        choices("Tool", view.tools.iter().map(tool_choice).collect()),
        user_error
            .map(|user_error| error_notice(page, user_error, Some(Event::SecretsAsked)))
            .into(),
        forms,
        files(page, &view.files),
        notes(&view.notes),
    ])
}

fn tool_choice(tool: &ToolView) -> Choice {
    Choice {
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
    choose: fn(&mut Chosen, String),
) -> Option<Element> {
    if names.is_empty() {
        return None;
    }
    let options: Piece = names
        .iter()
        .map(|(name, chosen)| {
            el("option")
                .attr("value", name.clone())
                .state("selected", *chosen)
                .put(name)
        })
        .collect();
    let route = Route::from_fragment(&page.view.address);
    let visit = page.takes(move |name| {
        let mut chosen = match &route {
            Route::Service { choice, .. } => choice.clone(),
            _ => Chosen::default(),
        };
        choose(&mut chosen, name);
        Event::Visited(route.with_choice(chosen))
    });
    let select = el("select")
        .id(id)
        .class("input")
        .on("change", visit)
        .put(options);
    Some(
        el("div")
            .class("field")
            .put(el("label").attr("for", id).put(label))
            .put(select),
    )
}

fn notes(notes: &[String]) -> Piece {
    if notes.is_empty() {
        return Piece::Nothing;
    }
    let notes: Piece = notes.iter().map(|note| el("li").put(note)).collect();
    el("section")
        .put(el("h2").put("Good to know"))
        .put(el("ul").put(notes))
        .into()
}
