//! The files that a snippet names.

use psc::{Event, FileView};

use crate::markup::{Element, Piece, all, el};
use crate::screens::page::Page;
use crate::screens::parts::{Rank, button, error_notice};
use crate::ui::{Shape, icon};

/// Prints each file with the button that saves it.
pub fn files(page: Page, files: &[FileView]) -> Piece {
    if files.is_empty() {
        return Piece::Nothing;
    }
    let rows: Piece = files.iter().map(|file| row(page, file)).collect();
    let hint = "Save them in the folder in which you run the snippet.";
    el("section")
        .put(el("h2").put("Files it needs"))
        .put(el("p").class("hint").put(hint))
        .put(el("ul").class("files").put(rows))
        .into()
}

fn row(page: Page, view: &FileView) -> Element {
    let words = if view.fetching {
        "Fetching…"
    } else {
        "Download"
    };
    let name = el("span")
        .class("visually-hidden")
        .put([" ", &view.name].concat());
    let label = all([icon(Shape::Download).into(), words.into(), name.into()]);
    let save = button(Rank::Small, label, page.raises(Event::FileAsked(view.file)))
        .maybe("aria-disabled", view.fetching.then_some("true"));
    let what = el("div")
        .put(el("code").put(&view.name))
        .put(el("p").class("quiet").put(&view.what));
    let user_error = view
        .user_error
        .as_ref()
        .map(|user_error| error_notice(page, user_error, None));
    el("li").class("file").put(what).put(save).put(user_error)
}
