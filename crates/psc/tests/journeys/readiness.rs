//! Connection information: offered once there is an address, and said to be there once it is on the screen.

use psc::{Action, ConnectStage, ConnectView, StepView, connection_info, connections, navigation};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

const READY: &str = "Connection information for plc69bace3338f is ready.";
const SHOWN: &str = "The connection information is shown.";

fn connect(trip: &Trip) -> ConnectView {
    match trip.body() {
        StepView::Connect(connect) => connect,
        body => panic!("another step: {body:?}"),
    }
}

fn goes_to(trip: &mut Trip, step: &str) {
    let address = [SERVICE, step].concat();
    trip.event(navigation::Event::AddressChanged(address));
}

/// Approves a second connection, and looks at its connection information before it has an address.
fn at_a_new_connection() -> Trip {
    let approve = [SERVICE, "/approve"].concat();
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Real, "demo", &approve);
    let (now, ip) = (trip.now.0, "10.0.0.101");
    trip.world
        .create_endpoint(now, "acme-production", "orders-kafka", Some(ip))
        .expect("the privatelink is active");
    let connection = loop {
        trip.run(1);
        if let [_, second] = &trip.ids()[..] {
            break second.clone();
        }
    };
    assert_eq!(connection, "plc69bace3338f");
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: ip.to_owned(),
    });
    trip.confirm(Action::Approve { connection });
    goes_to(&mut trip, "/connect/plc69bace3338f");
    trip
}

#[test]
fn it_is_offered_and_announced_when_the_address_is_there() {
    let mut trip = at_a_new_connection();
    let mut waited = 0;
    while connect(&trip).entries.is_empty() {
        assert_eq!(connect(&trip).stage, ConnectStage::NotReady);
        assert!(!trip.trace.contains(READY), "{}", trip.trace);
        trip.run(1);
        waited += 1;
    }
    assert!(waited > 1, "there was something to wait for");
    assert_eq!(connect(&trip).stage, ConnectStage::NotAsked);
    assert_eq!(trip.trace.matches(READY).count(), 1, "{}", trip.trace);
    trip.run(300);
    assert_eq!(trip.trace.matches(READY).count(), 1, "{}", trip.trace);
}

#[test]
fn what_was_ready_before_is_no_news() {
    let address = [SERVICE, "/connect"].concat();
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Real, "demo", &address);
    trip.run(120);
    assert!(!trip.trace.contains("is ready"), "{}", trip.trace);
}

#[test]
fn it_is_said_to_be_here_when_it_is_on_the_screen() {
    let address = [SERVICE, "/connect"].concat();
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Real, "demo", &address);
    trip.snippets.is_slow = true;
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(5);
    assert_eq!(connect(&trip).stage, ConnectStage::Preparing);
    assert!(!trip.trace.contains(SHOWN), "{}", trip.trace);

    trip.hear_the_snippets();
    assert!(matches!(connect(&trip).stage, ConnectStage::Ready(_)));
    assert_eq!(trip.trace.matches(SHOWN).count(), 1, "{}", trip.trace);
    // Another choice is no news: whoever chose it knows.
    goes_to(&mut trip, "/connect?tool=java");
    trip.run(5);
    assert_eq!(trip.trace.matches(SHOWN).count(), 1, "{}", trip.trace);
}

#[test]
fn a_failure_is_said_as_well() {
    let address = [SERVICE, "/connect"].concat();
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Real, "demo", &address);
    trip.inject_fault("GET", "include_secrets", 10, "status:500");
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(60);
    assert!(matches!(connect(&trip).stage, ConnectStage::Failed(_)));
    let said = "The connection information could not be read.";
    assert_eq!(trip.trace.matches(said).count(), 1, "{}", trip.trace);
    assert!(!trip.trace.contains(SHOWN), "{}", trip.trace);
}
