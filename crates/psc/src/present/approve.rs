//! The step "approve".

use aiven::{Connection, ConnectionApprove, PrivatelinkRefresh};

use super::service::psc_id;
use crate::connections::{ConnectionPhase, connection_phase};
use crate::gate::Gate;
use crate::model::{Model, ServiceModel};
use crate::{
    Action, ApiCall, ApproveForm, ApproveView, address, equivalent_command, step_status, words,
};

pub(super) fn approve(model: &Model, service_model: &ServiceModel) -> ApproveView {
    let (project, service) = (service_model.project.clone(), service_model.service.clone());
    let search = [
        ApiCall::PrivatelinkRefresh(PrivatelinkRefresh { project, service }),
        service_model.listing(),
    ];
    let pending = service_model
        .rows()
        .iter()
        .filter(|row| connection_phase(row) == ConnectionPhase::Pending);
    ApproveView {
        blocked: blocked(service_model),
        forms: pending.map(|row| form(service_model, row)).collect(),
        user_error: user_error(model, service_model),
        equivalent_command: equivalent_command::equivalent_command(&search),
    }
}

fn blocked(service_model: &ServiceModel) -> Option<String> {
    if service_model.attachment().is_none() {
        return Some(
            "There is no service attachment yet: enable Private Service Connect first.".to_owned(),
        );
    }
    if service_model.rows().is_empty() && service_model.unreadable_connections() > 0 {
        return Some("Aiven lists connections that could not be read.".to_owned());
    }
    service_model.rows().is_empty().then(|| {
        "Aiven has seen no endpoint yet. Create one in Google Cloud; it shows up here by itself, usually within a minute.".to_owned()
    })
}

fn user_error(model: &Model, service_model: &ServiceModel) -> Option<(String, crate::UserError)> {
    match &service_model.failure.as_ref()?.action {
        Action::Approve { connection } => Some((
            connection.clone(),
            words::failure(service_model, model.call_route())?,
        )),
        _ => None,
    }
}

fn form(service_model: &ServiceModel, row: &Connection) -> ApproveForm {
    let connection = row.privatelink_connection_id.to_string();
    let action = Action::Approve {
        connection: connection.clone(),
    };
    let ip = service_model
        .addresses
        .get(&connection)
        .cloned()
        .unwrap_or_default();
    let read = address::parse(&ip);
    ApproveForm {
        psc_id: psc_id(row),
        error: read
            .err()
            .filter(|_| !ip.trim().is_empty())
            .map(str::to_owned),
        warning: read
            .ok()
            .and_then(|ip| address::warning(ip, &connection, service_model.rows())),
        ready: service_model.gate(&action) == Gate::Open,
        sending: step_status::sending(service_model, &action),
        equivalent_command: read.ok().map(|user_ip_address| {
            equivalent_command::equivalent_command(&[ApiCall::ConnectionApprove(
                ConnectionApprove {
                    project: service_model.project.clone(),
                    service: service_model.service.clone(),
                    connection: row.privatelink_connection_id.clone(),
                    user_ip_address,
                },
            )])
        }),
        ip,
        connection,
    }
}
