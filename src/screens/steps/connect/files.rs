//! The files that a snippet names.

use leptos::prelude::AnyView;
use psc::{FileView, connection_info};

use crate::html::{AnyElement, IntoAnyView, code, div, h2, li, p, section, span, ul};
use crate::screens::page::Page;
use crate::screens::parts::{Rank, button, error_notice};
use crate::ui::{Shape, icon};

/// Renders each file with the button that saves it.
pub fn files(page: Page, files: &[FileView]) -> AnyView {
    if files.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = files.iter().map(|file| row(page, file)).collect();
    let hint = "Save them in the folder where you run the snippet.";
    section()
        .child(h2().child("Files it needs"))
        .child(p().class("hint").child(hint))
        .child(ul().class("files").child(rows))
        .into_any()
}

fn row(page: Page, view: &FileView) -> AnyElement {
    let label = if view.fetching {
        "Fetching…"
    } else {
        "Download"
    };
    let name = span()
        .class("visually-hidden")
        .child([" ", &view.name].concat());
    let content = (icon(Shape::Download), label, name).into_any();
    let file = view.file;
    let save = button(
        Rank::Small,
        content,
        page.raises(move || connection_info::Event::FileAsked(file)),
    )
    .attr("aria-disabled", view.fetching.then_some("true"));
    let what = div()
        .child(code().child(&view.name))
        .child(p().class("quiet").child(&view.what));
    let user_error = view.user_error.as_ref().map(error_notice);
    li().class("file").child(what).child(save).child(user_error)
}
