//! What a removal leaves in Google Cloud: shown with its commands until it is dismissed.

use expect_test::expect;
use psc::{
    Action, EndpointField, Event, LeftBehindView, PersistenceChoice, Route, Step, StepView,
    endpoint, left_behind, navigation, session, token_store,
};
use sim::{Pace, Scenario, Transition};

use crate::{SERVICE, trip::Trip};

/// The service of [`Scenario::TwoConnections`].
const WITH_TWO: &str = "#/project/acme-production/service/rt-pl-kafka";
const ANOTHER: &str = "#/project/acme-production/service/orders-pg";

/// What would be left, and what is.
fn step(trip: &mut Trip) -> (LeftBehindView, LeftBehindView) {
    trip.visit(Step::Remove);
    match trip.body() {
        StepView::Remove { leaves, left, .. } => (leaves, left),
        other => panic!("another step: {other:?}"),
    }
}

fn warning(trip: &Trip) -> Option<String> {
    trip.service().left_behind.map(|notice| notice.title)
}

fn visit(trip: &mut Trip, fragment: &str) {
    trip.event(navigation::Event::Visited(Route::from_fragment(fragment)));
    trip.run(2);
}

fn remove(trip: &mut Trip) {
    trip.visit(Step::Remove);
    trip.confirm(Action::Remove);
    trip.run(120);
    assert!(trip.tasks().contains("nothing to remove"));
}

/// A service whose privatelink is removed, with its two endpoints left.
fn removed() -> Trip {
    let mut trip = Trip::signed_in(Scenario::TwoConnections, Pace::Fast, "demo", WITH_TWO);
    remove(&mut trip);
    trip
}

const TWO: &str = "2 endpoints in Google Cloud keep incurring charges";

#[test]
fn every_endpoint_is_named_with_its_commands_before_and_after() {
    let mut trip = Trip::signed_in(Scenario::TwoConnections, Pace::Fast, "demo", WITH_TWO);
    let (before, nothing) = step(&mut trip);
    assert_eq!(nothing, LeftBehindView::default());
    assert_eq!(warning(&trip), None);
    remove(&mut trip);
    let (nothing, after) = step(&mut trip);
    assert_eq!(nothing, LeftBehindView::default());
    assert_eq!(after, before);
    assert_eq!(after.searches, []);
    assert_eq!(after.endpoints.len(), 2);
    for endpoint in &after.endpoints {
        let id = endpoint.psc_id.as_ref().expect("it is known");
        let commands = endpoint.gcloud.as_ref().expect("commands");
        assert!(commands.contains(id.as_str()), "{commands}");
    }
    let first = &after.endpoints[0];
    expect![[r#"
        23479018263541760 Some("10.0.0.101")
        rule=$(gcloud compute forwarding-rules list --regions=europe-west1 \
          --filter=pscConnectionId=23479018263541760 --format='value(name)') &&
        ip=$(gcloud compute forwarding-rules describe "$rule" --region=europe-west1 \
          --format='value(IPAddress)') &&
        address=$(gcloud compute addresses list --regions=europe-west1 \
          --filter="address=$ip" --format='value(name)') &&
        gcloud compute forwarding-rules delete "$rule" --region=europe-west1 &&
        if [ -n "$address" ]; then gcloud compute addresses delete "$address" --region=europe-west1; fi"#]].assert_eq(&format!(
        "{} {:?}\n{}",
        first.name(),
        first.ip,
        first.gcloud.as_deref().expect("commands")
    ));
}

#[test]
fn the_commands_are_for_the_project_that_was_entered() {
    let mut trip = removed();
    let mut enter = |text: &str| {
        let field = EndpointField::Project;
        trip.event(endpoint::Event::Typed(field, text.to_owned()));
        step(&mut trip).1.endpoints.remove(0).gcloud
    };
    let commands = enter("net-prod-1").expect("commands");
    let calls = commands.matches("gcloud compute").count();
    assert_eq!(commands.matches("--project=net-prod-1").count(), calls);
    assert_eq!(enter("$(boom)"), Err("Correct the project first."));
}

