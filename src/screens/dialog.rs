//! The open confirmation.

use psc::{DialogView, Event};

use super::page::{Page, shown};
use super::parts::button::submit;
use super::parts::{Rank, button, copy_value, equivalent_details};
use crate::markup::{Element, Piece, all, el};
use crate::ui::{TextField, modal, text_field};

/// The id of the title of the dialog.
const TITLE: &str = "dialog-title";

/// Prints the confirmation that the view asks for, above everything else.
pub fn dialog() -> Piece {
    shown(|page| {
        let session = page.session;
        let content = page
            .view
            .dialog
            .as_ref()
            .map(|dialog| confirmation(page, dialog).into());
        modal(TITLE, content, move || session.dispatch(Event::Dismissed)).into()
    })
}

fn confirmation(page: Page, dialog: &DialogView) -> Element {
    let consequences: Piece = dialog
        .consequences
        .iter()
        .map(|one| el("li").put(one))
        .collect();
    let rank = if dialog.danger {
        Rank::Danger
    } else {
        Rank::Primary
    };
    let buttons = el("div")
        .class("dialog-actions")
        .put(submit(rank, &dialog.confirm, !dialog.ready))
        .put(button(Rank::Plain, "Cancel", page.raises(Event::Dismissed)));
    let typed = dialog.typed.as_ref();
    let has_twin = !dialog.equivalent_command.avn.is_empty();
    el("form")
        .flag("novalidate", true)
        .on(
            "submit",
            page.submits(dialog.ready.then_some(Event::Confirmed)),
        )
        .put(
            el("h2")
                .id(TITLE)
                .attr("tabindex", "-1")
                .flag("autofocus", true)
                .put(&dialog.title),
        )
        .put(el("ul").class("consequences").put(consequences))
        .put(typed.map(|(name, text)| name_field(page, name, text)))
        .put(buttons)
        .put(has_twin.then(|| equivalent_details(page, &dialog.equivalent_command, "for this")))
}

/// The name is shown with a copy button: to type it is a pause for thought, not a test of memory.
fn name_field(page: Page, name: &str, text: &str) -> Piece {
    let field = text_field(TextField {
        id: "typed-name",
        label: "Type the name of the service",
        hint: "The same letters, digits and dashes as above.",
        value: text,
        error: None,
        warning: None,
        keyboard: "text",
        typed: page.takes(Event::NameTyped),
    });
    all([
        el("p").put(copy_value(page, "service name", name)).into(),
        field.into(),
    ])
}
