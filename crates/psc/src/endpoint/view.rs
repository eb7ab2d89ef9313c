//! The step "endpoint": everything for the Google half.

use super::{EndpointField, EndpointForm};
use crate::region::region_of;
use crate::remote::ServiceData;

/// Source: Aiven's page on Private Service Connect.
const CONSOLE_URL: &str = "https://console.cloud.google.com/net-services/psc/addConsumer";

/// Everything for the Google half.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointView {
    /// Why it cannot be created yet.
    pub blocked: Option<String>,
    /// The service attachment.
    pub attachment: Option<String>,
    /// The region the endpoint must lie in.
    pub region: Option<String>,
    /// The way through Google's console, a line each.
    pub console: Vec<String>,
    /// The address of that place in Google's console.
    pub console_url: &'static str,
    /// The fields that the commands are made from; none where an endpoint would be of no use.
    pub fields: Vec<FieldView>,
    /// The `gcloud` commands, once the fields are valid.
    pub gcloud: Option<String>,
    /// Whether clients of other regions may reach the endpoint.
    pub global_access: bool,
    /// The command that lets them reach an endpoint that exists, if they may.
    pub global_access_command: Option<String>,
    /// The command that lists the subnets that can hold the endpoint.
    pub subnets_command: Option<String>,
    /// How many connections Aiven has seen.
    pub seen: usize,
}

/// A text field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Which one.
    pub field: EndpointField,
    /// Its label.
    pub label: &'static str,
    /// What it is for.
    pub hint: &'static str,
    /// What it holds.
    pub value: String,
    /// What is wrong with that.
    pub error: Option<String>,
}

/// What the step shows.
pub(crate) fn view(data: &ServiceData, form: &EndpointForm) -> EndpointView {
    let attachment = data.attachment();
    let region = attachment.and_then(region_of);
    EndpointView {
        blocked: data.without_attachment().map(str::to_owned),
        attachment: attachment.map(str::to_owned),
        region: region.map(str::to_owned),
        console: console(region),
        console_url: CONSOLE_URL,
        fields: if data.is_unsupported() {
            Vec::new()
        } else {
            fields(form, region)
        },
        global_access: form.global_access,
        global_access_command: region.and_then(|region| form.global_access_command(region)),
        subnets_command: region.and_then(|region| form.subnets_command(region)),
        gcloud: attachment
            .zip(region)
            .and_then(|(attachment, region)| form.create_commands(region, attachment)),
        seen: data.rows().len(),
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
        "For the target, choose Published service and paste the service attachment.".to_owned(),
        "Give the endpoint a name.".to_owned(),
        subnet,
        "If clients in other regions will connect, select Enable global access.".to_owned(),
        "Press Add endpoint. Google shows it as Pending until it is approved.".to_owned(),
        "Note its IP address and its PSC connection id: the next step asks for them.".to_owned(),
    ]
}

fn fields(form: &EndpointForm, region: Option<&str>) -> Vec<FieldView> {
    use EndpointField::{Address, Name, Network, Project, Subnet};
    [Name, Project, Network, Subnet, Address]
        .into_iter()
        .map(|field| field_view(form, field, region))
        .collect()
}

/// The field for the project, which the removal has as well.
pub(crate) fn project_field(form: &EndpointForm) -> FieldView {
    field_view(form, EndpointField::Project, None)
}

fn field_view(form: &EndpointForm, field: EndpointField, region: Option<&str>) -> FieldView {
    let (label, hint) = match field {
        EndpointField::Name => ("Endpoint name", "The name of the endpoint in Google Cloud."),
        EndpointField::Project => (
            "Project (optional)",
            "The ID of the endpoint's project. Leave it empty to use the project that gcloud is set to.",
        ),
        EndpointField::Network => (
            "Network",
            "Your VPC network. In a Shared VPC, enter its full path: projects/PROJECT/global/networks/NETWORK.",
        ),
        EndpointField::Subnet => (
            "Subnet",
            "A regular subnet of that network, in the region of the service attachment. In a Shared VPC, enter its full path.",
        ),
        EndpointField::Address => (
            "IP address (optional)",
            "A free address of the subnet. Leave it empty to let Google choose.",
        ),
    };
    FieldView {
        field,
        label,
        hint,
        value: form.get(field).to_owned(),
        error: form.error(field, region),
    }
}
