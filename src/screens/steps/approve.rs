//! Step 4: the connections and their approval.

use aiven::ConnectionId;
use leptos::ev::{self, SubmitEvent};
use leptos::prelude::{AnyView, RwSignal, Set, With};
use psc::{Action, ApproveForm, ApproveView, StepView, UserError, confirmation, connections};

use super::{blocked, failed};
use crate::demo::demo_panel;
use crate::html::{self, AnyElement, Handler, IntoAnyView, code, h2, p};
use crate::screens::connection_search::ConnectionSearch;
use crate::screens::connections::found_connections;
use crate::screens::page::{Page, of_service, shown};
use crate::screens::parts::button::submit_at_work;
use crate::screens::parts::{Rank, copy_value, equivalent_details, facts};
use crate::screens::rows::rows;
use crate::ui::{TextField, focus_on, text_field};

/// Renders a form for each connection that waits for its address, and all connections below.
pub fn approve() -> AnyView {
    // The connection whose form was submitted last: only then is an empty field a mistake.
    let tried = RwSignal::new(None);
    let search = ConnectionSearch::open();
    let forms = rows(
        move |page| forms_of(page, search).unwrap_or_default(),
        move |page, connection| {
            let approve = approve_view(page)?;
            let form = form_of(approve, connection)?;
            Some(approval(page, form, error_of(approve, connection), tried))
        },
    );
    let lead = "Aiven points the DNS names of the service at your endpoint. \
                Enter the endpoint's IP address.";
    (
        p().class("lead").child(lead),
        shown(|page| Some(blocked(page, approve_view(page)?.blocked.as_ref()))),
        of_service(move |_, service| search.field(service)),
        forms,
        demo_panel(),
        shown(|page| Some(failed(error_without_form(approve_view(page)?)))),
        found_connections(search),
        shown(|page| {
            let equivalent_command = &approve_view(page)?.equivalent_command;
            let purpose = "to look for connections";
            Some(equivalent_details(page, equivalent_command, purpose))
        }),
    )
        .into_any()
}

fn approve_view(page: Page<'_>) -> Option<&ApproveView> {
    match &page.service()?.body {
        StepView::Approve(approve) => Some(approve),
        _ => None,
    }
}

/// The connections of the forms, those that are found.
fn forms_of(page: Page, search: ConnectionSearch) -> Option<Vec<String>> {
    let approve = approve_view(page)?;
    let found = search.shown(page.service()?).into_iter();
    let waiting = found.filter(|row| form_of(approve, &row.id).is_some());
    Some(waiting.map(|row| row.id.to_string()).collect())
}

fn form_of<'view>(approve: &'view ApproveView, connection: &str) -> Option<&'view ApproveForm> {
    let mut forms = approve.forms.iter();
    forms.find(|form| form.connection == connection)
}

/// The form may be gone when the answer comes.
fn error_without_form(approve: &ApproveView) -> Option<&UserError> {
    let (connection, user_error) = approve.user_error.as_ref()?;
    form_of(approve, connection).is_none().then_some(user_error)
}

fn error_of<'view>(approve: &'view ApproveView, connection: &str) -> Option<&'view UserError> {
    let (of, user_error) = approve.user_error.as_ref()?;
    (of == connection).then_some(user_error)
}

fn approval(
    page: Page,
    form: &ApproveForm,
    user_error: Option<&UserError>,
    tried: RwSignal<Option<ConnectionId>>,
) -> AnyElement {
    let connection = &form.connection;
    let title = ["form-", connection].concat();
    let psc_label = ["PSC connection ID of ", connection].concat();
    let psc_id = form.psc_id.as_ref().map_or_else(
        || "Aiven has not reported it".into_any(),
        |id| copy_value(page, &psc_label, id).into_any(),
    );
    let compare = [
        ("PSC connection ID", Some(psc_id)),
        (
            "Aiven's ID",
            Some(code().child(connection.to_string()).into_any()),
        ),
    ];
    let label = if form.sending {
        "Approving…"
    } else {
        "Approve the connection"
    };
    let equivalent_command = form.equivalent_command.as_ref();
    let purpose = ["to approve ", connection].concat();
    html::form()
        .class("approval")
        .attr("data-outcome", ["#connection-", connection].concat())
        .attr("aria-labelledby", title.clone())
        .attr("novalidate", true)
        .on(ev::submit, submits(page, form, tried))
        .child(
            h2().id(title)
                .child("Connection ")
                .child(code().child(form.name().to_owned())),
        )
        .child(facts("answers answers-beside", compare))
        .child(failed(user_error))
        .child(address(page, form, tried))
        .child(submit_at_work(Rank::Primary, label, form.sending))
        .child(
            equivalent_command
                .map(|equivalent_command| equivalent_details(page, equivalent_command, &purpose)),
        )
}

fn submits(
    page: Page,
    form: &ApproveForm,
    tried: RwSignal<Option<ConnectionId>>,
) -> Handler<SubmitEvent> {
    let connection = form.connection.clone();
    let (ready, sending) = (form.ready, form.sending);
    page.submits(move || {
        tried.set(Some(connection.clone()));
        if !ready {
            focus_on(&["#", &field_id(&connection)].concat());
        }
        // Asked for without an address, the answer is what is wrong with it, and is read aloud.
        let connection = connection.clone();
        (!sending).then_some(confirmation::Event::Asked(Action::Approve { connection }))
    })
}

fn field_id(connection: &ConnectionId) -> String {
    ["ip-", connection].concat()
}

fn address(page: Page, form: &ApproveForm, tried: RwSignal<Option<ConnectionId>>) -> AnyElement {
    let connection = form.connection.clone();
    let is_tried = tried.with(|tried| tried.as_ref() == Some(&connection));
    let missing =
        (is_tried && form.ip.is_empty()).then_some("Enter the IP address of the endpoint.");
    text_field(TextField {
        id: &field_id(&connection),
        label: "IP address of the endpoint",
        hint: "Google shows it for the endpoint with this PSC connection ID.",
        value: &form.ip,
        error: form.error.as_deref().or(missing),
        warning: form.warning.as_deref(),
        keyboard: "decimal",
        typed: page.takes(move |text| connections::Event::IpTyped {
            connection: connection.clone(),
            text,
        }),
    })
}
