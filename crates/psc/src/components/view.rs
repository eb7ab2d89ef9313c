//! What the step "components" shows.

use aiven::{ConnectionState, Service};

use super::switches::obstacle;
use super::{Switches, save_call};
use crate::confirmation::Question;
use crate::equivalent_command::EquivalentCommand;
use crate::messages::{UserError, failure};
use crate::product_name;
use crate::remote::{Action, CallRoute, ServiceData, is_on, reachable};
use crate::tone::{Notice, Tone};

/// The switches.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentsView {
    /// Why they cannot be shown.
    pub blocked: Option<String>,
    /// Whether the list is the built-in one because the schema could not be read.
    pub from_table: bool,
    /// The switches.
    pub rows: Vec<ToggleRow>,
    /// How many are changed and not saved.
    pub changed: usize,
    /// Whether a change is being saved.
    pub saving: bool,
    /// Why the last change failed.
    pub user_error: Option<UserError>,
    /// The command for the change; `None` without one.
    pub equivalent_command: Option<EquivalentCommand>,
}

/// A switch.
#[derive(Clone, Debug, PartialEq)]
pub struct ToggleRow {
    /// The key of `privatelink_access`.
    pub key: String,
    /// What the component is called.
    pub name: String,
    /// What is set in the form.
    pub on: bool,
    /// Whether that differs from the service.
    pub changed: bool,
    /// Why it cannot be switched on.
    pub blocked: Option<String>,
    /// Where it stands: "off", "on", "being prepared", "reachable through 2 connections".
    pub note: String,
}

/// What the step shows.
pub(crate) fn view(
    data: &ServiceData,
    switches: &Switches,
    call_route: Option<CallRoute>,
) -> ComponentsView {
    let service = data
        .details
        .value
        .as_ref()
        .filter(|_| !data.is_schema_unread());
    let (keys, from_table) = service.map_or_else(
        || (Vec::new(), false),
        |service| data.component_keys(service),
    );
    let rows: Vec<ToggleRow> = service
        .map(|service| {
            keys.iter()
                .map(|key| row(data, switches, service, key))
                .collect()
        })
        .unwrap_or_default();
    ComponentsView {
        blocked: blocked(data, rows.is_empty()),
        from_table,
        changed: rows.iter().filter(|row| row.changed).count(),
        saving: data.write.is_doing(&Action::SaveComponents),
        user_error: data
            .write
            .failure_of(&Action::SaveComponents)
            .and_then(|_| failure(data, call_route)),
        equivalent_command: save_call(data, switches).map(|call| EquivalentCommand::new(&[call])),
        rows,
    }
}

fn blocked(data: &ServiceData, empty: bool) -> Option<String> {
    if data.details.value.is_none() || data.is_schema_unread() {
        return Some("The components of this service are being read.".to_owned());
    }
    empty.then(|| {
        "Services of this type have no component that Private Service Connect can reach.".to_owned()
    })
}

fn row(data: &ServiceData, switches: &Switches, service: &Service, key: &str) -> ToggleRow {
    let is_on = is_on(service, key);
    let on = switches.get(key).unwrap_or(is_on);
    ToggleRow {
        key: key.to_owned(),
        name: product_name::component(key).to_owned(),
        on,
        changed: on != is_on,
        blocked: obstacle(service, key),
        note: note(data, service, key, is_on),
    }
}

fn note(data: &ServiceData, service: &Service, key: &str, is_on: bool) -> String {
    if !is_on {
        return "off".to_owned();
    }
    if !data.awaited(service, key).is_empty() {
        return "on, being prepared".to_owned();
    }
    let reached = data
        .rows()
        .iter()
        .filter(|row| reachable(service, key, &row.privatelink_connection_id) > 0)
        .count();
    match reached {
        0 => "on".to_owned(),
        1 => "on, reachable through 1 connection".to_owned(),
        many => format!("on, reachable through {many} connections"),
    }
}

/// What is asked before the components are saved.
pub(crate) fn question(data: &ServiceData, switches: &Switches) -> Question {
    let mut consequences: Vec<String> = data
        .details
        .value
        .iter()
        .flat_map(|service| switches.changes(service))
        .map(|(key, on)| {
            let name = product_name::component(&key);
            if on {
                format!("{name} becomes reachable through every approved connection.")
            } else {
                format!("{name} stops being reachable through Private Service Connect; clients that use it are cut off.")
            }
        })
        .collect();
    consequences.push("The load balancer is rebuilt, which takes a few minutes.".to_owned());
    Question {
        title: format!("Change the components of {}?", data.service),
        consequences,
        confirm: "Save",
    }
}

/// Switches and connections that do not fit together.
pub(crate) fn notice(data: &ServiceData) -> Option<Notice> {
    data.details.value.as_ref()?;
    let on = data.switched_on().next().is_some();
    let working = data
        .rows()
        .iter()
        .any(|row| row.state == ConnectionState::Active);
    match (on, working) {
        (false, true) => Some(Notice::new(
            Tone::Warning,
            "No component is switched on",
            "A connection is active, but nothing can be reached through it. Choose the components.",
        )),
        (true, true) if data.is_preparing() => Some(Notice::new(
            Tone::Busy,
            "Components are being prepared",
            "The load balancer is being rebuilt. It takes a few minutes until every component has its address on every connection.",
        )),
        _ => None,
    }
}
