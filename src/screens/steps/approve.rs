//! Step 4: the connections and their approval.

use leptos::prelude::{RwSignal, Set, With};
use psc::{Action, ApproveForm, ApproveView, Event, StepView, UserError};

use super::{blocked, failed};
use crate::markup::{Element, Handler, Piece, all, el};
use crate::screens::connections::connections;
use crate::screens::page::{Page, of_step};
use crate::screens::parts::button::submit;
use crate::screens::parts::{Rank, copy_value, equivalent_details, facts};
use crate::ui::{TextField, text_field};

/// Prints a form for each connection that waits for its address, and all connections below.
pub fn approve() -> Piece {
    // The connection whose form was submitted last: only then is an empty field a mistake.
    let tried = RwSignal::new(String::new());
    let forms = of_step(move |page, step| match step {
        StepView::Approve(approve) => forms(page, approve, tried),
        _ => Piece::Nothing,
    });
    let equivalent_command = of_step(|page, step| match step {
        StepView::Approve(approve) => {
            equivalent_details(page, &approve.equivalent_command, "to look for connections").into()
        }
        _ => Piece::Nothing,
    });
    let lead = "Aiven points the DNS names of the service at the address of your endpoint. \
                Tell it that address.";
    all([
        el("p").class("lead").put(lead).into(),
        forms,
        connections(),
        equivalent_command,
    ])
}

fn forms(page: Page, approve: &ApproveView, tried: RwSignal<String>) -> Piece {
    let error_of = |connection: &str| -> Option<&UserError> {
        approve
            .user_error
            .as_ref()
            .filter(|(of, _)| of == connection)
            .map(|(_, user_error)| user_error)
    };
    let forms: Piece = approve
        .forms
        .iter()
        .map(|form| approval(page, form, error_of(&form.connection), tried))
        .collect();
    // The form may be gone when the answer comes.
    let has_form = |of: &str| approve.forms.iter().any(|form| form.connection == of);
    let homeless = approve.user_error.as_ref().filter(|(of, _)| !has_form(of));
    all([
        blocked(approve.blocked.as_ref()),
        forms,
        failed(page, homeless.map(|(_, user_error)| user_error)),
    ])
}

fn approval(
    page: Page,
    form: &ApproveForm,
    user_error: Option<&UserError>,
    tried: RwSignal<String>,
) -> Element {
    let connection = &form.connection;
    let title = ["form-", connection].concat();
    let label = ["PSC connection ID of ", connection].concat();
    let compare = [(
        "PSC connection ID",
        Some(copy_value(page, &label, &form.psc_id).into()),
    )];
    let words = if form.sending {
        "Approving…"
    } else {
        "Approve the connection"
    };
    let equivalent_command = form.equivalent_command.as_ref();
    let purpose = ["to approve ", connection].concat();
    el("form")
        .key(connection)
        .class("approval")
        .attr("aria-labelledby", title.clone())
        .flag("novalidate", true)
        .on("submit", submits(page, form, tried))
        .put(
            el("h2")
                .id(title)
                .put("Connection ")
                .put(el("code").put(connection)),
        )
        .put(facts("answers", compare))
        .put(failed(page, user_error))
        .put(address(page, form, tried))
        .put(submit(Rank::Primary, words, form.sending))
        .put(
            equivalent_command
                .map(|equivalent_command| equivalent_details(page, equivalent_command, &purpose)),
        )
}

fn submits(page: Page, form: &ApproveForm, tried: RwSignal<String>) -> Handler {
    let connection = form.connection.clone();
    let ready = form.ready && !form.sending;
    let event = Event::Asked(Action::Approve {
        connection: connection.clone(),
    });
    let raise = page.submits(ready.then_some(event));
    Box::new(move |submitted| {
        tried.set(connection.clone());
        raise(submitted);
    })
}

fn address(page: Page, form: &ApproveForm, tried: RwSignal<String>) -> Element {
    let connection = form.connection.clone();
    let is_tried = tried.with(|tried| *tried == connection);
    let missing =
        (is_tried && form.ip.is_empty()).then_some("Enter the IP address of the endpoint.");
    text_field(TextField {
        id: &["ip-", &connection].concat(),
        label: "IP address of the endpoint",
        hint: "Google shows it at the endpoint that has this PSC connection ID.",
        value: &form.ip,
        error: form.error.as_deref().or(missing),
        warning: form.warning.as_deref(),
        keyboard: "decimal",
        typed: page.takes(move |text| Event::IpTyped {
            connection: connection.clone(),
            text,
        }),
    })
}
