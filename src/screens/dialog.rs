//! The open confirmation.

use leptos::ev;
use leptos::prelude::AnyView;
use psc::{DialogView, confirmation};

use super::page::{Page, shown};
use super::parts::button::submit;
use super::parts::{Rank, button, copy_value, equivalent_details};
use crate::html::{AnyElement, IntoAnyView, div, form, h2, li, p, ul};
use crate::ui::{TextField, modal, text_field};

/// The id of the title of the dialog.
const TITLE: &str = "dialog-title";

/// Renders the confirmation that the view asks for, above everything else.
pub fn dialog() -> AnyView {
    shown(|page| {
        let session = page.session;
        let content = page
            .view
            .dialog
            .as_ref()
            .map(|dialog| confirmation(page, dialog).into_any());
        modal(TITLE, content, move || {
            session.dispatch(confirmation::Event::Dismissed);
        })
        .into_any()
    })
}

fn confirmation(page: Page, dialog: &DialogView) -> AnyElement {
    let consequences: Vec<_> = dialog
        .consequences
        .iter()
        .map(|one| li().child(one))
        .collect();
    let rank = if dialog.danger {
        Rank::Danger
    } else {
        Rank::Primary
    };
    let buttons = div()
        .class("dialog-actions")
        .child(button(
            Rank::Plain,
            "Cancel",
            page.raises(|| confirmation::Event::Dismissed),
        ))
        .child(submit(rank, &dialog.confirm, !dialog.ready));
    let ready = dialog.ready;
    let typed = dialog.typed.as_ref();
    let has_command = !dialog.equivalent_command.avn.is_empty();
    form()
        .attr("novalidate", true)
        .on(
            ev::submit,
            page.submits(move || ready.then_some(confirmation::Event::Confirmed)),
        )
        .child(
            h2().id(TITLE)
                .attr("tabindex", "-1")
                .attr("autofocus", true)
                .child(&dialog.title),
        )
        .child(ul().class("consequences").child(consequences))
        .child(typed.map(|(name, text)| name_field(page, name, text)))
        .child(buttons)
        .child(
            has_command.then(|| equivalent_details(page, &dialog.equivalent_command, "for this")),
        )
}

/// The name has a copy button: typing it is meant to make one pause, not to test one's memory.
fn name_field(page: Page, name: &str, text: &str) -> AnyView {
    let field = text_field(TextField {
        id: "typed-name",
        label: "Type the name of the service",
        hint: "Exactly as shown above.",
        value: text,
        error: None,
        warning: None,
        keyboard: "text",
        typed: page.takes(confirmation::Event::NameTyped),
    });
    (p().child(copy_value(page, "service name", name)), field).into_any()
}
