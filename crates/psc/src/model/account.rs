//! What is known beyond one service: projects, clouds, and the lists of the project that is open.

use aiven::{Cloud, List, Price, Project, Service, Vpc};

use super::RemoteData;

/// What the token may see.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// Whose it is; another owner starts anew.
    pub(crate) owner: Option<String>,
    pub(crate) projects: RemoteData<List<Project>>,
    pub(crate) clouds: RemoteData<List<Cloud>>,
    /// The project that the following belong to.
    pub(crate) project: String,
    pub(crate) services: RemoteData<List<Service>>,
    pub(crate) vpcs: RemoteData<List<Vpc>>,
    pub(crate) prices: RemoteData<List<Price>>,
}

impl Account {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &str) {
        if self.project == project {
            return;
        }
        project.clone_into(&mut self.project);
        self.services = RemoteData::default();
        self.vpcs = RemoteData::default();
        self.prices = RemoteData::default();
    }

    /// Has everything read again.
    pub(crate) fn expire(&mut self) {
        self.projects.expire();
        self.clouds.expire();
        self.services.expire();
        self.vpcs.expire();
        self.prices.expire();
    }

    /// Has read again what could not be read.
    pub(crate) fn retry(&mut self) {
        fn retry<T>(reading: &mut RemoteData<T>) {
            if reading.fault.is_some() {
                reading.expire();
            }
        }
        retry(&mut self.projects);
        retry(&mut self.clouds);
        retry(&mut self.services);
        retry(&mut self.vpcs);
        retry(&mut self.prices);
    }
}
