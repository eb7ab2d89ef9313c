//! No answer in the middle of a step: what is shown stays true, its age is said, and nothing is said twice.

use expect_test::{Expect, expect};
use psc::{
    Action, Millis, OutageView, ServiceView, Step, StepView, components, connections, navigation,
    remote, session,
};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

/// How the API can be out of reach: by a fault of every call, or by the device's own network.
const OUTAGES: [&str; 4] = ["drop", "hang", "status:503", "offline"];

fn begin(trip: &mut Trip, outage: &str) {
    if outage == "offline" {
        trip.inject_fault(None, "/v1/", 10_000, "drop");
        trip.event(session::Event::NetworkChanged { offline: true });
    } else {
        trip.inject_fault(None, "/v1/", 10_000, outage);
    }
}

fn end(trip: &mut Trip, outage: &str) {
    trip.world.clear_fault_rules();
    if outage == "offline" {
        trip.event(session::Event::NetworkChanged { offline: false });
    }
}

fn outage(trip: &Trip) -> Option<OutageView> {
    trip.view().outage
}

fn said(trip: &Trip, text: &str) -> usize {
    trip.trace.matches(text).count()
}

/// What a service shows that does not come from the trying itself.
fn facts(mut view: ServiceView) -> ServiceView {
    for watch in &mut view.watches {
        watch.next_at = None;
        watch.checking = false;
        watch.user_error = None;
    }
    if let StepView::Enable(enable) = &mut view.body {
        enable.user_error = None;
    }
    view
}

/// A service at a step, with all that the step needs read.
fn at(scenario: Scenario, step: Option<Step>) -> Trip {
    let mut trip = Trip::signed_in(scenario, Pace::Manual, "demo", SERVICE);
    if let Some(step) = step {
        trip.visit(step);
    }
    trip.run(10);
    trip
}

/// What is known stays on the screen, with its age, until it is read again.
fn keeps_what_is_known(scenario: Scenario, step: Option<Step>) {
    for fault in OUTAGES {
        let mut trip = at(scenario, step);
        let before = facts(trip.service());
        let began = trip.now;
        trip.turn_the_page();
        begin(&mut trip, fault);
        for _ in 0..3 {
            trip.event(remote::Event::CheckAsked);
            let context = format!("{step:?} {fault}");
            assert_eq!(facts(trip.service()), before, "{context}, just asked");
            trip.run(40);
            assert_eq!(facts(trip.service()), before, "{context}, answered");
            let shown = outage(&trip).expect(&context);
            let read_at = shown.read_at.expect(&context);
            assert!(read_at <= began, "{context}: {shown:?}");
            assert!(read_at + Millis::from_seconds(60) > began, "{context}");
        }
        let title = outage(&trip).expect("it goes on").title;
        assert_eq!(said(&trip, &title), 1, "{fault}: {}", trip.trace);
        end(&mut trip, fault);
        trip.run(61);
        assert_eq!(outage(&trip), None, "{step:?} {fault}");
        assert_eq!(said(&trip, "can be reached again"), 1, "{}", trip.trace);
        assert_eq!(said(&trip, &title), 1, "{fault}: {}", trip.trace);
        let mut after = facts(trip.service());
        for (watch, before) in after.watches.iter_mut().zip(&before.watches) {
            assert!(watch.checked_at > before.checked_at, "{fault}: {watch:?}");
            watch.checked_at = before.checked_at;
        }
        assert_eq!(after, before, "{step:?} {fault}");
    }
}

#[test]
fn the_overview_keeps_what_is_known() {
    keeps_what_is_known(Scenario::Connected, None);
    keeps_what_is_known(Scenario::Fresh, None);
}

#[test]
fn the_prerequisites_keep_what_is_known() {
    keeps_what_is_known(Scenario::Fresh, Some(Step::Check));
}

