//! The prerequisites: what is known beyond the service, and what was found.

mod findings;
mod status;
mod view;

use aiven::{ApiCall, Cloud, Clouds, List, Price, PrivatelinkAvailability, Vpc, VpcList};

use crate::remote::RemoteData;

pub(crate) use findings::price_usd;
pub(crate) use status::status;
pub use view::{CheckView, Finding, Verdict};

/// What a service's surroundings are: the clouds, and the VPCs and prices of its project.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    pub(crate) clouds: RemoteData<List<Cloud>>,
    /// The project that the following belong to.
    project: String,
    pub(crate) vpcs: RemoteData<List<Vpc>>,
    pub(crate) prices: RemoteData<List<Price>>,
}

impl Surroundings {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &str) {
        if self.project != project {
            project.clone_into(&mut self.project);
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
        let project = || self.project.clone();
        let mut wanted = Vec::new();
        if self.vpcs.is_wanted() {
            wanted.push(ApiCall::VpcList(VpcList { project: project() }));
        }
        if all && self.prices.is_wanted() {
            wanted.push(ApiCall::PrivatelinkAvailability(PrivatelinkAvailability {
                project: project(),
            }));
        }
        if all && self.clouds.is_wanted() {
            wanted.push(ApiCall::Clouds(Clouds));
        }
        wanted
    }
}
