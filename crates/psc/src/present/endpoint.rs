//! The step "endpoint": everything for the Google half.

use crate::endpoint::region_of;
use crate::model::ServiceModel;
use crate::{EndpointField, EndpointView, FieldView};

/// Source: Aiven's page on Private Service Connect.
const CONSOLE_URL: &str = "https://console.cloud.google.com/net-services/psc/addConsumer";

pub(super) fn endpoint(service_model: &ServiceModel) -> EndpointView {
    let attachment = service_model.attachment();
    let region = attachment.and_then(region_of);
    EndpointView {
        blocked: attachment.is_none().then(|| {
            "There is no service attachment yet: enable Private Service Connect first.".to_owned()
        }),
        attachment: attachment.map(str::to_owned),
        region: region.map(str::to_owned),
        console: console(region),
        console_url: CONSOLE_URL,
        fields: fields(service_model),
        gcloud: attachment.zip(region).and_then(|(attachment, region)| {
            service_model.endpoint.create_commands(region, attachment)
        }),
        seen: service_model.rows().len(),
    }
}

fn console(region: Option<&str>) -> Vec<String> {
    let subnet = match region {
        Some(region) => format!(
            "Choose the network and a subnet in {region}, the region of the service attachment."
        ),
        None => {
            "Choose the network and a subnet in the region of the service attachment.".to_owned()
        }
    };
    vec![
        "Open Network services > Private Service Connect > Connect endpoint.".to_owned(),
        "As target, choose Published service, and paste the service attachment.".to_owned(),
        "Give the endpoint a name.".to_owned(),
        subnet,
        "Press Add endpoint. Google shows it as Pending until it is approved.".to_owned(),
        "Note its IP address and its PSC connection id: the next step asks for them.".to_owned(),
    ]
}

fn fields(service_model: &ServiceModel) -> Vec<FieldView> {
    use EndpointField::{Address, Name, Network, Subnet};
    let texts = [
        (
            Name,
            "Endpoint name",
            "The name of the endpoint in Google Cloud.",
        ),
        (Network, "Network", "Your VPC network."),
        (
            Subnet,
            "Subnet",
            "A subnet of that network, in the region of the service attachment.",
        ),
        (
            Address,
            "IP address (optional)",
            "A free address of the subnet. Leave it empty to let Google choose.",
        ),
    ];
    texts
        .into_iter()
        .map(|(field, label, hint)| FieldView {
            field,
            label,
            hint,
            value: service_model.endpoint.get(field).to_owned(),
            error: service_model.endpoint.error(field),
        })
        .collect()
}
