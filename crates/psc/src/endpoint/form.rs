//! The Google half: names for the endpoint, and the commands that create and delete it.
//!
//! Source: Google's `gcloud compute` reference; not run against a live project.

use super::EndpointField;
use super::path::{self, Resource};
use crate::shell::{project_flag, shell_quoted};

/// What goes between the flags of a command that is shown.
const NEXT_LINE: &str = " \\\n  ";

/// Google's name for the network of a new project and for its subnets.
const DEFAULT: &str = "default";

/// What the commands are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EndpointForm {
    pub(crate) name: String,
    pub(crate) project: String,
    pub(crate) network: String,
    pub(crate) subnet: String,
    pub(crate) address: String,
    /// Whether clients of other regions may reach the endpoint.
    pub(crate) global_access: bool,
}

impl EndpointForm {
    /// A name from the service's, and Google's own names for the rest.
    pub(crate) fn new(service: &str) -> Self {
        Self {
            name: resource_name(service),
            project: String::new(),
            network: DEFAULT.to_owned(),
            subnet: DEFAULT.to_owned(),
            address: String::new(),
            global_access: false,
        }
    }

    pub(crate) fn set(&mut self, field: EndpointField, text: String) {
        *match field {
            EndpointField::Name => &mut self.name,
            EndpointField::Project => &mut self.project,
            EndpointField::Network => &mut self.network,
            EndpointField::Subnet => &mut self.subnet,
            EndpointField::Address => &mut self.address,
        } = text;
    }

    pub(crate) fn get(&self, field: EndpointField) -> &str {
        match field {
            EndpointField::Name => &self.name,
            EndpointField::Project => &self.project,
            EndpointField::Network => &self.network,
            EndpointField::Subnet => &self.subnet,
            EndpointField::Address => &self.address,
        }
    }

    /// The network that somebody has entered. The default says nothing about anybody's network.
    pub(crate) fn entered_network(&self) -> Option<&str> {
        let name = self.network()?.name;
        (name != DEFAULT).then_some(name)
    }

    /// The project of the endpoint, empty for the one that gcloud is set to; `None` if what was entered cannot be one.
    pub(crate) fn valid_project(&self) -> Option<&str> {
        let is_valid = self.error(EndpointField::Project, None).is_none();
        is_valid.then_some(self.project.trim())
    }

    /// What is wrong with a field, for an endpoint in `region`.
    pub(crate) fn error(&self, field: EndpointField, region: Option<&str>) -> Option<String> {
        let text = self.get(field).trim();
        match field {
            EndpointField::Project | EndpointField::Address if text.is_empty() => None,
            EndpointField::Address => crate::address::parse(text).err().map(str::to_owned),
            EndpointField::Project => path::project_error(text).map(str::to_owned),
            // The address resource is called like the endpoint, with `-ip` behind it.
            EndpointField::Name => path::name_error(text, 60),
            EndpointField::Network => match Resource::network(text) {
                Err(wrong) => Some(wrong),
                Ok(network) => self.nameless_project(&network, self.subnet(), "global/networks"),
            },
            EndpointField::Subnet => match Resource::subnet(text) {
                Err(wrong) => Some(wrong),
                Ok(subnet) => wrong_region(&subnet, region)
                    .or_else(|| wrong_project(&subnet, self.network()))
                    .or_else(|| {
                        let folder = format!("regions/{}/subnetworks", region.unwrap_or("REGION"));
                        self.nameless_project(&subnet, self.network(), &folder)
                    }),
            },
        }
    }

    /// A name alone is looked for in the endpoint's own project. If the other of network and subnet has a path into
    /// another project, that fails.
    fn nameless_project(
        &self,
        this: &Resource<'_>,
        other: Option<Resource<'_>>,
        folder: &str,
    ) -> Option<String> {
        let host = other?.project?;
        (this.project.is_none() && self.project.trim() != host).then(|| {
            format!(
                "Enter the full path: projects/{host}/{folder}/{}.",
                this.name
            )
        })
    }

