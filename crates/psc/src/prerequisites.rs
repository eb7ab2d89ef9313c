//! The prerequisites: what is known beyond the service, and what was found.

mod findings;
mod status;
mod view;

use aiven::{
    ApiCall, ApiReply, Cloud, Clouds, Fault, List, Price, PrivatelinkAvailability, ProjectName,
    Vpc, VpcList,
};

use crate::millis::Millis;
use crate::remote::RemoteData;

pub(crate) use findings::price_usd;
pub(crate) use status::status;
pub use view::{CheckView, Finding, Verdict};

/// What a service's surroundings are: the clouds, and the VPCs and prices of its project.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    pub(crate) clouds: RemoteData<List<Cloud>>,
    /// The project that the following belong to; `None` before the first was opened.
    project: Option<ProjectName>,
    pub(crate) vpcs: RemoteData<List<Vpc>>,
    pub(crate) prices: RemoteData<List<Price>>,
}

impl Surroundings {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &ProjectName) {
        if self.project.as_ref() != Some(project) {
            self.project = Some(project.clone());
            self.vpcs = RemoteData::default();
            self.prices = RemoteData::default();
        }
    }

    /// Has everything read again.
    pub(crate) fn expire(&mut self) {
        self.clouds.expire();
        self.vpcs.expire();
        self.prices.expire();
    }

    /// Has read again what could not be read.
    pub(crate) fn retry(&mut self) {
        self.clouds.retry();
        self.vpcs.retry();
        self.prices.retry();
    }

    /// What must be read for a service, and for its prerequisites where they are looked at.
    pub(crate) fn wanted(&self, all: bool) -> Vec<ApiCall> {
        let mut wanted = Vec::new();
        if let Some(project) = self.project.clone().filter(|_| self.vpcs.is_wanted()) {
            wanted.push(ApiCall::VpcList(VpcList { project }));
        }
        let prices_wanted = all && self.prices.is_wanted();
        if let Some(project) = self.project.clone().filter(|_| prices_wanted) {
            let call = PrivatelinkAvailability { project };
            wanted.push(ApiCall::PrivatelinkAvailability(call));
        }
        if all && self.clouds.is_wanted() {
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
