//! The Google half: the endpoint in the user's own VPC.

mod form;
mod path;
mod status;
mod view;

pub(crate) use form::EndpointForm;
pub(crate) use status::status;
pub use view::{EndpointView, FieldView};
pub(crate) use view::{project_field, view};

/// What happens to the form of the endpoint.
#[derive(Clone, Debug)]
pub enum Event {
    /// A field was typed.
    Typed(EndpointField, String),
    /// Clients of other regions may reach the endpoint, or not.
    GlobalAccessSet(bool),
}

/// A field of the endpoint that is made in Google Cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointField {
    /// The name of the endpoint, and of its address with `-ip` behind it.
    Name,
    /// The project of the endpoint, or nothing for the one that gcloud is set to.
    Project,
    /// The VPC network of the user, by name or by path.
    Network,
    /// The subnet of that network, by name or by path.
    Subnet,
    /// The reserved address, or nothing to let Google choose.
    Address,
}

impl EndpointForm {
    pub(crate) fn update(&mut self, event: Event) {
        match event {
            Event::Typed(field, text) => self.set(field, text),
            Event::GlobalAccessSet(on) => self.global_access = on,
        }
    }
}
