//! Step 4: the connections and their approval.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use psc::{Action, ApproveForm, ApproveView, Event, StepView, View};

use super::blocked;
use crate::screens::connections::Connections;
use crate::screens::open_step;
use crate::screens::parts::{CopyValue, TroubleNotice, TwinDetails};
use crate::session::use_session;
use crate::ui::TextField;

/// Prints a form for each connection that waits for its address, and all connections below.
#[component]
pub fn Approve() -> impl IntoView {
    let session = use_session();
    let reason = session.slice(|view| approve(view).and_then(|approve| approve.blocked.clone()));
    let forms = session.slice(|view| {
        approve(view)
            .map(|approve| approve.forms.clone())
            .unwrap_or_default()
    });
    let twin = session.slice(|view| approve(view).map(|approve| approve.twin.clone()));
    let ids = move || {
        forms.with(|forms| {
            forms
                .iter()
                .map(|form| form.connection.clone())
                .collect::<Vec<_>>()
        })
    };
    let form = move |id: String| {
        let find = move |forms: &Vec<ApproveForm>| {
            forms.iter().find(|form| form.connection == id).cloned()
        };
        let form = Memo::new(move |_| forms.with(&find));
        let tried = RwSignal::new(false);
        move || form.get().map(|form| approval(form, tried))
    };
    view! {
        <p class="lead">
            "Aiven points the DNS names of the service at the address of your endpoint. "
            "Tell it that address."
        </p>
        {move || reason.get().map(blocked)}
        <For each=ids key=Clone::clone children=form />
        {lost_trouble()}
        <Connections />
        {move || twin.get().map(|twin| {
            view! { <TwinDetails twin purpose="to look for connections" /> }
        })}
    }
}

fn approve(view: &View) -> Option<&ApproveView> {
    match open_step(view)? {
        StepView::Approve(approve) => Some(approve),
        _ => None,
    }
}

/// How the approval of a connection went that has no form any more.
fn lost_trouble() -> impl IntoView {
    let trouble = use_session().slice(|view| {
        let approve = approve(view)?;
        let (connection, trouble) = approve.trouble.as_ref()?;
        let has_form = approve
            .forms
            .iter()
            .any(|form| form.connection == *connection);
        (!has_form).then(|| trouble.clone())
    });
    move || {
        trouble
            .get()
            .map(|trouble| view! { <TroubleNotice trouble again=None /> })
    }
}

fn form_trouble(connection: &str) -> impl IntoView + use<> {
    let connection = connection.to_owned();
    let trouble = use_session().slice(move |view| {
        let (of, trouble) = approve(view)?.trouble.as_ref()?;
        (*of == connection).then(|| trouble.clone())
    });
    move || {
        trouble
            .get()
            .map(|trouble| view! { <TroubleNotice trouble again=None /> })
    }
}

fn approval(form: ApproveForm, tried: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let ApproveForm {
        connection,
        psc_id,
        ip,
        error,
        warning,
        ready,
        sending,
        twin,
    } = form;
    let [id, title_id] = ["ip-", "form-"].map(|start| [start, &connection].concat());
    let label = ["PSC connection ID of ", &connection].concat();
    let purpose = ["to approve ", &connection].concat();
    let missing = ip.is_empty() && tried.get();
    let error = error.or(missing.then(|| "Enter the IP address of the endpoint.".to_owned()));
    let (typed_for, asked_for) = (connection.clone(), connection.clone());
    let typed = move |text| {
        session.dispatch(Event::IpTyped {
            connection: typed_for.clone(),
            text,
        });
    };
    let submit = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        tried.set(true);
        if ready && !sending {
            let connection = asked_for.clone();
            session.dispatch(Event::Asked(Action::Approve { connection }));
        }
    };
    view! {
        <form class="approval" aria-labelledby=title_id.clone() novalidate on:submit=submit>
            <h2 id=title_id.clone()>"Connection " <code>{connection.clone()}</code></h2>
            <dl class="answers">
                <div>
                    <dt>"PSC connection ID"</dt>
                    <dd><CopyValue label text=psc_id /></dd>
                </div>
            </dl>
            {form_trouble(&connection)}
            <TextField
                id
                label="IP address of the endpoint"
                hint="Google shows it at the endpoint that has this PSC connection ID."
                value=ip
                error
                warning
                inputmode="decimal"
                on_input=typed
            />
            <button
                type="submit"
                class="button button-primary"
                aria-disabled=sending.then_some("true")
            >
                {if sending { "Approving…" } else { "Approve the connection" }}
            </button>
            {twin.map(|twin| view! { <TwinDetails twin purpose /> })}
        </form>
    }
}