#[test]
fn the_warning_stays_until_it_is_dismissed() {
    let mut trip = removed();
    assert_eq!(warning(&trip).as_deref(), Some(TWO));
    let notice = trip.service().left_behind.expect("a warning");
    assert_eq!(notice.commands, None, "they are on this screen");
    trip.visit(Step::Enable);
    assert_eq!(warning(&trip).as_deref(), Some(TWO));
    let notice = trip.service().left_behind.expect("a warning");
    let commands = [WITH_TWO, "/remove"].concat();
    assert_eq!(notice.commands, Some(commands));

    // It is about this service alone, and leaving the service does not end it.
    visit(&mut trip, ANOTHER);
    assert_eq!(warning(&trip), None);
    visit(&mut trip, WITH_TWO);
    assert_eq!(warning(&trip).as_deref(), Some(TWO));

    trip.event(left_behind::Event::Dismissed);
    assert_eq!(warning(&trip), None);
    assert_eq!(step(&mut trip).1, LeftBehindView::default());
    visit(&mut trip, ANOTHER);
    visit(&mut trip, WITH_TWO);
    assert_eq!(warning(&trip), None);
    assert_eq!(trip.browser.left_behind, "");
}

#[test]
fn it_is_said_aloud_once_as_the_removal_ends() {
    let mut trip = removed();
    assert_eq!(trip.trace.matches(TWO).count(), 1, "{}", trip.trace);
    trip.run(300);
    assert_eq!(trip.trace.matches(TWO).count(), 1, "{}", trip.trace);
}

#[test]
fn it_survives_a_reload_for_its_owner_and_holds_no_secret() {
    let mut trip = removed();
    let (_, left) = step(&mut trip);
    for secret in ["demo\n", "password", "AVNS_"] {
        assert!(!trip.browser.left_behind.contains(secret), "{secret}");
    }
    trip.reload(true);
    assert_ne!(trip.browser.left_behind, "", "nobody has signed in yet");
    trip.enter("demo");
    trip.run(2);
    assert_eq!(warning(&trip).as_deref(), Some(TWO));
    assert_eq!(step(&mut trip).1, left);

    trip.event(left_behind::Event::Dismissed);
    trip.reload(true);
    trip.enter("demo");
    trip.run(2);
    assert_eq!(warning(&trip), None);
}

/// What the tab stores, as if another owner had left it.
fn of_somebody_else(stored: &str) -> String {
    let (format, rest) = stored.split_once('\t').expect("a format");
    let (_, rest) = rest.split_once('\n').expect("an owner");
    [format, "\tsomebody@example.com\n", rest].concat()
}

#[test]
fn another_tab_and_another_owner_see_nothing_of_it() {
    let mut trip = removed();
    trip.reload(false);
    trip.enter("demo");
    trip.run(2);
    assert_eq!(warning(&trip), None);

    let mut trip = removed();
    let somebodys = of_somebody_else(&trip.browser.left_behind);
    trip.browser.left_behind.clone_from(&somebodys);
    trip.reload(true);
    trip.enter("demo");
    trip.run(2);
    assert_eq!(warning(&trip), None);
    assert_eq!(trip.browser.left_behind, somebodys, "theirs stays");
}

#[test]
fn owners_who_take_turns_keep_their_own() {
    let mut trip = removed();
    let own = trip.browser.left_behind.clone();
    let somebodys = of_somebody_else(&own);
    trip.browser.left_behind = [own.as_str(), &somebodys].concat();
    trip.reload(true);
    trip.enter("demo");
    trip.run(2);
    assert_eq!(warning(&trip).as_deref(), Some(TWO));
    trip.event(left_behind::Event::Dismissed);
    assert_eq!(warning(&trip), None);
    assert_eq!(trip.browser.left_behind, somebodys);
}

#[test]
fn whoever_signs_in_again_is_warned_again() {
    let end = |end: Event| {
        let mut trip = removed();
        trip.event(end);
        trip.hear_the_browser();
        assert_eq!(trip.view().account, None);
        trip.enter("readonly");
        trip.run(2);
        visit(&mut trip, WITH_TWO);
        let others = warning(&trip);
        trip.event(session::Event::SignedOut);
        trip.enter("demo");
        trip.run(2);
        visit(&mut trip, WITH_TWO);
        (others, warning(&trip))
    };
    let kept = (None, Some(TWO.to_owned()));
    assert_eq!(end(session::Event::SignedOut.into()), kept);
    assert_eq!(end(token_store::Event::ForgetAsked.into()), kept);
}

