//! A new version of the page: offered once, never forced, and taken over only between two calls.

use expect_test::{Expect, expect};
use psc::{Action, Event, PersistenceChoice, Step, UpdateView};
use sim::{Pace, Scenario};

use crate::{SERVICE, token_store, trip::Trip};

fn shown(trip: &Trip) -> Option<UpdateView> {
    trip.view().update
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
        trip.event(Event::UpdateReady);
    }
    expect![[r#"
        Some(
            UpdateView {
                consequence: "The page is loaded again and stays at this place. You are asked for the token again: it is in the memory of this tab alone.",
                waiting: None,
                taken: false,
            },
        )
    "#]]
    .assert_debug_eq(&shown(&trip));
    trip.event(Event::UpdateAccepted);
    traced(
        &trip,
        &expect![[r#"
            3 s “A new version of this page is ready. You can take it when it suits you.”
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
    trip.event(Event::UpdateReady);
    trip.arm("POST", "/refresh", 1, "hang");
    trip.event(Event::CheckAsked);
    trip.turn_the_page();
    trip.event(Event::UpdateAccepted);
    let waiting = shown(&trip).expect("the banner stays");
    assert_eq!(
        waiting.waiting.as_deref(),
        Some("Waiting until the reading that is under way has ended…")
    );
    trip.run(60);
    traced(
        &trip,
        &expect![[r#"
            3 s “The new version is loaded once the reading that is under way has ended.”
            ↻ the page is loaded again
        "#]],
    );
}

#[test]
fn a_write_is_waited_for_until_it_is_known_what_became_of_it() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids()[0].clone();
    trip.event(Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.event(Event::UpdateReady);
    let consequence = shown(&trip).expect("an offer").consequence;
    assert!(
        consequence.ends_with("What you have typed or switched and not saved is gone."),
        "{consequence}"
    );
    trip.arm("POST", "/approve", 1, "drop;performed");
    trip.confirm(Action::Approve { connection });
    trip.turn_the_page();
    trip.event(Event::UpdateAccepted);
    trip.run(5);
    traced(
        &trip,
        &expect![[r#"
            2 s “The new version is loaded once the approval has ended.”
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
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
    trip.event(Event::UpdateReady);
    trip.arm("POST", "/privatelink/google", 1, "status:500");
    trip.confirm(Action::Enable);
    trip.event(Event::UpdateAccepted);
    trip.run(5);
    assert!(!trip.trace.contains('↻'), "{}", trip.trace);
    assert!(shown(&trip).is_some_and(|update| !update.taken));
    trip.event(Event::UpdateAccepted);
    trip.run(1);
    assert!(trip.trace.contains('↻'), "{}", trip.trace);
}

#[test]
fn it_can_be_put_off_even_after_it_was_accepted() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.event(Event::UpdateReady);
    trip.event(Event::UpdatePutOff);
    assert_eq!(shown(&trip), None);
    trip.event(Event::UpdateAccepted);
    trip.run(1);
    // A newer one is offered again.
    trip.event(Event::UpdateReady);
    trip.event(Event::CheckAsked);
    trip.event(Event::UpdateAccepted);
    trip.event(Event::UpdatePutOff);
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
            "You are asked for the token again",
        ),
        (PersistenceChoice::Tab, "You stay signed in"),
        (token_store::device(), "You are asked for the passphrase"),
    ] {
        let mut trip = token_store::kept(keep);
        trip.event(Event::UpdateReady);
        let said = shown(&trip).expect("an offer").consequence;
        assert!(said.contains(costs), "{said}");
    }
}

#[test]
fn the_browser_ends_its_work_on_the_token_first() {
    for (event, what) in [
        (Event::PersistenceAsked(token_store::device()), "device"),
        (Event::ForgetAsked, "forgotten"),
        (Event::SignedOut, "signed out"),
    ] {
        let mut trip = token_store::kept(PersistenceChoice::Tab);
        trip.run(1);
        trip.event(Event::UpdateReady);
        trip.browser.is_slow = true;
        trip.event(event);
        trip.event(Event::UpdateAccepted);
        trip.run(60);
        assert!(!trip.trace.contains('↻'), "{what}: {}", trip.trace);
        assert_eq!(
            shown(&trip).expect("the banner stays").waiting.as_deref(),
            Some("Waiting until the browser's work on the token has ended…")
        );
        trip.hear_the_browser();
        assert!(trip.trace.contains('↻'), "{what}: {}", trip.trace);
    }
}

#[test]
fn signed_out_or_hidden_it_is_taken_at_once() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    trip.event(Event::UpdateReady);
    trip.event(Event::VisibilityChanged { hidden: true });
    trip.event(Event::UpdateAccepted);
    traced(
        &trip,
        &expect![[r#"
            0 s “A new version of this page is ready. You can take it when it suits you.”
            ↻ the page is loaded again
        "#]],
    );
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "demo", "#/");
    trip.event(Event::UpdateReady);
    trip.event(Event::SignedOut);
    let left = shown(&trip).expect("signing out does not lose the offer");
    assert_eq!(
        left.consequence,
        "The page is loaded again and stays at this place."
    );
}
