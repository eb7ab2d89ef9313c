//! Step 3: the endpoint in Google Cloud.

use leptos::ev;
use leptos::prelude::{AnyView, event_target_checked};
use psc::{EndpointField, EndpointView, FieldView, StepView, endpoint};

use super::blocked;
use crate::demo::demo_panel;
use crate::html::{
    self, AnyElement, IntoAnyView, a, details, div, h2, label, li, ol, p, section, span, summary,
};
use crate::screens::page::{Page, of_step};
use crate::screens::parts::{command, copy_value, facts};
use crate::ui::{Shape, TextField, icon, notice, text_field};

/// Renders what the endpoint needs: the way through the Google Cloud console, and the commands.
pub fn endpoint() -> AnyView {
    (part(target), demo_panel(), part(ways)).into_any()
}

fn part(render: fn(Page, &EndpointView) -> AnyView) -> AnyView {
    of_step(move |page, step| match step {
        StepView::Endpoint(endpoint) => render(page, endpoint),
        _ => ().into_any(),
    })
}

fn target(page: Page, endpoint: &EndpointView) -> AnyView {
    let lead = "The endpoint is in your own VPC. Create it in the Google Cloud console or with gcloud; Aiven \
                detects it shortly after.";
    let value = |label: &str, text: Option<&String>| -> Option<AnyView> {
        text.map(|text| copy_value(page, label, text).into_any())
    };
    let targets = [
        (
            "Service attachment",
            value("service attachment", endpoint.attachment.as_ref()),
        ),
        (
            "Region of the endpoint",
            value("region", endpoint.region.as_ref()),
        ),
    ];
    (
        p().class("lead").child(lead),
        blocked(page, endpoint.blocked.as_ref()),
        seen(endpoint.seen).map(|seen| notice("good", seen, ())),
        facts("answers", targets),
    )
        .into_any()
}

fn ways(page: Page, endpoint: &EndpointView) -> AnyView {
    if endpoint.fields.is_empty() {
        return ().into_any();
    }
    (with_console(endpoint), with_gcloud(page, endpoint)).into_any()
}

fn seen(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("Aiven has seen one endpoint of this service.".to_owned()),
        _ => Some(
            [
                "Aiven has seen ",
                &count.to_string(),
                " endpoints of this service.",
            ]
            .concat(),
        ),
    }
}

fn with_console(endpoint: &EndpointView) -> AnyElement {
    let lines: Vec<_> = endpoint
        .console
        .iter()
        .map(|line| li().child(line))
        .collect();
    let link = a()
        .attr("href", endpoint.console_url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child("Open Private Service Connect in the Google Cloud console")
        .child(span().class("visually-hidden").child(" in a new tab"))
        .child(icon(Shape::External));
    section()
        .child(h2().child("In the Google Cloud console"))
        .child(ol().class("instructions").child(lines))
        .child(p().child(link))
}

fn with_gcloud(page: Page, endpoint: &EndpointView) -> AnyElement {
    let fields: Vec<_> = endpoint
        .fields
        .iter()
        .map(|field| input(page, field))
        .collect();
    let awaited = match endpoint.attachment {
        Some(_) => "The commands appear here once the fields are filled in.",
        None => "The commands appear here once there is a service attachment.",
    };
    let commands = match &endpoint.gcloud {
        Some(text) => command(page, "gcloud", "gcloud commands", text),
        None => p().class("empty").child(awaited),
    };
    let existing = endpoint.global_access_command.as_ref();
    let subnets = endpoint.subnets_command.as_ref();
    section()
        .child(h2().child("With gcloud"))
        .child(div().class("field-grid").child(fields))
        .child(subnets.map(|text| suitable_subnets(page, text)))
        .child(global_access(page, endpoint))
        .child(commands)
        .child(existing.map(|text| {
            div()
                .child(p().child("If the endpoint exists already, this switches on global access:"))
                .child(command(page, "gcloud", "command for global access", text))
        }))
}

fn suitable_subnets(page: Page, text: &str) -> AnyElement {
    let unsuitable = "Subnets reserved for another purpose can't: proxy-only subnets, subnets for \
                      published services (PRIVATE_SERVICE_CONNECT) and Private NAT subnets. \
                      IPv6-only subnets can't either. To list the others:";
    details()
        .child(summary().child("Which subnets can hold the endpoint?"))
        .child(p().child(unsuitable))
        .child(command(page, "gcloud", "command for the subnets", text))
}

fn global_access(page: Page, view: &EndpointView) -> AnyElement {
    let id = "endpoint-global";
    let note_id = "endpoint-global-note";
    let note = "Without it, only clients in the endpoint's region can connect: VMs, VPN tunnels and \
                Interconnect attachments. You can switch it on later without an interruption; \
                switching it off disconnects the other regions.";
    let session = page.session;
    let set = move |set| {
        let on = event_target_checked(&set);
        session.dispatch(endpoint::Event::GlobalAccessSet(on));
    };
    let input = html::input()
        .id(id)
        .attr("type", "checkbox")
        .attr("aria-describedby", note_id)
        .prop("checked", view.global_access)
        .on(ev::change, set);
    div()
        .class("switch")
        .child(input)
        .child(
            label()
                .attr("for", id)
                .child("Global access for clients in other regions"),
        )
        .child(p().class("switch-note").id(note_id).child(note))
}

/// Renders a field that the commands are made from.
pub fn input(page: Page, view: &FieldView) -> AnyElement {
    let field = view.field;
    let id = match field {
        EndpointField::Name => "endpoint-name",
        EndpointField::Project => "endpoint-project",
        EndpointField::Network => "endpoint-network",
        EndpointField::Subnet => "endpoint-subnet",
        EndpointField::Address => "endpoint-address",
    };
    text_field(TextField {
        id,
        label: view.label,
        hint: view.hint,
        value: &view.value,
        error: view.error.as_deref(),
        warning: None,
        keyboard: "text",
        typed: page.takes(move |text| endpoint::Event::Typed(field, text)),
    })
}