#[test]
fn what_was_left_in_the_demo_ends_with_the_demo() {
    let mut trip = Trip::new(Scenario::TwoConnections, Pace::Fast);
    trip.event(navigation::Event::AddressChanged(WITH_TWO.to_owned()));
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    remove(&mut trip);
    trip.event(session::Event::SignedOut);
    assert_eq!(trip.browser.left_behind, "");
}

#[test]
fn in_the_demo_it_survives_a_reload_as_the_demo_does() {
    let mut trip = Trip::new(Scenario::TwoConnections, Pace::Fast);
    trip.event(navigation::Event::AddressChanged(WITH_TWO.to_owned()));
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    remove(&mut trip);
    trip.reload(true);
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    assert_eq!(warning(&trip).as_deref(), Some(TWO));
}

#[test]
fn a_reload_in_the_middle_of_a_removal_loses_no_endpoint() {
    let mut trip = Trip::new(Scenario::TwoConnections, Pace::Manual);
    trip.event(navigation::Event::AddressChanged(WITH_TWO.to_owned()));
    trip.enter_and_keep("demo", PersistenceChoice::Tab);
    trip.run(2);
    trip.visit(Step::Remove);
    let (before, _) = step(&mut trip);
    trip.confirm(Action::Remove);
    trip.run(20);
    let (leaves, left) = step(&mut trip);
    assert_eq!((leaves, &left), (LeftBehindView::default(), &before));
    assert_eq!(warning(&trip), None, "the removal still goes on");
    trip.reload(true);
    trip.world.release(Transition::PrivatelinkGone);
    trip.run(120);
    assert_eq!(step(&mut trip).1, before);
    assert_eq!(warning(&trip).as_deref(), Some(TWO));
}

#[test]
fn a_removal_by_somebody_else_leaves_as_much() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Fast, "demo", SERVICE);
    let request = sim::Request {
        method: "DELETE",
        path: "/v1/project/acme-production/service/orders-kafka/privatelink/google",
        body: "",
    };
    let deleted = trip.world.handle(trip.now.0, Some("demo"), &request);
    assert_eq!(deleted.status, 200);
    trip.run(120);
    let title = "1 endpoint in Google Cloud keeps incurring charges";
    assert_eq!(warning(&trip).as_deref(), Some(title));
}

#[test]
fn connections_that_were_not_read_are_searched_for() {
    let mut trip = Trip::new(Scenario::Connected, Pace::Fast);
    trip.inject_fault(None, "/connections", 1_000, "status:500");
    trip.inject_fault(None, "/refresh", 1_000, "status:500");
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.enter("demo");
    trip.run(2);
    remove(&mut trip);
    let (_, left) = step(&mut trip);
    assert_eq!(left.endpoints, []);
    assert!(
        left.searches[0]
            .gcloud
            .contains("--filter='target~/serviceAttachments/"),
        "{left:?}"
    );
    let why = "Aiven's list of connections could not be read in full. To find all endpoints:";
    assert_eq!(left.searches[0].why, why);
    let title = "Endpoints in Google Cloud may keep incurring charges";
    assert_eq!(warning(&trip).as_deref(), Some(title));
}

#[test]
fn an_endpoint_that_nothing_tells_apart_is_searched_for_among_all() {
    let mut trip = Trip::new(Scenario::Connected, Pace::Fast);
    trip.garbled = Some((
        "/connections",
        r#""psc_connection_id":"12870921937223780","state":"active","user_ip_address":"10.0.0.100""#,
        r#""psc_connection_id":null,"state":"active","user_ip_address":null"#,
    ));
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.enter("demo");
    trip.run(2);
    let (leaves, _) = step(&mut trip);
    let why = "Aiven reports neither a PSC connection ID nor an IP address to find it by.";
    assert_eq!(leaves.endpoints[0].gcloud, Err(why));
    let why = "Aiven doesn't report enough to look up each endpoint. To find all endpoints:";
    assert_eq!(leaves.searches[0].why, why);
}

#[test]
fn nothing_is_left_where_there_was_no_endpoint() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Fast, "demo", SERVICE);
    remove(&mut trip);
    assert_eq!(step(&mut trip).1, LeftBehindView::default());
    assert_eq!(warning(&trip), None);
}
