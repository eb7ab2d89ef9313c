//! Services that cannot be connected, or that are in trouble, each named after its reason.

use super::{connect, enable, service_template::ServiceTemplate};
use crate::{World, privatelink::CONNECTED, tables::vpcs};

pub(super) fn populate(world: &mut World) {
    cannot_be_connected(world);
    are_in_trouble(world);
    // One that is as it should be, to compare with.
    ServiceTemplate::of("healthy-kafka", "kafka").build(world);
}

fn cannot_be_connected(world: &mut World) {
    let kafka = |name| ServiceTemplate::of(name, "kafka");
    let templates = [
        ServiceTemplate {
            vpc: None,
            ..kafka("no-vpc-kafka")
        },
        ServiceTemplate {
            cloud: "aws-eu-west-1",
            vpc: Some(vpcs::AWS),
            ..kafka("wrong-cloud-kafka")
        },
        ServiceTemplate {
            state: "POWEROFF",
            ..ServiceTemplate::of("powered-off-pg", "pg")
        },
        ServiceTemplate {
            state: "REBALANCING",
            ..kafka("rebalancing-kafka")
        },
        ServiceTemplate {
            state: "REBUILDING",
            ..ServiceTemplate::of("rebuilding-valkey", "valkey")
        },
        ServiceTemplate {
            cloud: "google-acme-own-europe-west1",
            ..kafka("byoc-kafka")
        },
        ServiceTemplate {
            cloud: "google-us-east1",
            vpc: Some(vpcs::APPROVED),
            ..kafka("pending-vpc-kafka")
        },
        ServiceTemplate {
            cloud: "google-europe-north1",
            vpc: Some(vpcs::OVERLAPPING),
            ..kafka("overlapping-vpc-kafka")
        },
        ServiceTemplate {
            vpc: Some(vpcs::ELSEWHERE),
            ..kafka("organization-vpc-kafka")
        },
        ServiceTemplate::of("no-toggles-mirrormaker", "kafka_mirrormaker"),
    ];
    for template in templates {
        let is_off = template.state == "POWEROFF" || template.state == "REBUILDING";
        let index = template.build(world);
        if is_off {
            // Nothing listens, and the URI is not there.
            let document = &mut world.services[index].document;
            document["service_uri"] = serde_json::Value::Null;
            if let Some(map) = document.as_object_mut() {
                map.remove("components");
            }
        }
    }
    let locked = ServiceTemplate::of("locked-pg", "pg").build(world);
    world.services[locked].unlocked = false;
}

fn are_in_trouble(world: &mut World) {
    let troubled = |world: &mut World, name, hex| {
        let index = ServiceTemplate::of(name, "kafka").build(world);
        enable(world, index, hex);
        index
    };

    let index = troubled(world, "no-attachment-kafka", "3fd836dfd01");
    if let Some(link) = &mut world.services[index].privatelink {
        link.attachment = None;
    }

    let index = troubled(world, "no-address-kafka", "3fd836dfd02");
    stick(
        world,
        index,
        "plc3fd852bed02",
        "12870921937223802",
        CONNECTED,
        None,
    );

    let index = troubled(world, "unknown-state-kafka", "3fd836dfd03");
    let state = "awaiting-quorum";
    stick(
        world,
        index,
        "plc3fd852bed03",
        "12870921937223803",
        state,
        Some("10.0.2.3"),
    );

    let index = troubled(world, "stuck-approval-kafka", "3fd836dfd04");
    let state = crate::privatelink::APPROVED;
    stick(
        world,
        index,
        "plc3fd852bed04",
        "12870921937223804",
        state,
        Some("10.0.2.4"),
    );

    let index = troubled(world, "vanished-endpoint-kafka", "3fd836dfd05");
    connect(
        world,
        index,
        "plc3fd852bed05",
        "12870921937223805",
        Some("10.0.2.5"),
    );
    // Deleted in Google Cloud; the next refresh takes the connection away.
    world.endpoints.pop();
}

/// A connection that stays in one state.
fn stick(
    world: &mut World,
    index: usize,
    id: &str,
    psc_id: &str,
    state: &'static str,
    ip: Option<&str>,
) {
    connect(world, index, id, psc_id, ip);
    let links = world.services[index].privatelink.iter_mut();
    for connection in links.flat_map(|link| &mut link.connections) {
        connection.state = state;
        connection.ip = ip.map(str::to_owned);
        connection.stuck = true;
    }
}
