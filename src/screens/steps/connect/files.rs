//! The files that a snippet names.

use leptos::prelude::*;
use psc::{Event, FileView};

use crate::screens::parts::TroubleNotice;
use crate::session::use_session;
use crate::ui::{Icon, Shape};

/// Prints each file with the button that saves it.
pub fn files(files: Vec<FileView>) -> impl IntoView {
    let bare = files.is_empty();
    let rows: Vec<_> = files.into_iter().map(row).collect();
    view! {
        <section hidden=bare>
            <h2>"Files it needs"</h2>
            <p class="hint">"Save them in the folder in which you run the snippet."</p>
            <ul class="files">{rows}</ul>
        </section>
    }
}

fn row(view: FileView) -> impl IntoView {
    let session = use_session();
    let FileView {
        file,
        name,
        what,
        fetching,
        trouble,
    } = view;
    let ask = move |_| {
        if !fetching {
            session.dispatch(Event::FileAsked(file));
        }
    };
    view! {
        <li class="file">
            <div>
                <code>{name.clone()}</code>
                <p class="quiet">{what}</p>
            </div>
            <button
                type="button"
                class="button button-small"
                aria-disabled=fetching.then_some("true")
                on:click=ask
            >
                <Icon shape=Shape::Download />
                {if fetching { "Fetching…" } else { "Download" }}
                <span class="visually-hidden">" " {name}</span>
            </button>
            {trouble.map(|trouble| view! { <TroubleNotice trouble again=None /> })}
        </li>
    }
}
