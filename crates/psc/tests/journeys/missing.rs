//! Things that are gone while they are watched: that is no trouble on Aiven's side, and is not said to be.

use expect_test::{Expect, expect};
use psc::{Action, Step, UserError, connections, remote};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

fn watch_error(trip: &Trip, subject: &str) -> Option<UserError> {
    let watches = trip.service().watches;
    let watch = watches.into_iter().find(|watch| watch.subject == subject);
    watch.expect("it is watched").user_error
}

fn said(user_error: Option<UserError>, expected: &Expect) {
    let user_error = user_error.expect("an error");
    expected.assert_eq(&[user_error.title, user_error.remedy].join("\n"));
}

#[test]
fn connections_without_a_privatelink_are_read_on() {
    for path in ["/refresh", "/connections"] {
        let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", SERVICE);
        trip.run(1);
        trip.inject_fault(None, path, 1, "status:404");
        trip.event(remote::Event::CheckAsked);
        trip.run(1);
        let user_error = watch_error(&trip, "connections");
        assert!(
            user_error
                .as_ref()
                .is_some_and(|one| one.retry_at.is_some())
        );
        said(
            user_error,
            &expect![[r"
                The connections could not be read
                Private Service Connect may have been removed in the meantime. Its state is read again automatically."]],
        );
        trip.run(6);
        assert_eq!(watch_error(&trip, "connections"), None, "{path}");
    }
}

#[test]
fn a_service_that_is_gone_is_said_to_be() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", SERVICE);
    trip.run(1);
    trip.inject_fault("GET", "/service/orders-kafka", 1, "status:404");
    trip.event(remote::Event::CheckAsked);
    trip.run(1);
    said(
        watch_error(&trip, "service"),
        &expect![[r"
            The service could not be read
            The service no longer exists: it was deleted or renamed, or your token can no longer see it. Look for it in the list of services."]],
    );
}

#[test]
fn a_connection_that_is_gone_when_it_is_approved_is_said_to_be() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids()[0].clone();
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.inject_fault("POST", "/approve", 1, "status:404");
    trip.turn_the_page();
    trip.confirm(Action::Approve { connection });
    trip.run(1);
    assert!(
        trip.trace
            .contains("The connection no longer exists: its endpoint was deleted"),
        "{}",
        trip.trace
    );
}
