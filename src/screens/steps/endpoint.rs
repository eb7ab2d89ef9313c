//! Step 3: the endpoint in Google Cloud.

use leptos::prelude::*;
use psc::{EndpointField, EndpointView, Event, FieldView, StepView};

use super::blocked;
use crate::screens::open_step;
use crate::screens::parts::{Command, CopyValue};
use crate::session::use_session;
use crate::ui::{Icon, Notice, Shape, TextField};

/// Prints what the Google half needs: the way through the console, and the commands.
#[component]
pub fn Endpoint() -> impl IntoView {
    let endpoint = use_session().slice(|view| match open_step(view)? {
        StepView::Endpoint(endpoint) => Some(endpoint.clone()),
        _ => None,
    });
    move || endpoint.get().map(instructions)
}

fn instructions(endpoint: EndpointView) -> impl IntoView {
    let EndpointView {
        blocked: reason,
        attachment,
        region,
        console,
        console_url,
        fields,
        gcloud,
        seen,
    } = endpoint;
    let attached = attachment.is_some();
    let seen = (seen > 0).then(|| {
        let title = match seen {
            1 => "Aiven has seen one endpoint of this service.".to_owned(),
            _ => [
                "Aiven has seen ",
                &seen.to_string(),
                " endpoints of this service.",
            ]
            .concat(),
        };
        view! { <Notice tone="good" title /> }
    });
    view! {
        <p class="lead">
            "The endpoint lies in your own VPC. Create it in Google Cloud, in the console or "
            "with gcloud; Aiven sees it a little later."
        </p>
        {reason.map(blocked)}
        {seen}
        {targets(attachment, region)}
        {console_way(console, console_url)}
        {gcloud_way(fields, gcloud, attached)}
    }
}

fn targets(attachment: Option<String>, region: Option<String>) -> impl IntoView {
    let values = [
        ("Service attachment", "service attachment", attachment),
        ("Region of the endpoint", "region", region),
    ];
    let values: Vec<_> = values
        .into_iter()
        .filter_map(|(term, label, value)| Some((term, label, value?)))
        .map(|(term, label, text)| {
            view! { <div><dt>{term}</dt><dd><CopyValue label text /></dd></div> }
        })
        .collect();
    view! { <dl class="answers">{values}</dl> }
}

fn console_way(console: Vec<String>, console_url: &'static str) -> impl IntoView {
    let lines: Vec<_> = console
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! {
        <section>
            <h2>"In the Google Cloud console"</h2>
            <ol class="instructions">{lines}</ol>
            <p>
                <a href=console_url target="_blank" rel="noopener noreferrer">
                    "Open Private Service Connect in the Google Cloud console"
                    <span class="visually-hidden">" in a new tab"</span>
                    <Icon shape=Shape::External />
                </a>
            </p>
        </section>
    }
}

fn gcloud_way(fields: Vec<FieldView>, gcloud: Option<String>, attached: bool) -> impl IntoView {
    let awaited = if attached {
        "the fields are filled in"
    } else {
        "there is a service attachment"
    };
    let fields: Vec<_> = fields.into_iter().map(text_field).collect();
    let commands = match gcloud {
        Some(text) => view! { <Command title="gcloud" label="gcloud commands" text /> }.into_any(),
        None => {
            view! { <p class="empty">"The commands appear here once " {awaited} "."</p> }.into_any()
        }
    };
    view! {
        <section>
            <h2>"With gcloud"</h2>
            <div class="field-grid">{fields}</div>
            {commands}
        </section>
    }
}

fn text_field(field: FieldView) -> impl IntoView {
    let session = use_session();
    let FieldView {
        field,
        label,
        hint,
        value,
        error,
    } = field;
    let id = match field {
        EndpointField::Name => "endpoint-name",
        EndpointField::Network => "endpoint-network",
        EndpointField::Subnet => "endpoint-subnet",
        EndpointField::Address => "endpoint-address",
    };
    let typed = move |text| session.dispatch(Event::EndpointTyped(field, text));
    view! { <TextField id label hint value error warning=None on_input=typed /> }
}
