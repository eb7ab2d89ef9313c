//! The step "components".

use aiven::Service;

use crate::model::{Desk, Model};
use crate::{Action, ComponentsView, ToggleRow, standing, toggles, twin, words};

pub(super) fn components(model: &Model, desk: &Desk) -> ComponentsView {
    let service = desk.details.value.as_ref();
    let failed = desk
        .failure
        .as_ref()
        .is_some_and(|failure| failure.action == Action::Update);
    let (keys, from_table) = match service {
        Some(service) if desk.schema.value.is_some() || desk.schema.fault.is_some() => {
            toggles::keys(desk, service)
        }
        _ => (Vec::new(), false),
    };
    let rows: Vec<ToggleRow> = service
        .map(|service| keys.iter().map(|key| row(desk, service, key)).collect())
        .unwrap_or_default();
    ComponentsView {
        blocked: blocked(desk, rows.is_empty()),
        from_table,
        changed: rows.iter().filter(|row| row.changed).count(),
        saving: standing::sending(desk, &Action::Update),
        trouble: if failed {
            words::failure(desk, model.via())
        } else {
            None
        },
        twin: desk.write(&Action::Update).map(|ask| twin::twin(&[ask])),
        rows,
    }
}

fn blocked(desk: &Desk, empty: bool) -> Option<String> {
    if desk.details.value.is_none() || (desk.schema.value.is_none() && desk.schema.fault.is_none())
    {
        return Some("The components of this service are being read.".to_owned());
    }
    empty.then(|| "A service of this type has no component that a privatelink reaches.".to_owned())
}

fn row(desk: &Desk, service: &Service, key: &str) -> ToggleRow {
    let is_on = toggles::is_on(service, key);
    let on = desk.toggles.get(key).copied().unwrap_or(is_on);
    ToggleRow {
        key: key.to_owned(),
        title: toggles::title(key).to_owned(),
        on,
        changed: on != is_on,
        blocked: toggles::obstacle(service, key),
        note: note(desk, service, key, is_on),
    }
}

fn note(desk: &Desk, service: &Service, key: &str, is_on: bool) -> String {
    if !is_on {
        return "off".to_owned();
    }
    if !desk.awaited(service, key).is_empty() {
        return "on, being prepared".to_owned();
    }
    let reached = desk
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
