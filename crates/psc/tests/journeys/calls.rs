//! The calls that each place makes: the fewest that can do it, as `docs/architecture.md` lists them.

use psc::{Action, File, Step, components, connection_info, connections, navigation, remote};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

const ARCHITECTURE: &str = include_str!("../../../../docs/architecture.md");

/// The calls that the documentation lists for a place or an action, sorted, with the names of the simulator.
fn documented(heading: &str, row: &str) -> Vec<String> {
    let table = ARCHITECTURE.split(heading).nth(1).expect(heading);
    let row = format!("| {row} | ");
    let line = table
        .lines()
        .find(|line| line.starts_with(&row))
        .expect(&row);
    let mut calls: Vec<String> = line[row.len()..]
        .split('`')
        .skip(1)
        .step_by(2)
        .map(|call| {
            call.replace("/P/", "/acme-production/")
                .replace("/P", "/acme-production")
                .replace("/S/", "/orders-kafka/")
                .replace("/S", "/orders-kafka")
                .replace("/C/", "/plc3fd852bec98/")
                .replace("/T", "/kafka")
        })
        .collect();
    calls.sort();
    calls
}

fn made(trip: &Trip) -> Vec<String> {
    let mut calls = trip.requests.clone();
    calls.sort();
    calls
}

#[test]
fn the_way_to_a_service_makes_the_documented_calls() {
    let mut trip = Trip::new(Scenario::Connected, Pace::Manual);
    trip.event(navigation::Event::AddressChanged("#/".to_owned()));
    trip.enter("demo");
    assert_eq!(made(&trip), documented("## Calls", "Signing in"));
    trip.turn_the_page();
    let mut check = |address: &str, row: &str| {
        trip.event(navigation::Event::AddressChanged(address.to_owned()));
        trip.run(1);
        assert_eq!(made(&trip), documented("## Calls", row), "{row}");
        trip.turn_the_page();
    };
    check("#/", "Projects");
    check("#/project/acme-production", "Services");
    check(SERVICE, "Service");
}

#[test]
fn each_step_makes_the_documented_calls() {
    for step in Step::ALL {
        let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", SERVICE);
        trip.turn_the_page();
        trip.visit(step);
        trip.run(1);
        let mut row = step.name().to_owned();
        row[..1].make_ascii_uppercase();
        assert_eq!(made(&trip), documented("## Calls", &row), "{row}");
    }
}

#[test]
fn until_it_is_enabled_the_prerequisites_are_read_as_documented() {
    let heading = "| Not enabled | Calls |";
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.enter("demo");
    trip.run(1);
    let always = [
        documented("## Calls", "Signing in"),
        documented("## Calls", "Service"),
        documented(heading, "Any place of the service"),
    ];
    let mut expected = always.concat();
    // Without a privatelink there is no list of connections.
    expected.retain(|call| !call.ends_with("/connections"));
    expected.sort();
    assert_eq!(made(&trip), expected);
    trip.turn_the_page();
    trip.visit(Step::Enable);
    trip.run(1);
    assert_eq!(made(&trip), documented(heading, "Enable"));
}

#[test]
fn each_action_makes_the_documented_calls() {
    let check = |scenario: Scenario, step: Step, row: &str, act: &dyn Fn(&mut Trip)| {
        let mut trip = Trip::signed_in(scenario, Pace::Manual, "demo", SERVICE);
        trip.visit(step);
        trip.run(1);
        trip.turn_the_page();
        act(&mut trip);
        trip.run(1);
        assert_eq!(made(&trip), documented("| Action |", row), "{row}");
    };
    check(Scenario::Fresh, Step::Enable, "Enable", &|trip| {
        trip.confirm(Action::Enable);
    });
    check(
        Scenario::AwaitingApproval,
        Step::Approve,
        "Approve",
        &|trip| {
            let connection = trip.ids()[0].clone();
            let text = "10.0.0.100".to_owned();
            trip.event(connections::Event::IpTyped {
                connection: connection.clone(),
                text,
            });
            // The first poll after the approval is not part of it.
            trip.confirm(Action::Approve { connection });
            trip.requests.truncate(1);
            trip.event(remote::Event::VisibilityChanged { hidden: true });
        },
    );
    check(
        Scenario::Fresh,
        Step::Components,
        "Save components",
        &|trip| {
            trip.event(components::Event::ToggleSet {
                key: "kafka".to_owned(),
                on: true,
            });
            trip.confirm(Action::SaveComponents);
        },
    );
    check(
        Scenario::Connected,
        Step::Connect,
        "Get connection information",
        &|trip| {
            trip.event(connection_info::Event::SecretsAsked);
        },
    );
    check(Scenario::Connected, Step::Connect, "Save the CA", &|trip| {
        trip.event(connection_info::Event::FileAsked(File::Ca));
    });
    check(Scenario::Connected, Step::Remove, "Remove", &|trip| {
        trip.confirm(Action::Remove);
    });
}
