//! The list of services: how each stands with Private Service Connect.

use expect_test::expect;
use psc::{Screen, StatesView, list, navigation, services};
use sim::{Pace, Scenario};

use crate::trip::Trip;

const SERVICES: &str = "#/project/acme-production";

fn screen(trip: &Trip) -> (Vec<(String, String)>, Option<StatesView>) {
    let Screen::Services { list, states, .. } = trip.view().screen else {
        panic!("these are no services");
    };
    let rows = list.rows.into_iter();
    let words = rows.map(|row| (row.name, row.state.expect("a state").1));
    (words.collect(), states)
}

fn words_of(trip: &Trip, service: &str) -> String {
    let (rows, _) = screen(trip);
    let mut of_service = rows.into_iter().filter(|(name, _)| name == service);
    of_service.next().expect("the service is listed").1
}

#[test]
fn the_list_itself_tells_who_is_connected_and_who_cannot_be() {
    let check = |scenario, service: &str, words: &str| {
        let trip = Trip::signed_in(scenario, Pace::Fast, "demo", SERVICES);
        let beyond = trip
            .requests
            .iter()
            .filter(|call| call.contains("/service/"));
        assert_eq!(beyond.count(), 0, "no call for a row");
        assert_eq!(words_of(&trip, service), words);
    };
    check(Scenario::Fresh, "orders-kafka", "Not checked");
    check(Scenario::Connected, "orders-kafka", "Enabled, 1 connection");
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Fast, "demo", SERVICES);
    trip.inject_fault(None, "/privatelink", 100, "status:403");
    trip.event(services::Event::StatesAsked);
    trip.run(2);
    let words = words_of(&trip, "orders-kafka");
    assert_eq!(words, "Enabled, 1 connection (last check failed)");
    check(
        Scenario::TwoConnections,
        "rt-pl-kafka",
        "Enabled, 2 connections",
    );
    check(Scenario::Obstacles, "no-vpc-kafka", "Not in a VPC");
    check(
        Scenario::Obstacles,
        "wrong-cloud-kafka",
        "Not on Google Cloud",
    );
}

#[test]
fn what_the_list_does_not_tell_is_asked_on_request() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICES);
    trip.turn_the_page();
    trip.event(services::Event::StatesAsked);
    assert_eq!(words_of(&trip, "orders-kafka"), "Checking…");
    assert!(screen(&trip).1.expect("a button").busy);
    trip.run(2);
    assert_eq!(
        words_of(&trip, "orders-kafka"),
        "Enabled, nothing reachable yet"
    );
    assert_eq!(words_of(&trip, "billing-pg"), "Not enabled");
    assert!(!screen(&trip).1.expect("a button").busy);
    assert!(
        trip.trace
            .contains("“Private Service Connect is checked for "),
        "{}",
        trip.trace
    );
    let others = trip
        .requests
        .iter()
        .filter(|call| !call.ends_with("/privatelink/google"));
    assert_eq!(others.count(), 0, "{:#?}", trip.requests);
}

#[test]
fn what_could_not_be_read_says_so_and_what_is_known_stays() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICES);
    trip.inject_fault(None, "orders-kafka/privatelink", 1, "status:403");
    trip.event(services::Event::StatesAsked);
    trip.run(2);
    assert_eq!(words_of(&trip, "orders-kafka"), "Your token can't read it");
    trip.event(services::Event::StatesAsked);
    trip.run(2);
    let known = words_of(&trip, "orders-kafka");
    assert_eq!(known, "Enabled, nothing reachable yet");
    trip.inject_fault(None, "orders-kafka/privatelink", 100, "drop");
    trip.event(services::Event::StatesAsked);
    assert_eq!(words_of(&trip, "orders-kafka"), known);
    trip.run(30);
    let failed = [&known, " (last check failed)"].concat();
    assert_eq!(words_of(&trip, "orders-kafka"), failed);
}

#[test]
fn an_old_answer_hides_no_new_fault() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICES);
    let ask = |trip: &mut Trip| {
        trip.turn_the_page();
        trip.event(services::Event::StatesAsked);
        trip.run(30);
        let said = trip.trace.lines().filter(|line| line.contains("checked"));
        said.map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    let several = ask(&mut trip);
    trip.inject_fault(None, "orders-kafka/privatelink", 1, "status:403");
    let refused = ask(&mut trip);
    let forbidden = words_of(&trip, "orders-kafka");
    let policy = "status:403;code=client_ip_address_policy_violation";
    trip.inject_fault(None, "orders-kafka/privatelink", 1, policy);
    ask(&mut trip);
    let address = words_of(&trip, "orders-kafka");
    trip.inject_fault(None, "/privatelink", 100, "drop");
    let none = ask(&mut trip);
    let unread = words_of(&trip, "billing-pg");
    expect![[r#"
        2 s “Private Service Connect is checked for 3 services.”
        32 s “Private Service Connect is checked for 2 services, and could not be checked for 1.”
        102 s “Private Service Connect could not be checked for 3 services.”
        Enabled, nothing reachable yet (last check failed)
        Enabled, nothing reachable yet (last check failed)
        Not enabled (last check failed)"#]]
    .assert_eq(&[several, refused, none, forbidden, address, unread].join("\n"));
}

#[test]
fn only_what_was_asked_about_is_counted() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICES);
    trip.event(services::Event::StatesAsked);
    trip.run(2);
    trip.event(list::Event::FilterTyped("orders-kafka".to_owned()));
    trip.turn_the_page();
    trip.event(services::Event::StatesAsked);
    let label = screen(&trip).1.expect("a button").label;
    assert_eq!(label, "Checking, 0 of 1 done");
    trip.run(2);
    let said = "Private Service Connect is checked for 1 service.";
    assert!(trip.trace.contains(said), "{}", trip.trace);
}

#[test]
fn leaving_the_list_drops_no_answer() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICES);
    trip.event(services::Event::StatesAsked);
    trip.run(2);
    let known = words_of(&trip, "orders-kafka");
    trip.inject_fault(None, "/privatelink", 100, "drop");
    trip.event(services::Event::StatesAsked);
    trip.event(navigation::Event::AddressChanged("#/".to_owned()));
    trip.event(navigation::Event::AddressChanged(SERVICES.to_owned()));
    assert_eq!(words_of(&trip, "orders-kafka"), known);
}

#[test]
fn hundreds_are_asked_about_a_page_at_a_time_and_few_at_once() {
    let mut trip = Trip::signed_in(Scenario::Crowd, Pace::Fast, "demo", SERVICES);
    trip.event(list::Event::FilterTyped("kafka".to_owned()));
    let possible = screen(&trip).0.into_iter();
    let possible =
        possible.filter(|(_, words)| !words.starts_with("Not on") && !words.starts_with("Not in"));
    let possible = possible.count();
    assert!(possible > 8, "{possible}");
    trip.turn_the_page();
    trip.event(services::Event::StatesAsked);
    assert_eq!(trip.requests.len(), 4);
    trip.run(30);
    assert_eq!(trip.requests.len(), possible);
}

#[test]
fn leaving_the_list_asks_no_further() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICES);
    trip.event(services::Event::StatesAsked);
    trip.event(navigation::Event::AddressChanged("#/".to_owned()));
    trip.run(2);
    trip.turn_the_page();
    trip.event(navigation::Event::AddressChanged(SERVICES.to_owned()));
    trip.run(2);
    assert_eq!(trip.requests, Vec::<String>::new());
}
