//! What removals have left in Google Cloud: endpoints that keep incurring charges until somebody deletes them there.
//!
//! It is remembered until it is dismissed, also over a reload of the tab and for whoever signs in there again.

mod commands;
mod stored;
mod view;

use aiven::{ProjectName, ServiceName};

use crate::remote::{LeftBehind, ServiceData};

pub use view::{LeftBehindNotice, LeftBehindView, LeftEndpointView, LeftSearchView};
pub(crate) use view::{leaves, left, notice};

/// What happens to it.
#[derive(Clone, Debug)]
pub enum Event {
    /// What this tab stored before the page was loaded again.
    StoredFound(String),
    /// What was left by the service that is open is to be mentioned no longer.
    Dismissed,
}

/// What it needs from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store this text in the tab, in place of what is there; an empty one removes it. It holds no secret.
    Store(String),
}

/// What the removals of an owner have left, and what the tab stores of those of all owners.
#[derive(Debug, Default)]
pub(crate) struct AllLeftBehind {
    all: Vec<LeftBehind>,
    stored: String,
}

impl AllLeftBehind {
    /// Takes what the tab stored, for the owner who signs in.
    pub(crate) fn found(&mut self, stored: String) {
        self.stored = stored;
    }

    /// Begins for an owner, with what the tab stores of theirs.
    pub(crate) fn begin(&mut self, owner: &str) {
        self.all = stored::read(&self.stored, owner);
    }

    /// Ends for the owner, for whom the tab goes on storing it: what is left goes on incurring charges.
    pub(crate) fn end(&mut self) {
        self.all.clear();
    }

    /// Ends for an owner, of whom the tab then stores nothing.
    pub(crate) fn forget(&mut self, owner: &str) -> Option<Effect> {
        self.end();
        self.store_for(owner)
    }

    /// Stores in the tab what has changed since it was stored last.
    pub(crate) fn store_for(&mut self, owner: &str) -> Option<Effect> {
        let text = stored::write(&self.stored, owner, &self.all);
        (text != self.stored).then(|| {
            self.stored.clone_from(&text);
            Effect::Store(text)
        })
    }

    /// Takes in what the service that is open has just left. What leads to its present attachment is not left.
    pub(crate) fn look_at(&mut self, data: &mut ServiceData) {
        if let Some(attachment) = data.attachment() {
            self.all.retain(|left| {
                !left.is_of(&data.project, &data.service)
                    || left.attachment.as_deref() != Some(attachment)
            });
        }
        let Some(new) = data.left_behind.take() else {
            return;
        };
        // The end of a deletion tells less than its beginning did.
        let is_known = self
            .of(&new.project, &new.service)
            .any(|left| left.attachment == new.attachment);
        if !is_known {
            self.all.push(new);
        }
    }

    pub(crate) fn dismiss(&mut self, data: &ServiceData) {
        let (project, service) = (&data.project, &data.service);
        self.all.retain(|left| !left.is_of(project, service));
    }

    /// What the removals of a service have left.
    fn of<'a>(
        &'a self,
        project: &'a ProjectName,
        service: &'a ServiceName,
    ) -> impl Iterator<Item = &'a LeftBehind> {
        let of_service = |left: &&LeftBehind| left.is_of(project, service);
        self.all.iter().filter(of_service)
    }
}
