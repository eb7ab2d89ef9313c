//! The step "components".

use aiven::Service;

use crate::model::{Model, ServiceModel};
use crate::{Action, ComponentsView, ToggleRow, equivalent_command, step_status, toggles, words};

pub(super) fn components(model: &Model, service_model: &ServiceModel) -> ComponentsView {
    let service = service_model.details.value.as_ref();
    let failed = service_model
        .failure
        .as_ref()
        .is_some_and(|failure| failure.action == Action::Update);
    let (keys, from_table) = match service {
        Some(service)
            if service_model.schema.value.is_some() || service_model.schema.fault.is_some() =>
        {
            toggles::keys(service_model, service)
        }
        _ => (Vec::new(), false),
    };
    let rows: Vec<ToggleRow> = service
        .map(|service| {
            keys.iter()
                .map(|key| row(service_model, service, key))
                .collect()
        })
        .unwrap_or_default();
    ComponentsView {
        blocked: blocked(service_model, rows.is_empty()),
        from_table,
        changed: rows.iter().filter(|row| row.changed).count(),
        saving: step_status::sending(service_model, &Action::Update),
        user_error: if failed {
            words::failure(service_model, model.call_route())
        } else {
            None
        },
        equivalent_command: service_model
            .write(&Action::Update)
            .map(|ask| equivalent_command::equivalent_command(&[ask])),
        rows,
    }
}

fn blocked(service_model: &ServiceModel, empty: bool) -> Option<String> {
    if service_model.details.value.is_none()
        || (service_model.schema.value.is_none() && service_model.schema.fault.is_none())
    {
        return Some("The components of this service are being read.".to_owned());
    }
    empty.then(|| "A service of this type has no component that a privatelink reaches.".to_owned())
}

fn row(service_model: &ServiceModel, service: &Service, key: &str) -> ToggleRow {
    let is_on = toggles::is_on(service, key);
    let on = service_model.toggles.get(key).copied().unwrap_or(is_on);
    ToggleRow {
        key: key.to_owned(),
        title: toggles::title(key).to_owned(),
        on,
        changed: on != is_on,
        blocked: toggles::obstacle(service, key),
        note: note(service_model, service, key, is_on),
    }
}

fn note(service_model: &ServiceModel, service: &Service, key: &str, is_on: bool) -> String {
    if !is_on {
        return "off".to_owned();
    }
    if !service_model.awaited(service, key).is_empty() {
        return "on, being prepared".to_owned();
    }
    let reached = service_model
        .rows()
        .iter()
        .filter(|row| toggles::reachable(service, key, &row.privatelink_connection_id) > 0)
        .count();
    match reached {
        0 => "on".to_owned(),
        1 => "on, reachable through 1 connection".to_owned(),
        many => format!("on, reachable through {many} connections"),
    }
}
