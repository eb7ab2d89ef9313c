//! The step "approve".

use aiven::{Connection, ConnectionApprove, PrivatelinkRefresh};

use super::service::psc_id;
use crate::connections::{Situation, situation};
use crate::gate::Gate;
use crate::model::{Desk, Model};
use crate::{Action, ApproveForm, ApproveView, Ask, address, standing, twin, words};

pub(super) fn approve(model: &Model, desk: &Desk) -> ApproveView {
    let (project, service) = (desk.project.clone(), desk.service.clone());
    let search = [
        Ask::PrivatelinkRefresh(PrivatelinkRefresh { project, service }),
        desk.listing(),
    ];
    let pending = desk
        .rows()
        .iter()
        .filter(|row| situation(row) == Situation::Pending);
    ApproveView {
        blocked: blocked(desk),
        forms: pending.map(|row| form(desk, row)).collect(),
        trouble: trouble(model, desk),
        twin: twin::twin(&search),
    }
}

fn blocked(desk: &Desk) -> Option<String> {
    if desk.attachment().is_none() {
        return Some(
            "There is no service attachment yet: enable Private Service Connect first.".to_owned(),
        );
    }
    desk.rows().is_empty().then(|| {
        "Aiven has seen no endpoint yet. Create one in Google Cloud; it shows up here by itself, usually within a minute.".to_owned()
    })
}

fn trouble(model: &Model, desk: &Desk) -> Option<(String, crate::Trouble)> {
    match &desk.failure.as_ref()?.action {
        Action::Approve { connection } => {
            Some((connection.clone(), words::failure(desk, model.via())?))
        }
        _ => None,
    }
}

fn form(desk: &Desk, row: &Connection) -> ApproveForm {
    let connection = row.privatelink_connection_id.clone();
    let action = Action::Approve {
        connection: connection.clone(),
    };
    let ip = desk.addresses.get(&connection).cloned().unwrap_or_default();
    let read = address::parse(&ip);
    ApproveForm {
        psc_id: psc_id(row),
        error: read
            .err()
            .filter(|_| !ip.trim().is_empty())
            .map(str::to_owned),
        warning: read
            .ok()
            .and_then(|ip| address::warning(ip, &connection, desk.rows())),
        ready: desk.gate(&action) == Gate::Open,
        sending: standing::sending(desk, &action),
        twin: read.ok().map(|user_ip_address| {
            twin::twin(&[Ask::ConnectionApprove(ConnectionApprove {
                project: desk.project.clone(),
                service: desk.service.clone(),
                connection: connection.clone(),
                user_ip_address,
            })])
        }),
        ip,
        connection,
    }
}