#[test]
fn enabling_keeps_what_is_known() {
    keeps_what_is_known(Scenario::Fresh, Some(Step::Enable));
    keeps_what_is_known(Scenario::Connected, Some(Step::Enable));
}

#[test]
fn the_endpoint_keeps_what_is_known() {
    keeps_what_is_known(Scenario::AwaitingEndpoint, Some(Step::Endpoint));
}

#[test]
fn the_approval_keeps_what_is_known() {
    keeps_what_is_known(Scenario::AwaitingApproval, Some(Step::Approve));
}

#[test]
fn the_components_keep_what_is_known() {
    keeps_what_is_known(Scenario::Connected, Some(Step::Components));
}

#[test]
fn the_connection_information_keeps_what_is_known() {
    keeps_what_is_known(Scenario::Connected, Some(Step::Connect));
}

#[test]
fn the_removal_keeps_what_is_known() {
    keeps_what_is_known(Scenario::Connected, Some(Step::Remove));
}

/// What says that something is not there.
const ABSENCES: [&str; 9] = [
    "There is no",
    "No connection exists",
    "no connection yet",
    "has seen no endpoint",
    "none seen",
    "nothing to remove",
    "is not enabled",
    "nable it first",
    "nable Private Service Connect first",
];

#[test]
fn what_was_never_read_is_not_said_to_be_missing() {
    let steps = Step::ALL.into_iter().map(Some).chain([None]);
    for (step, fault, dead) in steps.flat_map(|step| {
        OUTAGES.into_iter().flat_map(move |fault| {
            ["/v1/project/", "/privatelink/", "/connections"].map(|dead| (step, fault, dead))
        })
    }) {
        let mut trip = Trip::new(Scenario::Connected, Pace::Manual);
        trip.inject_fault(
            None,
            dead,
            10_000,
            fault.replace("offline", "drop").as_str(),
        );
        trip.enter("demo");
        trip.run(1);
        let place = psc::Route::from_fragment(SERVICE);
        let place = step.map_or(place.clone(), |step| place.at(step));
        trip.event(navigation::Event::Visited(place));
        trip.event(session::Event::NetworkChanged {
            offline: fault == "offline",
        });
        for seconds in [0, 1, 70] {
            trip.run(seconds);
            let shown = format!("{:?}", trip.service());
            for absence in ABSENCES {
                assert!(
                    !shown.contains(absence),
                    "{step:?}, {fault} of {dead}, after {seconds} s: “{absence}” in {shown}"
                );
            }
        }
        assert!(outage(&trip).is_some(), "{step:?} {fault} {dead}");
    }
}

#[test]
fn a_list_keeps_its_rows_and_says_their_age() {
    for fragment in ["#/", "#/project/acme-production"] {
        let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Manual, "demo", fragment);
        let rows = |trip: &Trip| match trip.view().screen {
            psc::Screen::Projects(list) | psc::Screen::Services { list, .. } => list.rows,
            other => panic!("no list, but {other:?}"),
        };
        let before = rows(&trip);
        assert!(!before.is_empty());
        trip.turn_the_page();
        begin(&mut trip, "offline");
        assert_eq!(rows(&trip), before);
        let shown = outage(&trip).expect("no network");
        assert!(shown.read_at.is_some(), "{shown:?}");
        assert_eq!(said(&trip, &shown.title), 1, "{}", trip.trace);
        end(&mut trip, "offline");
        trip.run(2);
        assert_eq!(rows(&trip), before);
    }
}

#[test]
fn what_happens_inside_the_page_needs_no_network() {
    let mut trip = Trip::new(Scenario::Connected, Pace::Manual);
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    trip.event(session::Event::NetworkChanged { offline: true });
    assert_eq!(outage(&trip), None);
}

