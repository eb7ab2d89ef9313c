//! One form of a snippet, with its secrets masked unless they are to be shown.

use leptos::prelude::*;
use psc::{Event, Form, SnippetForm};
use snippets::{Span, SpanKind};

use crate::screens::parts::{copy_outcome, copy_words};
use crate::session::use_session;
use crate::ui::{CodeBlock, Icon, Notice, Shape};

/// Prints one form: what it is, its dangers, the text, and the ways to copy it.
pub fn snippet_code(form: SnippetForm, tool: &str, shown: bool) -> impl IntoView + use<> {
    let SnippetForm {
        form,
        text,
        dangers,
    } = form;
    let (name, hint) = match form {
        Form::Safe => (
            "Safe to paste",
            "Quoted and encoded, so that no character of a secret breaks it.",
        ),
        Form::Exact => (
            "As avn prints it",
            "Byte for byte what avn service connection-info prints.",
        ),
    };
    let dangers: Vec<_> = dangers
        .into_iter()
        .map(|danger| view! { <Notice tone="warning" title=danger /> })
        .collect();
    let has_secret = text.has_secret();
    let spans: Vec<_> = text
        .spans()
        .iter()
        .map(|span| printed(span, shown))
        .collect();
    let (title, label) = (tool.to_owned(), [name, ": ", tool].concat());
    let actions = actions(form, has_secret, shown).into_any();
    view! {
        <section class="snippet">
            <h3>{name}</h3>
            <p class="hint">{hint}</p>
            {dangers}
            <CodeBlock title label actions>{spans}</CodeBlock>
        </section>
    }
}

fn printed(span: &Span, shown: bool) -> impl IntoView + use<> {
    let class = match span.kind() {
        SpanKind::Plain => "span-plain",
        SpanKind::Host | SpanKind::Port | SpanKind::User | SpanKind::Path => "span-value",
        SpanKind::Secret => "span-secret",
        SpanKind::Missing => "span-missing",
    };
    let text = if shown { span.reveal() } else { span.masked() };
    view! { <span class=class>{text.to_owned()}</span> }
}

fn actions(form: Form, has_secret: bool, shown: bool) -> impl IntoView {
    let session = use_session();
    let without = if has_secret {
        "Copy without secrets"
    } else {
        "Copy"
    };
    let secret_actions = has_secret.then(|| {
        view! {
            {copy_action(form, true, "Copy with secrets")}
            <button
                type="button"
                class="copy"
                aria-pressed=shown.to_string()
                on:click=move |_| session.dispatch(Event::SecretsShown(!shown))
            >
                "Show secrets"
            </button>
        }
    });
    view! {
        {copy_action(form, false, without)}
        {secret_actions}
    }
}

fn copy_action(form: Form, secrets: bool, words: &'static str) -> impl IntoView {
    let session = use_session();
    let outcome = copy_outcome(copy_label(form, secrets).to_owned());
    view! {
        <button
            type="button"
            class="copy"
            data-copied=move || outcome.get().map(|copied| copied.to_string())
            on:click=move |_| session.dispatch(Event::SnippetCopyAsked { form, secrets })
        >
            <Icon shape=Shape::Copy />
            {move || copy_words(outcome.get(), words)}
        </button>
    }
}

/// What the model calls the copied text.
fn copy_label(form: Form, secrets: bool) -> &'static str {
    match (form, secrets) {
        (Form::Safe, false) => "snippet",
        (Form::Safe, true) => "snippet with secrets",
        (Form::Exact, false) => "snippet as avn prints it",
        (Form::Exact, true) => "snippet as avn prints it with secrets",
    }
}
