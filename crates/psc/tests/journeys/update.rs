//! A new version of the page: offered once, never forced, and taken over only between two calls.

use expect_test::{Expect, expect};
use psc::{
    Action, AppUpdateView, Event, PersistenceChoice, Step, app_update, connections, remote,
    session, token_store,
};
use sim::{Pace, Scenario};

use crate::token_store::{device, kept};
use crate::{SERVICE, trip::Trip};

fn shown(trip: &Trip) -> Option<AppUpdateView> {
    trip.view().app_update
}

fn traced(trip: &Trip, expected: &Expect) {
    expected.assert_eq(&trip.trace);
}

#[test]
fn it_is_offered_once_and_taken_at_rest() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Approve);
    trip.run(1);
    let address = trip.view().address;
    trip.turn_the_page();
    for _ in 0..3 {
        trip.event(app_update::Event::Ready);
    }
    expect![[r#"
        Some(
            AppUpdateView {
                consequence: "The page reloads and stays where you are. You'll be asked for the token again: it is only in this tab's memory.",
                waiting: None,
                taken: false,
            },
        )
    "#]]
    .assert_debug_eq(&shown(&trip));
    trip.event(app_update::Event::Accepted);
    traced(
        &trip,
        &expect![[r#"
            3 s “A new version of this page is ready. Load it whenever it suits you.”
            ↻ the page is loaded again
        "#]],
    );
    assert_eq!(trip.view().address, address, "the step is kept");
    // Nothing is begun that the reload would break off, however long it takes.
    trip.turn_the_page();
    trip.run(300);
    traced(&trip, &expect![""]);
}

#[test]
fn a_poll_under_way_is_waited_for_and_no_other_begins() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.run(1);
    trip.event(app_update::Event::Ready);
    trip.inject_fault("POST", "/refresh", 1, "hang");
    trip.event(remote::Event::CheckAsked);
    trip.turn_the_page();
    trip.event(app_update::Event::Accepted);
    let waiting = shown(&trip).expect("the banner stays");
    assert_eq!(
        waiting.waiting.as_deref(),
        Some("Waiting for the current requests to Aiven to finish…")
    );
    trip.run(60);
    traced(
        &trip,
        &expect![[r#"
            3 s “The new version will load after the current requests to Aiven.”
            ↻ the page is loaded again
            33 s “Aiven can't be reached. What is shown may be out of date.”
        "#]],
    );
}

#[test]
fn a_write_is_waited_for_until_it_is_known_what_became_of_it() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids()[0].clone();
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.event(app_update::Event::Ready);
    let consequence = shown(&trip).expect("an offer").consequence;
    assert!(
        consequence.ends_with("Unsaved changes are lost."),
        "{consequence}"
    );
    trip.inject_fault("POST", "/approve", 1, "drop;performed");
    trip.confirm(Action::Approve { connection });
    trip.turn_the_page();
    trip.event(app_update::Event::Accepted);
    trip.run(5);
    traced(
        &trip,
        &expect![[r#"
            2 s “The new version will load after the approval.”
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
            2 s “It isn't known yet whether the connection was approved. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
            ↻ the page is loaded again
            2 s “The connection is approved.”
        "#]],
    );
}

#[test]
fn a_failure_stays_on_the_page() {
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Enable);
    trip.run(1);
    trip.event(app_update::Event::Ready);
    trip.inject_fault("POST", "/privatelink/google", 1, "status:500");
    trip.confirm(Action::Enable);
    trip.event(app_update::Event::Accepted);
    trip.run(5);
    assert!(!trip.trace.contains('↻'), "{}", trip.trace);
    assert!(shown(&trip).is_some_and(|update| !update.taken));
    trip.event(app_update::Event::Accepted);
    trip.run(1);
    assert!(trip.trace.contains('↻'), "{}", trip.trace);
}

#[test]
fn it_can_be_put_off_even_after_it_was_accepted() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.event(app_update::Event::Ready);
    trip.event(app_update::Event::PutOff);
    assert_eq!(shown(&trip), None);
    trip.event(app_update::Event::Accepted);
    trip.run(1);
    // A newer one is offered again.
    trip.event(app_update::Event::Ready);
    trip.event(remote::Event::CheckAsked);
    trip.event(app_update::Event::Accepted);
    trip.event(app_update::Event::PutOff);
    trip.turn_the_page();
    trip.run(12);
    assert!(
        !trip.trace.contains('↻') && trip.trace.contains("/refresh"),
        "the page goes on: {}",
        trip.trace
    );
}

#[test]
fn what_a_reload_costs_depends_on_where_the_token_is() {
    for (keep, costs) in [
        (
            PersistenceChoice::Memory,
            "You'll be asked for the token again",
        ),
        (PersistenceChoice::Tab, "You stay signed in"),
        (device(), "You'll be asked for the passphrase"),
    ] {
        let mut trip = kept(keep);
        trip.event(app_update::Event::Ready);
        let said = shown(&trip).expect("an offer").consequence;
        assert!(said.contains(costs), "{said}");
    }
}

#[test]
fn the_browser_ends_its_work_on_the_token_first() {
    for (event, what) in [
        (
            Event::from(token_store::Event::PersistenceAsked(device())),
            "device",
        ),
        (token_store::Event::ForgetAsked.into(), "forgotten"),
        (session::Event::SignedOut.into(), "signed out"),
    ] {
        let mut trip = kept(PersistenceChoice::Tab);
        trip.run(1);
        trip.event(app_update::Event::Ready);
        trip.browser.is_slow = true;
        trip.event(event);
        trip.event(app_update::Event::Accepted);
        trip.run(60);
        assert!(!trip.trace.contains('↻'), "{what}: {}", trip.trace);
        assert_eq!(
            shown(&trip).expect("the banner stays").waiting.as_deref(),
            Some("Waiting for the token operation to finish…")
        );
        trip.hear_the_browser();
        assert!(trip.trace.contains('↻'), "{what}: {}", trip.trace);
    }
}

#[test]
fn signed_out_or_hidden_it_is_taken_at_once() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    trip.event(app_update::Event::Ready);
    trip.event(remote::Event::VisibilityChanged { hidden: true });
    trip.event(app_update::Event::Accepted);
    traced(
        &trip,
        &expect![[r#"
            0 s “A new version of this page is ready. Load it whenever it suits you.”
            ↻ the page is loaded again
        "#]],
    );
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "demo", "#/");
    trip.event(app_update::Event::Ready);
    trip.event(session::Event::SignedOut);
    let left = shown(&trip).expect("signing out does not lose the offer");
    assert_eq!(
        left.consequence,
        "The page reloads and stays where you are."
    );
}