/// Sends a write whose reply is lost, and notes what is shown and said within a second of knowing that.
fn loses_a_reply(scenario: Scenario, step: Step, action: &Action, write: &str, expected: &Expect) {
    let shown = ["drop", "drop;performed"].map(|performed| {
        let mut trip = at(scenario, Some(step));
        if *action == Action::SaveComponents {
            trip.event(components::Event::ToggleSet {
                key: "kafka_connect".to_owned(),
                on: true,
            });
        }
        let action = match action {
            Action::Approve { .. } => {
                let connection = trip.ids()[0].clone();
                trip.event(connections::Event::IpTyped {
                    connection: connection.clone(),
                    text: "10.0.0.100".to_owned(),
                });
                Action::Approve { connection }
            }
            other => other.clone(),
        };
        trip.turn_the_page();
        trip.inject_fault(write, "orders-kafka", 1, performed);
        trip.inject_fault("GET", "orders-kafka", 10_000, "drop");
        trip.confirm(action);
        trip.run(1);
        let notice = trip
            .service()
            .notices
            .into_iter()
            .find(|notice| notice.text.contains("checking what happened"))
            .unwrap_or_else(|| panic!("nothing is said in {:?}", trip.service().notices));
        assert_eq!(said(&trip, &notice.title), 1, "{}", trip.trace);
        // It is shown wherever one goes, for as long as it is so, and said once.
        trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
        trip.run(100);
        assert!(trip.service().notices.contains(&notice));
        assert_eq!(said(&trip, &notice.title), 1, "{}", trip.trace);
        trip.world.clear_fault_rules();
        trip.run(61);
        assert!(!trip.service().notices.contains(&notice));
        let writes = trip.requests.iter().filter(|line| line.starts_with(write));
        let once = writes.filter(|line| !line.ends_with("/refresh")).count();
        assert_eq!(once, 1, "a write is never repeated: {:?}", trip.requests);
        format!("{}\n{}", notice.title, notice.text)
    });
    assert_eq!(shown[0], shown[1]);
    expected.assert_eq(&shown[0]);
}

#[test]
fn enabling_without_a_reply_is_looked_up() {
    loses_a_reply(
        Scenario::Fresh,
        Step::Enable,
        &Action::Enable,
        "POST",
        &expect![[r#"
            It isn't known yet whether Private Service Connect was enabled
            There was no reply. Attaché is checking what happened, and doesn't send the request again."#]],
    );
}

#[test]
fn an_approval_without_a_reply_is_looked_up() {
    let connection = "any".into();
    loses_a_reply(
        Scenario::AwaitingApproval,
        Step::Approve,
        &Action::Approve { connection },
        "POST",
        &expect![[r#"
            It isn't known yet whether the connection was approved
            There was no reply. Attaché is checking what happened, and doesn't send the request again."#]],
    );
}

#[test]
fn saving_without_a_reply_is_looked_up() {
    loses_a_reply(
        Scenario::Connected,
        Step::Components,
        &Action::SaveComponents,
        "PUT",
        &expect![[r#"
            It isn't known yet whether the components were saved
            There was no reply. Attaché is checking what happened, and doesn't send the request again."#]],
    );
}

#[test]
fn a_removal_without_a_reply_is_looked_up() {
    loses_a_reply(
        Scenario::Connected,
        Step::Remove,
        &Action::Remove,
        "DELETE",
        &expect![[r#"
            It isn't known yet whether Private Service Connect was removed
            There was no reply. Attaché is checking what happened, and doesn't send the request again."#]],
    );
}

#[test]
fn a_network_that_goes_during_a_write_is_knowing_enough() {
    let mut trip = at(Scenario::Fresh, Some(Step::Enable));
    trip.turn_the_page();
    trip.inject_fault(None, "/v1/", 10_000, "hang");
    trip.confirm(Action::Enable);
    trip.run(1);
    trip.event(session::Event::NetworkChanged { offline: true });
    assert_eq!(said(&trip, "It isn't known yet"), 1, "{}", trip.trace);
    let notices = trip.service().notices;
    assert!(
        notices[0].title.contains("It isn't known yet"),
        "{notices:?}"
    );
}
