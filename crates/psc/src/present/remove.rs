//! The step "remove".

use aiven::{PrivatelinkDelete, PrivatelinkState};

use super::service::moving_since;
use crate::endpoint::region_of;
use crate::model::{Desk, Model, Subject};
use crate::{Action, Ask, RemoveView, twin, words};

pub(super) fn remove(model: &Model, desk: &Desk) -> RemoveView {
    let (project, service) = (desk.project.clone(), desk.service.clone());
    let deleting = desk.link_state() == Some(&PrivatelinkState::Deleting);
    let failed = desk
        .failure
        .as_ref()
        .is_some_and(|failure| failure.action == Action::Remove);
    RemoveView {
        blocked: if deleting {
            None
        } else {
            desk.gate(&Action::Remove).reason()
        },
        removing_since: moving_since(desk, Subject::Privatelink).filter(|_| deleting),
        stops: desk
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
        stays: stays(desk),
        gcloud: region(desk).and_then(|region| desk.endpoint.delete_commands(region)),
        trouble: if failed {
            words::failure(desk, model.via())
        } else {
            None
        },
        twin: twin::twin(&[Ask::PrivatelinkDelete(PrivatelinkDelete {
            project,
            service,
        })]),
    }
}

fn region(desk: &Desk) -> Option<&str> {
    let of_attachment = desk.attachment().and_then(region_of);
    of_attachment.or_else(|| {
        desk.details
            .value
            .as_ref()?
            .cloud_name
            .as_deref()?
            .strip_prefix("google-")
    })
}

/// What stays in Google Cloud after a removal.
pub(super) fn stays(desk: &Desk) -> Vec<String> {
    let mut stays = Vec::new();
    if !desk.rows().is_empty() {
        stays.push(
            "The endpoints stay in Google Cloud, show CLOSED and go on costing; delete them and their addresses there."
                .to_owned(),
        );
    }
    let on = desk
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