    fn network(&self) -> Option<Resource<'_>> {
        Resource::network(self.network.trim()).ok()
    }

    fn subnet(&self) -> Option<Resource<'_>> {
        Resource::subnet(self.subnet.trim()).ok()
    }

    fn is_valid(&self, region: Option<&str>) -> bool {
        use EndpointField::{Address, Name, Network, Project, Subnet};
        [Name, Project, Network, Subnet, Address]
            .into_iter()
            .all(|field| self.error(field, region).is_none())
    }

    /// The commands that create the endpoint and print what the approval needs.
    pub(crate) fn create_commands(&self, region: &str, attachment: &str) -> Option<String> {
        if !self.is_valid(Some(region)) {
            return None;
        }
        let name = self.name.trim();
        let network = shell_quoted(self.network()?.path);
        let subnet = shell_quoted(self.subnet()?.path);
        let place = self.place(region);
        let address = match self.address.trim() {
            "" => String::new(),
            address => format!(" \\\n  --addresses={}", shell_quoted(address)),
        };
        let global = if self.global_access {
            " \\\n  --allow-psc-global-access"
        } else {
            ""
        };
        let attachment = shell_quoted(attachment);
        Some(format!(
            "gcloud compute addresses create {name}-ip{place} \\\n  --subnet={subnet}{address}\n\
             gcloud compute forwarding-rules create {name}{place} \\\n  --network={network} \\\n  --address={name}-ip \\\n  --target-service-attachment={attachment}{global}\n\
             gcloud compute forwarding-rules describe {name}{place} \\\n  --format='value(IPAddress,pscConnectionId,pscConnectionStatus)'"
        ))
    }

    /// The command that switches global access on for an endpoint that exists; nothing is interrupted by it.
    pub(crate) fn global_access_command(&self, region: &str) -> Option<String> {
        let name = self.name.trim();
        (self.global_access && self.is_valid(Some(region))).then(|| {
            let place = self.place(region);
            format!("gcloud compute forwarding-rules update {name}{place} \\\n  --allow-psc-global-access")
        })
    }

    /// The command that lists the subnets that can hold the endpoint: those that no other purpose reserves.
    pub(crate) fn subnets_command(&self, region: &str) -> Option<String> {
        let network = self.network()?;
        let project = network.project.or_else(|| self.valid_project());
        Some(format!(
            "gcloud compute networks subnets list{} \\\n  --network={} \\\n  --regions={} \\\n  --filter=purpose=PRIVATE",
            project_flag(NEXT_LINE, project.unwrap_or_default()),
            shell_quoted(network.name),
            shell_quoted(region),
        ))
    }

    /// The flags that say where the endpoint is.
    fn place(&self, region: &str) -> String {
        let project = project_flag(NEXT_LINE, self.project.trim());
        format!("{project} \\\n  --region={}", shell_quoted(region))
    }
}

/// A subnet in another region than the attachment cannot hold its endpoint.
fn wrong_region(subnet: &Resource<'_>, region: Option<&str>) -> Option<String> {
    let (there, region) = (subnet.region?, region?);
    (there != region).then(|| {
        format!(
            "This subnet is in {there}. The endpoint needs one in {region}, the region of the service attachment."
        )
    })
}

/// A subnet belongs to the project of its network. A project's number and its ID cannot be compared.
fn wrong_project(subnet: &Resource<'_>, network: Option<Resource<'_>>) -> Option<String> {
    let (subnet, network) = (subnet.project?, network?.project?);
    let comparable = path::is_number(subnet) == path::is_number(network);
    (comparable && subnet != network).then(|| {
        format!("The network is in {network} and this subnet in {subnet}. Enter a subnet of that network.")
    })
}

/// A valid name near to the service's.
fn resource_name(service: &str) -> String {
    let cleaned: String = service
        .chars()
        .map(|c| c.to_ascii_lowercase())
        .map(|c| {
            if c.is_ascii_lowercase() || c.is_ascii_digit() {
                c
            } else {
                '-'
            }
        })
        .take(50)
        .collect();
    format!("psc-{}", cleaned.trim_matches('-'))
        .trim_matches('-')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn every_service_name_leads_to_a_valid_one() {
        for service in [
            "orders-kafka",
            "Übung",
            "-x-",
            "",
            "UPPER_case.1",
            &"y".repeat(64),
        ] {
            let endpoint = EndpointForm::new(service);
            assert_eq!(
                endpoint.error(EndpointField::Name, None),
                None,
                "{service:?}: {}",
                endpoint.name
            );
        }
    }

    const FIELDS: [EndpointField; 5] = [
        EndpointField::Name,
        EndpointField::Project,
        EndpointField::Network,
        EndpointField::Subnet,
        EndpointField::Address,
    ];

    #[test]
    fn the_commands_are_quoted() {
        let mut endpoint = EndpointForm::new("orders-kafka");
        endpoint.set(EndpointField::Address, "10.0.0.100".to_owned());
        let commands = endpoint.create_commands("europe-west1", "projects/p/x'; rm -rf ~");
        expect![[r"
            gcloud compute addresses create psc-orders-kafka-ip \
              --region=europe-west1 \
              --subnet=default \
              --addresses=10.0.0.100
            gcloud compute forwarding-rules create psc-orders-kafka \
              --region=europe-west1 \
              --network=default \
              --address=psc-orders-kafka-ip \
              --target-service-attachment='projects/p/x'\''; rm -rf ~'
            gcloud compute forwarding-rules describe psc-orders-kafka \
              --region=europe-west1 \
              --format='value(IPAddress,pscConnectionId,pscConnectionStatus)'"]]
        .assert_eq(&commands.unwrap());
        for field in FIELDS {
            for odd in [
                "$(boom)",
                "a b",
                "a\nb",
                "projects/net-prod-1/global/networks/$(boom)",
            ] {
                let mut endpoint = endpoint.clone();
                endpoint.set(field, odd.to_owned());
                let commands = endpoint.create_commands("europe-west1", "x");
                assert_eq!(commands, None, "{field:?} {odd:?}");
                let listed = endpoint.subnets_command("europe-west1").unwrap_or_default();
                assert!(!listed.contains(odd), "{field:?} {listed}");
            }
        }
        let commands = endpoint.create_commands("$(boom)", "x").unwrap();
        let regions = commands.matches("$(boom)").count();
        assert_eq!(commands.matches("--region='$(boom)'").count(), regions);
    }
}
