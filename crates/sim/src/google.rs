//! The Google Cloud admin: endpoints, and what Google shows of them.

use std::net::Ipv4Addr;

use crate::{Refusal, World, privatelink::PrivatelinkState};

/// A Private Service Connect endpoint that somebody made in their own VPC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PscEndpoint {
    /// The Aiven project of the service it leads to.
    pub project: String,
    /// The service it leads to.
    pub service: String,
    /// The name of the forwarding rule.
    pub name: String,
    /// The private IPv4 address in the person's VPC.
    pub ip: String,
    /// Google's id of the connection: decimal digits, beyond 2^53.
    pub psc_connection_id: String,
    /// What Google shows.
    pub status: EndpointStatus,
    pub(crate) attachment: String,
}

/// `pscConnectionStatus` of a forwarding rule, as far as it is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointStatus {
    /// The service has not accepted it yet.
    Pending,
    /// Connected.
    Accepted,
    /// The service attachment is gone; the rule stays until somebody deletes it.
    Closed,
}

impl EndpointStatus {
    /// The word that Google prints.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Accepted => "ACCEPTED",
            Self::Closed => "CLOSED",
        }
    }
}

impl World {
    /// Makes an endpoint to the service's attachment, at `ip` or at the next free address of 10.0.0.0/16.
    /// Aiven sees it after a refresh.
    ///
    /// # Errors
    /// Refused if there is no such service, if its privatelink is not active, and if the address is not
    /// IPv4 or in use by another endpoint.
    pub fn create_endpoint(
        &mut self,
        now: u64,
        project: &str,
        service: &str,
        ip: Option<&str>,
    ) -> Result<PscEndpoint, Refusal> {
        self.settle(now);
        let found = self.service(project, service)?;
        let attachment = match &found.privatelink {
            Some(link) if matches!(link.state, PrivatelinkState::Active) => link.attachment.clone(),
            Some(_) => None,
            None => return Err(Refusal::new(404, "The service has no privatelink")),
        };
        let attachment = attachment.ok_or_else(|| {
            Refusal::conflict("The service attachment is not there at the moment")
        })?;
        let ip = match ip {
            Some(text) => self.asked_address(text)?,
            None => self.free_address(),
        };
        let endpoint = PscEndpoint {
            project: project.to_owned(),
            service: service.to_owned(),
            name: self.free_name(service),
            ip,
            psc_connection_id: self.rng.psc_connection_id(),
            status: EndpointStatus::Pending,
            attachment,
        };
        self.endpoints.push(endpoint.clone());
        Ok(endpoint)
    }

    /// Deletes an endpoint. Aiven notices after a refresh.
    ///
    /// # Errors
    /// Refused if there is no endpoint of that id.
    pub fn delete_endpoint(
        &mut self,
        now: u64,
        psc_connection_id: &str,
    ) -> Result<PscEndpoint, Refusal> {
        self.settle(now);
        let index = self
            .endpoints
            .iter()
            .position(|endpoint| endpoint.psc_connection_id == psc_connection_id)
            .ok_or_else(|| Refusal::new(404, "There is no endpoint of that PSC connection id"))?;
        Ok(self.endpoints.remove(index))
    }

    /// Every endpoint, in the order they were made, as Google shows them now.
    pub fn endpoints(&mut self, now: u64) -> &[PscEndpoint] {
        self.settle(now);
        &self.endpoints
    }

    fn asked_address(&self, text: &str) -> Result<String, Refusal> {
        let address = text
            .parse::<Ipv4Addr>()
            .map_err(|_| Refusal::bad_request("The ip is not an IPv4 address"))?
            .to_string();
        if self.endpoints.iter().any(|endpoint| endpoint.ip == address) {
            return Err(Refusal::conflict("Another endpoint has that ip"));
        }
        Ok(address)
    }

    fn free_address(&self) -> String {
        let mut last = 100_u32;
        loop {
            let address = Ipv4Addr::from_bits(0x0a00_0000 + last).to_string();
            if self.endpoints.iter().all(|endpoint| endpoint.ip != address) {
                return address;
            }
            last += 1;
        }
    }

    fn free_name(&self, service: &str) -> String {
        let mut number = 1_u32;
        loop {
            let name = ["psc-", service, "-", &number.to_string()].concat();
            if self.endpoints.iter().all(|endpoint| endpoint.name != name) {
                return name;
            }
            number += 1;
        }
    }
}
