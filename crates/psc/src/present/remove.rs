//! The step "remove".

use aiven::{PrivatelinkDelete, PrivatelinkState};

use super::service::moving_since;
use crate::endpoint::region_of;
use crate::model::{Model, ServiceModel, Subject};
use crate::{Action, ApiCall, RemoveView, equivalent_command, words};

pub(super) fn remove(model: &Model, service_model: &ServiceModel) -> RemoveView {
    let (project, service) = (service_model.project.clone(), service_model.service.clone());
    let deleting = service_model.link_state() == Some(&PrivatelinkState::Deleting);
    let failed = service_model
        .failure
        .as_ref()
        .is_some_and(|failure| failure.action == Action::Remove);
    RemoveView {
        blocked: if deleting {
            None
        } else {
            service_model.gate(&Action::Remove).reason()
        },
        removing_since: moving_since(service_model, Subject::Privatelink).filter(|_| deleting),
        stops: service_model
            .rows()
            .iter()
            .map(|row| {
                let ip = row.user_ip_address.as_deref().unwrap_or("no IP address");
                format!(
                    "{} ({ip}, {})",
                    row.privatelink_connection_id,
                    row.state.as_str()
                )
            })
            .collect(),
        stays: stays(service_model),
        gcloud: region(service_model)
            .and_then(|region| service_model.endpoint.delete_commands(region)),
        user_error: if failed {
            words::failure(service_model, model.call_route())
        } else {
            None
        },
        equivalent_command: equivalent_command::equivalent_command(&[ApiCall::PrivatelinkDelete(
            PrivatelinkDelete { project, service },
        )]),
    }
}

fn region(service_model: &ServiceModel) -> Option<&str> {
    let of_attachment = service_model.attachment().and_then(region_of);
    of_attachment.or_else(|| {
        service_model
            .details
            .value
            .as_ref()?
            .cloud_name
            .as_deref()?
            .strip_prefix("google-")
    })
}

/// What stays in Google Cloud after a removal.
pub(super) fn stays(service_model: &ServiceModel) -> Vec<String> {
    let mut stays = Vec::new();
    if !service_model.rows().is_empty() || service_model.unreadable_connections() > 0 {
        stays.push(
            "The endpoints stay in Google Cloud, show CLOSED and go on costing; delete them and their addresses there."
                .to_owned(),
        );
    }
    let on = service_model
        .details
        .value
        .iter()
        .flat_map(|service| &service.privatelink_access);
    if on.into_iter().any(|(_, on)| *on) {
        stays.push(
            "The switched-on components stay switched on in the service; they matter only if it is enabled again."
                .to_owned(),
        );
    }
    stays
}
