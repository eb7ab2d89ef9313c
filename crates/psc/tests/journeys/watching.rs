//! How often things are read, and when not.

use expect_test::expect;
use psc::{Action, Step, navigation, remote, session};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

fn count(trip: &Trip, end: &str) -> usize {
    trip.requests
        .iter()
        .filter(|line| line.ends_with(end))
        .count()
}

#[test]
fn nothing_is_read_while_the_tab_is_hidden() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.run(10);
    trip.event(remote::Event::VisibilityChanged { hidden: true });
    trip.run(1);
    trip.turn_the_page();
    trip.run(3_600);
    assert_eq!(trip.requests, Vec::<String>::new());
    trip.event(remote::Event::VisibilityChanged { hidden: false });
    trip.run(1);
    assert_eq!(count(&trip, "/connections"), 1, "{:?}", trip.requests);
}

#[test]
fn what_moves_is_read_every_five_seconds_and_what_rests_once_a_minute() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", SERVICE);
    trip.turn_the_page();
    trip.run(600);
    let resting = count(&trip, "/refresh");
    assert!(
        (9..=10).contains(&resting),
        "{resting} refreshes of what rests"
    );

    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Manual, "demo", SERVICE);
    trip.confirm(Action::Enable);
    trip.run(1);
    trip.turn_the_page();
    trip.run(590);
    let moving = count(&trip, "/privatelink/google");
    assert!(
        (100..=118).contains(&moving),
        "{moving} readings of what moves"
    );
    trip.turn_the_page();
    trip.run(600);
    let stuck = count(&trip, "/privatelink/google");
    assert!(
        (35..=41).contains(&stuck),
        "{stuck} readings of what is stuck"
    );
    expect!["This takes longer than usual"].assert_eq(&trip.service().notices[0].title);
}

#[test]
fn every_poll_refreshes_and_then_lists() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.turn_the_page();
    trip.run(21);
    expect![[r#"
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
    "#]]
    .assert_eq(&trip.trace);
}

#[test]
fn leaving_the_service_ends_the_reading() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.event(navigation::Event::AddressChanged(
        "#/project/acme-production".to_owned(),
    ));
    trip.run(2);
    trip.turn_the_page();
    trip.run(3_600);
    assert_eq!(trip.requests, Vec::<String>::new());
}

#[test]
fn signing_out_ends_everything() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.event(session::Event::SignedOut);
    trip.turn_the_page();
    trip.run(3_600);
    assert_eq!(trip.requests, Vec::<String>::new());
    assert!(trip.model.token().is_none());
}

#[test]
fn a_reply_to_the_session_before_is_dropped() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    trip.enter("demo");
    trip.event(session::Event::SignedOut);
    trip.enter("expired");
    // The reply to the first token is the older one, and comes first.
    trip.run(2);
    assert_eq!(trip.requests, ["GET /v1/me", "GET /v1/me"]);
}

#[test]
fn connections_that_are_not_there_are_no_trouble_on_aivens_side() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.inject_fault("POST", "/privatelink/google/refresh", 1, "status:404");
    trip.run(6);
    let error = |trip: &Trip| {
        let watches = trip.service().watches;
        let watch = watches
            .into_iter()
            .find(|watch| watch.subject == "connections");
        watch.expect("they are watched").user_error
    };
    let said = error(&trip).expect("the list could not be read");
    expect![[r#"
        The connections could not be read
        Aiven says: “Armed fault”.
        Private Service Connect may have been removed in the meantime. Its state is read again automatically."#]]
    .assert_eq(&[said.title, said.cause, said.remedy].join("\n"));
    trip.turn_the_page();
    trip.run(10);
    assert!(count(&trip, "/refresh") > 0, "{:?}", trip.requests);
    assert_eq!(error(&trip), None);
}
