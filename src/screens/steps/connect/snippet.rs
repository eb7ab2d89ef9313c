//! The snippet with its choices.

use leptos::ev;
use leptos::prelude::AnyView;
use psc::{Choice, Form, Route, SnippetForm, SnippetView, ToolGroup, connection_info, navigation};

use snippets_api::Usage;

use super::files::files;
use super::snippet_code::snippet_code;
use crate::html::{
    self, AnyElement, IntoAnyView, div, h2, h3, li, optgroup, option, p, section, select, ul,
};
use crate::screens::page::Page;
use crate::screens::parts::{command, error_notice_with_retry};
use crate::ui::notice;

/// Renders tools, users and databases, the snippet in each of its forms, how to use it, and the files that it names.
pub fn snippet(page: Page, view: &SnippetView) -> AnyView {
    let tools = view.tools.iter().map(tool_group).collect();
    let selects = div()
        .class("selects")
        .child(one_of(page, "tool", "Tool", tools, |choice, id| {
            choice.tool = Some(id);
        }))
        .child(one_of(
            page,
            "user",
            "Service user",
            names(&view.users),
            |choice, name| {
                choice.user = Some(name);
            },
        ))
        .child(one_of(
            page,
            "database",
            "Database or pool",
            names(&view.databases),
            |choice, name| {
                choice.database = Some(name);
            },
        ));
    let user_error = view.user_error.as_ref();
    let mut forms: Vec<_> = view
        .forms
        .iter()
        .map(|form| snippet_code(page, form, caption(view, form)))
        .collect();
    // How to use it belongs to the first form. The other one is there to be compared.
    let of_avn = forms.split_off(forms.len().min(1));
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
        user_error.map(|user_error| {
            error_notice_with_retry(page, user_error, || connection_info::Event::SecretsAsked)
        }),
        missing_secrets,
        forms,
        view.usage.as_ref().map(|usage| how_to_use(page, usage)),
        of_avn,
        files(page, &view.files),
        notes(&view.notes),
    )
        .into_any()
}

/// What stands above the text: the file that it belongs in, or the tool whose output it is.
fn caption<'view>(view: &'view SnippetView, form: &SnippetForm) -> &'view str {
    match &view.usage {
        Some(usage) if form.form == Form::Quoted && !usage.file.is_empty() => &usage.file,
        _ => &view.tool,
    }
}

/// How to install what it needs, how to run it and what that prints.
fn how_to_use(page: Page, usage: &Usage) -> AnyView {
    let line = |title, label, text: &String| {
        (!text.is_empty()).then(|| {
            section()
                .child(h3().child(title))
                .child(command(page, "Shell", label, text))
        })
    };
    (
        line("Install", "install command", &usage.install),
        line("Run", "run command", &usage.run),
        (!usage.answer.is_empty()).then(|| p().class("hint").child(&usage.answer)),
    )
        .into_any()
}

fn tool_group(group: &ToolGroup) -> AnyElement {
    let tools: Vec<_> = group
        .tools
        .iter()
        .map(|tool| one(&tool.id, &tool.label, tool.chosen))
        .collect();
    optgroup().attr("label", group.name.clone()).child(tools)
}

fn names(names: &[(String, bool)]) -> Vec<AnyElement> {
    let options = names.iter();
    options
        .map(|(name, chosen)| one(name, name, *chosen))
        .collect()
}

fn one(value: &str, label: &str, chosen: bool) -> AnyElement {
    option()
        .attr("value", value.to_owned())
        .prop("selected", chosen)
        .child(label.to_owned())
}

/// A native list, because there may be hundreds. Choosing leads to another address of the same page.
fn one_of(
    page: Page,
    id: &'static str,
    label: &'static str,
    options: Vec<AnyElement>,
    choose: fn(&mut Choice, String),
) -> Option<AnyElement> {
    if options.is_empty() {
        return None;
    }
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
