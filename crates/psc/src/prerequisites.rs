//! The prerequisites: what is known beyond the service, and what was found.

mod findings;
mod status;
mod view;

use aiven::{
    ApiCall, Cloud, Clouds, List, Price, PrivatelinkAvailability, ProjectName, Vpc, VpcList,
};

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
}
