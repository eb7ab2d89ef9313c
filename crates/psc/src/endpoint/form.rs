//! The Google half: names for the endpoint, and the commands that create and delete it.
//!
//! Source: Google's `gcloud compute` reference; not run against a live project.

use super::EndpointField;
use crate::shell::shell_quoted;

/// Google's name for the network of a new project and for its subnets.
const DEFAULT: &str = "default";

/// What the commands are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EndpointForm {
    pub(crate) name: String,
    pub(crate) network: String,
    pub(crate) subnet: String,
    pub(crate) address: String,
}

impl EndpointForm {
    /// A name from the service's, and Google's own names for the rest.
    pub(crate) fn new(service: &str) -> Self {
        Self {
            name: resource_name(service),
            network: DEFAULT.to_owned(),
            subnet: DEFAULT.to_owned(),
            address: String::new(),
        }
    }

    pub(crate) fn set(&mut self, field: EndpointField, text: String) {
        *match field {
            EndpointField::Name => &mut self.name,
            EndpointField::Network => &mut self.network,
            EndpointField::Subnet => &mut self.subnet,
            EndpointField::Address => &mut self.address,
        } = text;
    }

    pub(crate) fn get(&self, field: EndpointField) -> &str {
        match field {
            EndpointField::Name => &self.name,
            EndpointField::Network => &self.network,
            EndpointField::Subnet => &self.subnet,
            EndpointField::Address => &self.address,
        }
    }

    /// The network that somebody has entered. The default says nothing about anybody's network.
    pub(crate) fn entered_network(&self) -> Option<&str> {
        Some(self.network.trim()).filter(|name| !["", DEFAULT].contains(name))
    }

    /// What is wrong with a field.
    pub(crate) fn error(&self, field: EndpointField) -> Option<String> {
        let text = self.get(field).trim();
        match field {
            EndpointField::Address if text.is_empty() => None,
            EndpointField::Address => crate::address::parse(text).err().map(str::to_owned),
            // The address resource is called like the endpoint, with `-ip` behind it.
            EndpointField::Name => name_error(text, 60),
            EndpointField::Network | EndpointField::Subnet => name_error(text, 63),
        }
    }

    fn is_valid(&self) -> bool {
        use EndpointField::{Address, Name, Network, Subnet};
        [Name, Network, Subnet, Address]
            .into_iter()
            .all(|field| self.error(field).is_none())
    }

    /// The commands that create the endpoint and print what the approval needs.
    pub(crate) fn create_commands(&self, region: &str, attachment: &str) -> Option<String> {
        if !self.is_valid() {
            return None;
        }
        let (name, network, subnet) = (self.name.trim(), self.network.trim(), self.subnet.trim());
        let region = shell_quoted(region);
        let address = match self.address.trim() {
            "" => String::new(),
            address => format!(" \\\n  --addresses={}", shell_quoted(address)),
        };
        let attachment = shell_quoted(attachment);
        Some(format!(
            "gcloud compute addresses create {name}-ip \\\n  --region={region} \\\n  --subnet={subnet}{address}\n\
             gcloud compute forwarding-rules create {name} \\\n  --region={region} \\\n  --network={network} \\\n  --address={name}-ip \\\n  --target-service-attachment={attachment}\n\
             gcloud compute forwarding-rules describe {name} \\\n  --region={region} \\\n  --format='value(IPAddress,pscConnectionId,pscConnectionStatus)'"
        ))
    }

    /// The commands that delete what stays behind in Google Cloud.
    pub(crate) fn delete_commands(&self, region: &str) -> Option<String> {
        if !self.is_valid() {
            return None;
        }
        let name = self.name.trim();
        let region = shell_quoted(region);
        Some(format!(
            "gcloud compute forwarding-rules delete {name} --region={region}\n\
             gcloud compute addresses delete {name}-ip --region={region}"
        ))
    }
}

/// The region of an attachment, which its endpoint must lie in.
pub(crate) fn region_of(attachment: &str) -> Option<&str> {
    let mut parts = attachment.split('/').skip_while(|part| *part != "regions");
    parts.next()?;
    parts.next().filter(|region| !region.is_empty())
}

/// Google's rule for names: a lower-case letter, then letters, digits and hyphens, no hyphen at the end.
fn name_error(name: &str, longest: usize) -> Option<String> {
    if name.is_empty() {
        return Some("Enter a name.".to_owned());
    }
    if name.len() > longest {
        return Some(format!("Use {longest} characters at most."));
    }
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.starts_with(|c: char| c.is_ascii_lowercase())
        || !name.chars().all(allowed)
        || name.ends_with('-')
    {
        return Some(
            "Use lower-case letters, digits and hyphens; begin with a letter and do not end with a hyphen."
                .to_owned(),
        );
    }
    None
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
    fn names_follow_googles_rule() {
        let check = |name: &str, wrong: Option<&str>| {
            let said = name_error(name, 63);
            match wrong {
                None => assert_eq!(said, None, "{name:?}"),
                Some(part) => assert!(said.unwrap_or_default().contains(part), "{name:?}"),
            }
        };
        check("psc-orders", None);
        check("a", None);
        check("", Some("Enter"));
        check("1a", Some("begin"));
        check("a-", Some("hyphen"));
        check("A", Some("lower-case"));
        check("a;rm -rf", Some("lower-case"));
        check(&"a".repeat(64), Some("63"));
    }

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
                endpoint.error(EndpointField::Name),
                None,
                "{service:?}: {}",
                endpoint.name
            );
        }
    }

    #[test]
    fn the_region_is_the_attachments() {
        let check = |attachment, region| assert_eq!(region_of(attachment), region);
        check(
            "projects/p/regions/europe-west1/serviceAttachments/s",
            Some("europe-west1"),
        );
        check("projects/p/regions/", None);
        check("", None);
    }

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
        endpoint.set(EndpointField::Subnet, "$(boom)".to_owned());
        assert_eq!(endpoint.create_commands("europe-west1", "x"), None);
    }
}
