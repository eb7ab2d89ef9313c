//! One form of a snippet, with its secrets masked unless they are to be shown.

use psc::{Event, Form, SnippetForm};
use snippets_api::{Span, SpanKind};

use crate::markup::{Element, Piece, all, el};
use crate::screens::page::Page;
use crate::screens::parts::copy_words;
use crate::ui::{Shape, code_block, icon, notice};

/// Prints one form: what it is, its dangers, the text, and the ways to copy it.
pub fn snippet_code(page: Page, view: &SnippetForm, tool: &str, shown: bool) -> Element {
    let (name, hint) = match view.form {
        Form::Quoted => (
            "Safe to paste",
            "Quoted and encoded, so that no character of a secret breaks it.",
        ),
        Form::Avn => (
            "As avn prints it",
            "Byte for byte what avn service connection-info prints.",
        ),
    };
    let dangers: Piece = view
        .dangers
        .iter()
        .map(|danger| notice("warning", danger, Piece::Nothing))
        .collect();
    let spans: Piece = view
        .text
        .spans()
        .iter()
        .map(|span| printed(span, shown))
        .collect();
    let actions = actions(page, view, shown);
    el("section")
        .class("snippet")
        .put(el("h3").put(name))
        .put(el("p").class("hint").put(hint))
        .put(dangers)
        .put(code_block(
            tool,
            [name, ": ", tool].concat(),
            actions,
            spans,
        ))
}

fn printed(span: &Span, shown: bool) -> Element {
    let class = match span.kind() {
        SpanKind::Plain => "span-plain",
        SpanKind::Host | SpanKind::Port | SpanKind::User | SpanKind::Path => "span-value",
        SpanKind::Secret => "span-secret",
        SpanKind::Missing => "span-missing",
    };
    let text = if shown { span.reveal() } else { span.masked() };
    el("span").class(class).put(text.to_owned())
}

fn actions(page: Page, view: &SnippetForm, shown: bool) -> Piece {
    let form = view.form;
    if !view.text.has_secret() {
        return copy_action(page, form, false, "Copy").into();
    }
    let show = el("button")
        .attr("type", "button")
        .class("copy")
        .attr("aria-pressed", if shown { "true" } else { "false" })
        .on("click", page.raises(Event::SecretsShown(!shown)))
        .put("Show secrets");
    all([
        copy_action(page, form, false, "Copy without secrets").into(),
        copy_action(page, form, true, "Copy with secrets").into(),
        show.into(),
    ])
}

fn copy_action(page: Page, form: Form, secrets: bool, words: &'static str) -> Element {
    let copied = page.copied(form.copy_label(secrets));
    el("button")
        .attr("type", "button")
        .class("copy")
        .maybe(
            "data-copied",
            copied.map(|copied| if copied { "true" } else { "false" }),
        )
        .on(
            "click",
            page.raises(Event::SnippetCopyAsked { form, secrets }),
        )
        .put(icon(Shape::Copy))
        .put(copy_words(copied, words))
}
