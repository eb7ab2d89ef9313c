//! What is known beyond one service: projects, clouds, and the lists of the project that is open.

use aiven::{Cloud, Price, Project, Service, Vpc};

use super::Reading;

/// What the token may see.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// Whose it is; another owner starts anew.
    pub(crate) owner: Option<String>,
    pub(crate) projects: Reading<Vec<Project>>,
    pub(crate) clouds: Reading<Vec<Cloud>>,
    /// The project that the following belong to.
    pub(crate) project: String,
    pub(crate) services: Reading<Vec<Service>>,
    pub(crate) vpcs: Reading<Vec<Vpc>>,
    pub(crate) prices: Reading<Vec<Price>>,
}

impl Account {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &str) {
        if self.project == project {
            return;
        }
        project.clone_into(&mut self.project);
        self.services = Reading::default();
        self.vpcs = Reading::default();
        self.prices = Reading::default();
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
        fn retry<T>(reading: &mut Reading<T>) {
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
