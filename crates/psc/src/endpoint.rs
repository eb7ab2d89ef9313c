//! The Google half: the endpoint in the user's own VPC.

mod form;
mod path;
mod status;
mod view;

use crate::region::region_of;
use crate::remote::ServiceData;

pub(crate) use form::EndpointForm;
pub(crate) use status::status;
pub(crate) use view::view;
pub use view::{EndpointView, FieldView};

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

/// The commands that delete what a removal leaves in Google Cloud.
pub(crate) fn delete_commands(data: &ServiceData, form: &EndpointForm) -> Option<String> {
    let of_attachment = data.attachment().and_then(region_of);
    let region = of_attachment.or_else(|| {
        let service = data.details.value.as_ref()?;
        service.cloud_name.as_deref()?.strip_prefix("google-")
    });
    form.delete_commands(region?)
}
