//! Rows of a list that cannot be read: they are counted, and nothing is concluded from what they may hide.

use expect_test::expect;
use psc::{Action, Screen, Step, StepView, confirmation, connections, navigation, remote};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

const NO_ID: Option<(&str, &str, &str)> = Some((
    "/connections",
    r#""privatelink_connection_id""#,
    r#""renamed""#,
));

#[test]
fn a_connection_without_an_id_is_not_gone() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Manual, "demo", SERVICE);
    let before = trip.connections();
    trip.garbled = NO_ID;
    trip.visit(Step::Approve);
    trip.event(remote::Event::CheckAsked);
    trip.run(3);
    assert_eq!(trip.connections(), before);
    let notices = trip.service().notices;
    let [notice] = &notices[..] else {
        panic!("{notices:?}")
    };
    expect![[r#"
        1 connection could not be read
        Aiven lists connections that this page can't read. Until it can, no connection counts as deleted, and known ones are shown as last seen. Check the Aiven Console."#]]
    .assert_eq(&[notice.title.as_str(), &notice.text].join("\n"));

    trip.garbled = None;
    trip.event(remote::Event::CheckAsked);
    trip.run(3);
    assert_eq!(trip.service().notices, []);
}

#[test]
fn an_approval_waits_until_its_connection_can_be_read() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids().remove(0);
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.garbled = NO_ID;
    trip.inject_fault("POST", "/approve", 1, "drop;performed");
    let approve = Action::Approve { connection };
    trip.confirm(approve);
    trip.run(20);
    let StepView::Approve(view) = trip.body() else {
        panic!("another step")
    };
    assert_eq!(view.user_error, None, "nothing is known of it yet");
    trip.garbled = None;
    trip.run(20);
    assert!(
        trip.trace.contains("The connection is approved."),
        "{}",
        trip.trace
    );
}

#[test]
fn nothing_is_promised_about_connections_that_nobody_could_read() {
    let mut trip = Trip::new(Scenario::AwaitingApproval, Pace::Manual);
    trip.garbled = NO_ID;
    trip.enter("demo");
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.run(3);
    trip.visit(Step::Approve);
    let StepView::Approve(approve) = trip.body() else {
        panic!("another step")
    };
    expect!["Aiven lists connections that could not be read."]
        .assert_eq(&approve.blocked.unwrap_or_default());
    trip.visit(Step::Remove);
    trip.event(confirmation::Event::Asked(Action::Remove));
    let consequences = trip.view().dialog.expect("it is open").consequences;
    expect!["No connection that could be read exists. 1 connection could not be read, and may have clients that are cut off as well."]
        .assert_eq(consequences.iter().find(|line| line.contains("could not")).map_or("", String::as_str));
}

#[test]
fn projects_and_services_without_a_name_are_counted() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.garbled = Some((
        "/project",
        r#""project_name":"acme-production""#,
        r#""nobody":"x""#,
    ));
    trip.enter("demo");
    trip.run(3);
    let Screen::Projects(list) = trip.view().screen else {
        panic!("another screen")
    };
    expect!["1 project could not be read: Aiven's reply has no valid name."]
        .assert_eq(&list.unreadable.unwrap_or_default());
    trip.garbled = Some(("/service", r#""service_name""#, r#""nobody""#));
    trip.event(navigation::Event::AddressChanged(
        "#/project/acme-production".to_owned(),
    ));
    trip.run(3);
    let Screen::Services { list, .. } = trip.view().screen else {
        panic!("another screen")
    };
    assert_eq!(list.total, 0);
    let said = list.unreadable.unwrap_or_default();
    assert!(said.contains(" services could not be read: "), "{said}");
}
