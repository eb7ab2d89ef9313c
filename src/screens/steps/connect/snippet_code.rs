//! One form of a snippet, with its secrets masked unless they are to be shown.

use leptos::ev;
use leptos::prelude::AnyView;
use psc::{Form, SnippetForm, connection_info};
use snippets_api::{Span, SpanKind};

use crate::html::{self, AnyElement, IntoAnyView, button, h3, p, section};
use crate::screens::page::Page;
use crate::screens::parts::copy_label;
use crate::ui::{Shape, code_block, icon, notice};

/// Renders one form: what it is, its dangers, the text, and the ways to copy it.
pub fn snippet_code(page: Page, view: &SnippetForm, tool: &str) -> AnyElement {
    let shown = view.shown;
    let (name, hint) = match view.form {
        Form::Quoted => (
            "Safe to paste",
            "Quoted and encoded, so that special characters in secrets don't break it.",
        ),
        Form::Avn => (
            "As avn prints it",
            "Byte for byte what avn service connection-info prints.",
        ),
    };
    let dangers: Vec<_> = view
        .dangers
        .iter()
        .map(|danger| notice("warning", danger, ()))
        .collect();
    let spans: Vec<_> = view
        .text
        .spans()
        .iter()
        .map(|span| printed(span, shown))
        .collect();
    let actions = actions(page, view);
    section()
        .class("snippet")
        .child(h3().child(name))
        .child(p().class("hint").child(hint))
        .child(dangers)
        .child(code_block(
            tool,
            [name, ": ", tool].concat(),
            actions,
            spans,
        ))
}

fn printed(span: &Span, shown: bool) -> AnyElement {
    let class = match span.kind() {
        SpanKind::Plain | SpanKind::Keyword | SpanKind::Comment => "span-plain",
        SpanKind::Host
        | SpanKind::Port
        | SpanKind::User
        | SpanKind::Path
        | SpanKind::Literal
        | SpanKind::Variable => "span-value",
        SpanKind::Secret => "span-secret",
        SpanKind::Missing => "span-missing",
    };
    let text = if shown { span.reveal() } else { span.masked() };
    html::span().class(class).child(text.to_owned())
}

fn actions(page: Page, view: &SnippetForm) -> AnyView {
    let (form, shown) = (view.form, view.shown);
    if !view.text.has_secret() {
        return copy_action(page, form, false, "Copy").into_any();
    }
    let show = button()
        .attr("type", "button")
        .class("copy")
        .on(
            ev::click,
            page.raises(move || connection_info::Event::SecretsShown(form, !shown)),
        )
        .child(if shown {
            "Hide secrets"
        } else {
            "Show secrets"
        });
    (
        copy_action(page, form, false, "Copy without secrets"),
        copy_action(page, form, true, "Copy with secrets"),
        show,
    )
        .into_any()
}

fn copy_action(page: Page, form: Form, secrets: bool, label: &'static str) -> AnyElement {
    let copied = page.copied(form.copy_label(secrets));
    button()
        .attr("type", "button")
        .class("copy")
        .attr(
            "data-copied",
            copied.map(|copied| if copied { "true" } else { "false" }),
        )
        .on(
            ev::click,
            page.raises(move || connection_info::Event::SnippetCopyAsked { form, secrets }),
        )
        .child(icon(Shape::Copy))
        .child(copy_label(copied, label))
}
