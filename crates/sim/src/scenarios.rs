//! What each scenario puts into the world.

mod crowd;
mod every_type;
mod fresh;
mod obstacles;
mod service_template;
mod two_connections;

use crate::{
    EndpointStatus, PscEndpoint, Scenario, World, components,
    json::parsed,
    privatelink::{ACTIVE, Privatelink},
    service::attachment,
};

/// The attachment, connection and Google id of Aiven's own walk-through.
const ATTACHMENT_HEX: &str = "3fd836dfc60";
const CONNECTION_ID: &str = "plc3fd852bec98";
const PSC_ID: &str = "12870921937223780";

pub(crate) fn populate(world: &mut World, scenario: Scenario) {
    match scenario {
        Scenario::Fresh
        | Scenario::AwaitingEndpoint
        | Scenario::AwaitingApproval
        | Scenario::Connected => {
            fresh::populate(world);
            walk(world, scenario);
        }
        Scenario::TwoConnections => two_connections::populate(world),
        Scenario::EveryType => every_type::populate(world),
        Scenario::Obstacles => obstacles::populate(world),
        Scenario::Crowd => crowd::populate(world),
    }
    fresh::populate_staging(world);
}

/// Takes the first service as far as the scenario says.
fn walk(world: &mut World, scenario: Scenario) {
    if scenario == Scenario::Fresh {
        return;
    }
    enable(world, 0, ATTACHMENT_HEX);
    match scenario {
        Scenario::AwaitingApproval => connect(world, 0, CONNECTION_ID, PSC_ID, None),
        Scenario::Connected => {
            connect(world, 0, CONNECTION_ID, PSC_ID, Some("10.0.0.100"));
            let toggles = parsed(r#"{"kafka":true,"schema_registry":true}"#);
            let config = world.services[0].user_config();
            config.insert("privatelink_access".to_owned(), toggles);
            components::rebuild(&mut world.services[0]);
        }
        _ => {}
    }
}

/// Gives a service an active privatelink.
fn enable(world: &mut World, service: usize, hex: &str) {
    let service = &mut world.services[service];
    let name = attachment(service.region(), hex);
    service.privatelink = Some(Privatelink::active(name));
}

/// Gives a service's privatelink a connection and the endpoint behind it: active at `ip`, or pending.
pub(crate) fn connect(world: &mut World, service: usize, id: &str, psc_id: &str, ip: Option<&str>) {
    let name = [
        "psc-",
        &world.services[service].name,
        "-",
        &(world.endpoints.len() + 1).to_string(),
    ]
    .concat();
    let service = &mut world.services[service];
    let Some(link) = &mut service.privatelink else {
        return;
    };
    let connection = link.add(id.to_owned(), psc_id.to_owned());
    if let Some(ip) = ip {
        connection.state = ACTIVE;
        connection.ip = Some(ip.to_owned());
    }
    world.endpoints.push(PscEndpoint {
        project: service.project.clone(),
        service: service.name.clone(),
        name,
        ip: ip.unwrap_or("10.0.0.100").to_owned(),
        psc_connection_id: psc_id.to_owned(),
        status: if ip.is_some() {
            EndpointStatus::Accepted
        } else {
            EndpointStatus::Pending
        },
        attachment: link.attachment.clone().unwrap_or_default(),
    });
}
