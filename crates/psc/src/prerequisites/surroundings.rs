//! What is known of a service's surroundings.

use aiven::{
    ApiCall, ApiReply, Cloud, Clouds, Fault, List, Price, PrivatelinkAvailability, ProjectName,
    ServiceName, Vpc, VpcList,
};

use crate::by_name::ByName;
use crate::millis::Millis;
use crate::remote::{CallRoute, RemoteData};

/// What a service's surroundings are: the clouds, and the VPCs and prices of its project.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    /// Which way calls go: through the relay, Aiven sees another address.
    pub(crate) call_route: Option<CallRoute>,
    pub(crate) clouds: RemoteData<List<Cloud>>,
    /// The project that the following belong to; `None` before the first was opened.
    project: Option<ProjectName>,
    pub(crate) vpcs: RemoteData<List<Vpc>>,
    pub(crate) prices: RemoteData<List<Price>>,
    /// Why Aiven refused to enable it, by service. Only a try tells this, so it is remembered.
    refusals: ByName<ServiceName, Fault>,
}

/// What of the surroundings a place looks at, beside the VPCs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Looks {
    pub(crate) at_clouds: bool,
    pub(crate) at_prices: bool,
}

impl Surroundings {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &ProjectName) {
        if self.project.as_ref() != Some(project) {
            *self = Self {
                call_route: self.call_route,
                clouds: std::mem::take(&mut self.clouds),
                project: Some(project.clone()),
                ..Self::default()
            };
        }
    }

    /// Turns to another way that calls go. What was refused on the one may be allowed on the other.
    pub(crate) fn go_by(&mut self, call_route: CallRoute) {
        if self.call_route.replace(call_route) != Some(call_route) {
            self.refusals = ByName::default();
        }
    }

    /// Has everything read again.
    pub(crate) fn expire(&mut self) {
        self.clouds.expire();
        self.vpcs.expire();
        self.prices.expire();
    }

    /// Has read again what could not be read, and what may have changed.
    pub(crate) fn retry(&mut self) {
        self.clouds.retry();
        self.vpcs.expire();
        self.prices.retry();
    }

    /// Notes that Aiven refused to enable it for a service.
    pub(crate) fn refused(&mut self, service: ServiceName, fault: Fault) {
        self.refusals.set(service, fault);
    }

    /// Lets it be tried again: whoever asks for that may know what the API does not tell.
    pub(crate) fn forget_refusal(&mut self, service: &ServiceName) {
        self.refusals.remove(service);
    }

    /// Why Aiven refused to enable it for a service.
    pub(crate) fn refusal(&self, service: &ServiceName) -> Option<&Fault> {
        self.refusals.get(service)
    }

    /// What must be read for a service.
    pub(crate) fn wanted(&self, looks: Looks) -> Vec<ApiCall> {
        let mut wanted = Vec::new();
        if let Some(project) = self.project.clone().filter(|_| self.vpcs.is_wanted()) {
            wanted.push(ApiCall::VpcList(VpcList { project }));
        }
        let prices_wanted = looks.at_prices && self.prices.is_wanted();
        if let Some(project) = self.project.clone().filter(|_| prices_wanted) {
            let call = PrivatelinkAvailability { project };
            wanted.push(ApiCall::PrivatelinkAvailability(call));
        }
        if looks.at_clouds && self.clouds.is_wanted() {
            wanted.push(ApiCall::Clouds(Clouds));
        }
        wanted
    }

    /// Takes a reply to a call of this feature. Returns any other reply.
    pub(crate) fn take(&mut self, reply: ApiReply, now: Millis) -> Option<ApiReply> {
        match reply {
            ApiReply::Clouds(clouds) => self.clouds.read(clouds, now),
            ApiReply::VpcList(vpcs) => self.vpcs.read(vpcs, now),
            ApiReply::PrivatelinkAvailability(prices) => self.prices.read(prices, now),
            other => return Some(other),
        }
        None
    }

    /// Takes the fault of a call of this feature. Returns any other fault.
    pub(crate) fn take_fault(
        &mut self,
        call: &ApiCall,
        fault: Fault,
        now: Millis,
    ) -> Option<Fault> {
        match call {
            ApiCall::Clouds(_) => self.clouds.failed(fault, now),
            ApiCall::VpcList(_) => self.vpcs.failed(fault, now),
            ApiCall::PrivatelinkAvailability(_) => self.prices.failed(fault, now),
            _ => return Some(fault),
        }
        None
    }
}
