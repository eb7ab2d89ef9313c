//! Why the last token was not taken, or why the session ended.

use leptos::prelude::Effect;
use psc::{Trouble, View};

use super::page::{holds, shown};
use super::sign_in::sign_in_of;
use crate::markup::{Element, Piece, el};
use crate::ui::focus;

/// Prints the error summary above the page, and moves the focus there when there is something new to say.
pub fn sign_in_trouble() -> Piece {
    let has_trouble = holds(|view| trouble_of(view).is_some());
    Effect::new(move || {
        if has_trouble.get() {
            focus(".error-summary");
        }
    });
    shown(|page| trouble_of(page.view).map(summary).into())
}

/// While a token is being checked, nothing is known against it.
fn trouble_of(view: &View) -> Option<&Trouble> {
    sign_in_of(view)
        .filter(|view| !view.checking)?
        .trouble
        .as_ref()
}

/// The link leads to the field and not to another address, which is what a fragment means here.
fn summary(trouble: &Trouble) -> Element {
    let to_field = |followed: web_sys::Event| {
        followed.prevent_default();
        focus("#token");
    };
    let link = el("a")
        .attr("href", "#token")
        .on("click", Box::new(to_field))
        .put(&trouble.title);
    el("div")
        .class("error-summary")
        .attr("role", "group")
        .attr("aria-labelledby", "error-summary-title")
        .put(el("h2").id("error-summary-title").put("There is a problem"))
        .put(el("p").put(link))
        .put(el("p").put(&trouble.cause))
        .put(el("p").put(&trouble.remedy))
}
