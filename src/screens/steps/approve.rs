//! Step 4: the connections and their approval.

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::{AnyView, RwSignal, Set, With};
use psc::{Action, ApproveForm, ApproveView, Event, StepView, UserError};

use super::{blocked, failed};
use crate::html::{self, AnyElement, Handler, IntoAnyView, code, h2, p};
use crate::screens::connections::connections;
use crate::screens::page::{Page, of_step, rows};
use crate::screens::parts::button::submit;
use crate::screens::parts::{Rank, copy_value, equivalent_details, facts};
use crate::ui::{TextField, text_field};

/// Renders a form for each connection that waits for its address, and all connections below.
pub fn approve() -> AnyView {
    // The connection whose form was submitted last: only then is an empty field a mistake.
    let tried = RwSignal::new(String::new());
    let forms = of_step(move |page, step| match step {
        StepView::Approve(approve) => forms(page, approve, tried),
        _ => ().into_any(),
    });
    let equivalent_command = of_step(|page, step| match step {
        StepView::Approve(approve) => {
            equivalent_details(page, &approve.equivalent_command, "to look for connections")
                .into_any()
        }
        _ => ().into_any(),
    });
    let lead = "Aiven points the DNS names of the service at the address of your endpoint. \
                Tell it that address.";
    (
        p().class("lead").child(lead),
        forms,
        connections(),
        equivalent_command,
    )
        .into_any()
}

fn forms(page: Page, approve: &ApproveView, tried: RwSignal<String>) -> AnyView {
    let connections = approve.forms.iter().map(|form| form.connection.clone());
    let forms = rows(connections.collect(), move |page, connection| {
        let StepView::Approve(approve) = &page.service()?.body else {
            return None;
        };
        let form = approve
            .forms
            .iter()
            .find(|form| form.connection == connection)?;
        Some(approval(page, form, error_of(approve, connection), tried))
    });
    // The form may be gone when the answer comes.
    let has_form = |of: &str| approve.forms.iter().any(|form| form.connection == of);
    let homeless = approve.user_error.as_ref().filter(|(of, _)| !has_form(of));
    (
        blocked(approve.blocked.as_ref()),
        forms,
        failed(page, homeless.map(|(_, user_error)| user_error)),
    )
        .into_any()
}

fn error_of<'view>(approve: &'view ApproveView, connection: &str) -> Option<&'view UserError> {
    let (of, user_error) = approve.user_error.as_ref()?;
    (of == connection).then_some(user_error)
}

fn approval(
    page: Page,
    form: &ApproveForm,
    user_error: Option<&UserError>,
    tried: RwSignal<String>,
) -> AnyElement {
    let connection = &form.connection;
    let title = ["form-", connection].concat();
    let psc_label = ["PSC connection ID of ", connection].concat();
    let compare = [(
        "PSC connection ID",
        Some(copy_value(page, &psc_label, &form.psc_id).into_any()),
    )];
    let label = if form.sending {
        "Approving…"
    } else {
        "Approve the connection"
    };
    let equivalent_command = form.equivalent_command.as_ref();
    let purpose = ["to approve ", connection].concat();
    html::form()
        .class("approval")
        .attr("aria-labelledby", title.clone())
        .attr("novalidate", true)
        .on(ev::submit, submits(page, form, tried))
        .child(
            h2().id(title)
                .child("Connection ")
                .child(code().child(connection)),
        )
        .child(facts("answers", compare))
        .child(failed(page, user_error))
        .child(address(page, form, tried))
        .child(submit(Rank::Primary, label, form.sending))
        .child(
            equivalent_command
                .map(|equivalent_command| equivalent_details(page, equivalent_command, &purpose)),
        )
}

fn submits(page: Page, form: &ApproveForm, tried: RwSignal<String>) -> Handler<SubmitEvent> {
    let connection = form.connection.clone();
    let ready = form.ready && !form.sending;
    let event = Event::Asked(Action::Approve {
        connection: connection.clone(),
    });
    let mut raise = page.submits(ready.then_some(event));
    Box::new(move |submitted| {
        tried.set(connection.clone());
        raise(submitted);
    })
}

fn address(page: Page, form: &ApproveForm, tried: RwSignal<String>) -> AnyElement {
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
