//! A service: its document as the API shows it, and the privatelink it may have.

use serde_json::{Map, Value};

use crate::{
    PscEndpoint, Refusal, Transition, components,
    json::object,
    pace::{Timings, Wait},
    privatelink::{Privatelink, PrivatelinkState},
    rng::Rng,
};

#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) project: String,
    pub(crate) name: String,
    /// The service object, secrets included. `components` and `user_config` live in here.
    pub(crate) document: Value,
    /// Whether the document was given as it is, so that its dynamic addresses must not be made anew.
    pub(crate) recorded: bool,
    /// PostgreSQL only: whether Aiven has activated Private Service Connect for it.
    pub(crate) unlocked: bool,
    pub(crate) privatelink: Option<Privatelink>,
    /// Until the load balancer is rebuilt.
    pub(crate) rebuilding: Option<Wait>,
}

impl Service {
    pub(crate) fn text(&self, key: &str) -> &str {
        self.document[key].as_str().unwrap_or_default()
    }

    /// The region as Google calls it.
    pub(crate) fn region(&self) -> &str {
        let cloud = self.text("cloud_name");
        cloud.strip_prefix("google-").unwrap_or(cloud)
    }

    /// The user configuration; an empty object where the document has none.
    pub(crate) fn user_config(&mut self) -> &mut Map<String, Value> {
        let document = object(&mut self.document);
        object(document.entry("user_config").or_insert(Value::Null))
    }

    pub(crate) fn privatelink(&mut self) -> Result<&mut Privatelink, Refusal> {
        self.privatelink
            .as_mut()
            .ok_or_else(|| Refusal::new(404, "Privatelink does not exist"))
    }

    /// The privatelink, if it is active; a conflict that names its state otherwise.
    pub(crate) fn active_privatelink(&mut self) -> Result<&mut Privatelink, Refusal> {
        let link = self.privatelink()?;
        match link.state {
            PrivatelinkState::Active => Ok(link),
            _ => Err(Refusal::conflict(
                ["Privatelink state is ", link.state_name()].concat(),
            )),
        }
    }

    pub(crate) fn release(&mut self, transition: Transition) {
        if let Some(link) = &mut self.privatelink {
            link.release(transition);
        }
        if let Some(wait) = &mut self.rebuilding {
            wait.release(transition);
        }
    }

    /// Lets everything happen that is due.
    pub(crate) fn settle(
        &mut self,
        clock: u64,
        timings: &Timings,
        endpoints: &mut [PscEndpoint],
        rng: &mut Rng,
    ) {
        self.settle_privatelink(clock, timings, endpoints, rng);
        let over = |wait: &Wait| wait.over(clock).is_some();
        if self.rebuilding.as_ref().is_some_and(over) {
            self.rebuilding = None;
            components::rebuild(self);
        }
    }

    fn settle_privatelink(
        &mut self,
        clock: u64,
        timings: &Timings,
        endpoints: &mut [PscEndpoint],
        rng: &mut Rng,
    ) {
        if self.privatelink.is_none() {
            return;
        }
        // Nodes that are being replaced hold up a new privatelink, as was seen on another cloud.
        let is_held_up = self.text("state") == "REBALANCING";
        let region = self.region().to_owned();
        let Some(link) = &mut self.privatelink else {
            return;
        };
        match &link.state {
            PrivatelinkState::Creating(wait) if !is_held_up && wait.over(clock).is_some() => {
                link.attachment = Some(attachment(&region, &rng.hex(11)));
                link.state = PrivatelinkState::Active;
            }
            PrivatelinkState::Deleting(wait) if wait.over(clock).is_some() => {
                link.close(endpoints);
                self.privatelink = None;
                return;
            }
            _ => {}
        }
        link.accept(clock, timings, endpoints);
        let changes = link.synchronise(clock, endpoints, rng);
        if changes.vanished {
            components::drop_vanished(self);
        }
        if changes.became_active {
            self.rebuilding = Some(timings.wait(Transition::ComponentsListed, clock));
        }
    }
}

/// The name of a service attachment, in the form that Google uses.
pub(crate) fn attachment(region: &str, hex: &str) -> String {
    [
        "projects/aivenprod/regions/",
        region,
        "/serviceAttachments/privatelink-s",
        hex,
    ]
    .concat()
}
