//! What nobody has done yet: a step is not called begun, and a field's default is no fact.

use aiven::ConnectionId;
use psc::{Action, EndpointField, Step, StepStatus, connections, endpoint};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

fn status(trip: &mut Trip, step: Step) -> StepStatus {
    let tasks = trip.service().tasks.into_iter();
    let mut of_step = tasks.filter(|task| task.step == step);
    of_step.next().expect("every step has a task").step_status
}

fn approve(trip: &mut Trip, connection: ConnectionId, ip: &str) {
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: ip.to_owned(),
    });
    trip.confirm(Action::Approve { connection });
    trip.run(20);
}

#[test]
fn the_approval_is_in_progress_between_the_first_address_and_the_last() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    let now = trip.now.0;
    trip.world
        .create_endpoint(now, "acme-production", "orders-kafka", Some("10.0.0.101"))
        .unwrap();
    trip.visit(Step::Approve);
    trip.run(40);
    let ids = trip.ids();
    assert_eq!(ids.len(), 2, "{}", trip.connections());
    assert_eq!(status(&mut trip, Step::Approve), StepStatus::NotYetStarted);
    approve(&mut trip, ids[0].clone(), "10.0.0.100");
    assert_eq!(status(&mut trip, Step::Approve), StepStatus::InProgress);
    approve(&mut trip, ids[1].clone(), "10.0.0.101");
    assert_eq!(status(&mut trip, Step::Approve), StepStatus::Completed);
}

#[test]
fn the_path_names_a_network_that_somebody_has_entered_and_no_default() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    let network = |trip: &mut Trip| trip.service().picture.hops.remove(0).detail;
    assert_eq!(network(&mut trip), Vec::<String>::new());
    trip.visit(Step::Endpoint);
    let typed = |text: &str| endpoint::Event::Typed(EndpointField::Network, text.to_owned());
    trip.event(typed("prod-network"));
    assert_eq!(network(&mut trip), ["prod-network"]);
    trip.event(typed("default"));
    assert_eq!(network(&mut trip), Vec::<String>::new());
}
