//! Step 3: the endpoint in Google Cloud.

use psc::{EndpointField, EndpointView, Event, FieldView, StepView};

use super::blocked;
use crate::markup::{Element, Piece, all, el};
use crate::screens::page::{Page, of_step};
use crate::screens::parts::{command, copy_value, facts};
use crate::ui::{Shape, TextField, icon, notice, text_field};

/// Prints what the Google half needs: the way through the console, and the commands.
pub fn endpoint() -> Piece {
    of_step(|page, step| match step {
        StepView::Endpoint(endpoint) => print(page, endpoint),
        _ => Piece::Nothing,
    })
}

fn print(page: Page, endpoint: &EndpointView) -> Piece {
    let lead = "The endpoint lies in your own VPC. Create it in Google Cloud, in the console or \
                with gcloud; Aiven sees it a little later.";
    let value = |label: &str, text: Option<&String>| -> Option<Piece> {
        text.map(|text| copy_value(page, label, text).into())
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
    all([
        el("p").class("lead").put(lead).into(),
        blocked(endpoint.blocked.as_ref()),
        seen(endpoint.seen)
            .map(|seen| notice("good", seen, Piece::Nothing))
            .into(),
        facts("answers", targets).into(),
        console_way(endpoint).into(),
        gcloud_way(page, endpoint).into(),
    ])
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

fn console_way(endpoint: &EndpointView) -> Element {
    let lines: Piece = endpoint
        .console
        .iter()
        .map(|line| el("li").put(line))
        .collect();
    let link = el("a")
        .attr("href", endpoint.console_url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .put("Open Private Service Connect in the Google Cloud console")
        .put(el("span").class("visually-hidden").put(" in a new tab"))
        .put(icon(Shape::External));
    el("section")
        .put(el("h2").put("In the Google Cloud console"))
        .put(el("ol").class("instructions").put(lines))
        .put(el("p").put(link))
}

fn gcloud_way(page: Page, endpoint: &EndpointView) -> Element {
    let fields: Piece = endpoint
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
        None => el("p").class("empty").put(awaited),
    };
    el("section")
        .put(el("h2").put("With gcloud"))
        .put(el("div").class("field-grid").put(fields))
        .put(commands)
}

fn input(page: Page, view: &FieldView) -> Element {
    let field = view.field;
    let id = match field {
        EndpointField::Name => "endpoint-name",
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
        typed: page.takes(move |text| Event::EndpointTyped(field, text)),
    })
}
