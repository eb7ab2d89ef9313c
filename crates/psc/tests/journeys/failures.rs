//! What goes wrong on the way, and that it loses nothing.

use aiven::Token;
use expect_test::{Expect, expect};
use psc::{
    Action, CallRoute, ConnectStage, Screen, Step, StepView, Verdict, components, confirmation,
    connection_info, connections, navigation, token_store,
};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

/// Approves the one pending connection while a fault failures the call.
fn approve_through(fault: &str, expected: &Expect) {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids()[0].clone();
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.inject_fault("POST", "/approve", 1, fault);
    trip.turn_the_page();
    trip.confirm(Action::Approve { connection });
    trip.run(1);
    expected.assert_eq(&trip.trace);
}

#[test]
fn a_failed_approve_is_followed_by_a_read() {
    approve_through(
        "status:500",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc3fd852bec98/approve{"user_ip_address":"10.0.0.100"}
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
            2 s “It isn't known yet whether the connection was approved. Aiven says: “Internal Server Error”. Attaché is checking what happened, and doesn't send the request again.”
            2 s “The connection could not be approved. The state hasn't changed since. You can try again.”
        "#]],
    );
    approve_through(
        "status:500;performed",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc3fd852bec98/approve{"user_ip_address":"10.0.0.100"}
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
            2 s “It isn't known yet whether the connection was approved. Aiven says: “Internal Server Error”. Attaché is checking what happened, and doesn't send the request again.”
            2 s “The connection is approved.”
        "#]],
    );
    approve_through(
        "drop;performed",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc3fd852bec98/approve{"user_ip_address":"10.0.0.100"}
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
            2 s “It isn't known yet whether the connection was approved. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
            2 s “The connection is approved.”
        "#]],
    );
    approve_through(
        "status:409",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc3fd852bec98/approve{"user_ip_address":"10.0.0.100"}
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
            2 s “The connection could not be approved. The state hasn't changed since. You can try again.”
        "#]],
    );
    approve_through(
        "status:400",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc3fd852bec98/approve{"user_ip_address":"10.0.0.100"}
            2 s “The connection could not be approved. The API rejected the request (HTTP 400). Check what you entered.”
        "#]],
    );
}

#[test]
fn another_address_that_was_approved_meanwhile_is_said() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids()[0].clone();
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.event(confirmation::Event::Asked(Action::Approve {
        connection: connection.clone(),
    }));
    let path = format!(
        "/v1/project/acme-production/service/orders-kafka/privatelink/google/connections/{connection}/approve"
    );
    let now = trip.now.0;
    let body = r#"{"user_ip_address":"10.9.9.9"}"#;
    let request = sim::Request {
        method: "POST",
        path: &path,
        body,
    };
    assert_eq!(trip.world.handle(now, Some("demo"), &request).status, 200);
    trip.turn_the_page();
    trip.event(confirmation::Event::Confirmed);
    trip.run(1);
    expect![[r#"
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc3fd852bec98/approve{"user_ip_address":"10.0.0.100"}
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        2 s “The connection could not be approved. An approved address cannot be changed. If it is wrong, delete that endpoint in Google Cloud and create it again. It appears as a new connection; the other connections aren't affected.”
    "#]].assert_eq(&trip.trace);
}

#[test]
fn every_write_is_judged_by_the_state() {
    let check = |scenario, action: Action, method: &str, fault: &str, expected: &Expect| {
        let mut trip = Trip::signed_in(scenario, Pace::Manual, "demo", SERVICE);
        trip.event(components::Event::ToggleSet {
            key: "kafka".to_owned(),
            on: true,
        });
        trip.inject_fault(method, "orders-kafka", 1, fault);
        trip.turn_the_page();
        trip.confirm(action);
        trip.run(1);
        expected.assert_eq(&trip.trace);
    };
    check(
        Scenario::Fresh,
        Action::Enable,
        "POST",
        "drop;performed",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google{}
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
            2 s “It isn't known yet whether Private Service Connect was enabled. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
            2 s “Private Service Connect is being enabled.”
        "#]],
    );
    check(
        Scenario::Fresh,
        Action::Enable,
        "POST",
        "drop",
        &expect![[r#"
            → POST /v1/project/acme-production/service/orders-kafka/privatelink/google{}
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
            2 s “It isn't known yet whether Private Service Connect was enabled. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
            2 s “Private Service Connect could not be enabled. The state hasn't changed since. You can try again.”
        "#]],
    );
    check(
        Scenario::Fresh,
        Action::SaveComponents,
        "PUT",
        "status:503;performed",
        &expect![[r#"
            → PUT /v1/project/acme-production/service/orders-kafka{"user_config":{"privatelink_access":{"kafka":true}}}
            → GET /v1/project/acme-production/service/orders-kafka
            2 s “It isn't known yet whether the components were saved. Aiven says: “Service Unavailable”. Attaché is checking what happened, and doesn't send the request again.”
            2 s “The components are saved.”
        "#]],
    );
    check(
        Scenario::Fresh,
        Action::SaveComponents,
        "PUT",
        "status:503",
        &expect![[r#"
            → PUT /v1/project/acme-production/service/orders-kafka{"user_config":{"privatelink_access":{"kafka":true}}}
            → GET /v1/project/acme-production/service/orders-kafka
            2 s “It isn't known yet whether the components were saved. Aiven says: “Service Unavailable”. Attaché is checking what happened, and doesn't send the request again.”
            2 s “The components could not be saved. The state hasn't changed since. You can try again.”
        "#]],
    );
    check(
        Scenario::AwaitingEndpoint,
        Action::Remove,
        "DELETE",
        "drop;performed",
        &expect![[r#"
            → DELETE /v1/project/acme-production/service/orders-kafka/privatelink/google
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
            2 s “It isn't known yet whether Private Service Connect was removed. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
            2 s “Private Service Connect is being removed.”
        "#]],
    );
    check(
        Scenario::AwaitingEndpoint,
        Action::Remove,
        "DELETE",
        "drop",
        &expect![[r#"
            → DELETE /v1/project/acme-production/service/orders-kafka/privatelink/google
            → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
            2 s “It isn't known yet whether Private Service Connect was removed. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
            2 s “Private Service Connect could not be removed. The state hasn't changed since. You can try again.”
        "#]],
    );
}

#[test]
fn a_wrong_token_is_refused_with_a_reason_and_the_next_one_is_taken() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.event(token_store::Event::TokenEntered {
        token: Token::new("two words"),
        call_route: CallRoute::Direct,
        keep: psc::PersistenceChoice::Memory,
    });
    let Screen::SignIn(sign_in) = trip.view().screen else {
        panic!("signed in")
    };
    expect!["That is not a token"].assert_eq(&sign_in.user_error.unwrap().title);
    trip.enter("wrong");
    trip.run(1);
    let Screen::SignIn(sign_in) = trip.view().screen else {
        panic!("signed in")
    };
    expect!["Aiven says: “Invalid token”."].assert_eq(&sign_in.user_error.unwrap().cause);
    trip.enter("demo");
    trip.run(1);
    assert_eq!(trip.service().service, "orders-kafka");
}

#[test]
fn a_token_that_expires_in_mid_flow_asks_for_another_and_goes_on_at_the_same_step() {
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Approve);
    let connection = trip.ids()[0].clone();
    trip.event(connections::Event::IpTyped {
        connection: connection.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.inject_fault("GET", "/connections", 1, "status:401");
    trip.run(20);
    assert!(matches!(trip.view().screen, Screen::SignIn(_)));
    trip.enter("demo");
    trip.run(2);
    let StepView::Approve(approve) = trip.body() else {
        panic!("another step")
    };
    assert_eq!(
        approve.forms[0].ip, "10.0.0.100",
        "what was typed is still there"
    );
}

#[test]
fn who_may_not_configure_is_told_what_is_missing() {
    let trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "readonly", SERVICE);
    expect![[r#"
        check: Needs attention (1 not met)
        enable: Cannot start yet (The token is valid, but does not have permission to do this.)
        endpoint: Cannot start yet (the privatelink could not be read)
        approve: Cannot start yet (the privatelink could not be read)
        components: Not yet started
        connect: Cannot start yet (the privatelink could not be read)
        remove: Cannot start yet (could not be read)
    "#]]
    .assert_eq(&trip.tasks());
    let trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "stranger", SERVICE);
    expect!["The token's owner is not a member of this project. Ask an admin of the project for an invitation, or use another token."].assert_eq(&trip.service().user_error.unwrap().remedy);
}

#[test]
fn a_throttled_poll_waits_as_long_as_it_is_told_to() {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip.run(10);
    trip.inject_fault("POST", "/refresh", 1, "status:429;retry-after=28");
    trip.run(6);
    trip.turn_the_page();
    trip.run(20);
    assert!(
        !trip.requests.iter().any(|line| line.contains("/refresh")),
        "{:?}",
        trip.requests
    );
    let watch = trip
        .service()
        .watches
        .into_iter()
        .find(|watch| watch.subject == "connections");
    expect!["Wait 28 s. The page then tries again by itself."]
        .assert_eq(&watch.unwrap().user_error.unwrap().remedy);
    trip.run(10);
    assert!(trip.requests.iter().any(|line| line.contains("/refresh")));
}

#[test]
fn a_list_that_waits_to_be_read_again_says_why_and_until_when() {
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Manual, "demo", "#/");
    trip.inject_fault("GET", "/service", 1, "status:429;retry-after=28");
    trip.event(navigation::Event::AddressChanged(
        "#/project/acme-production".to_owned(),
    ));
    trip.run(1);
    let Screen::Services { list, .. } = trip.view().screen else {
        panic!("no services")
    };
    let user_error = list.user_error.expect("it says why");
    assert!(
        user_error.retry_at.is_some_and(|at| at > trip.now),
        "{user_error:?}"
    );
    trip.run(30);
    let Screen::Services { list, .. } = trip.view().screen else {
        panic!("no services")
    };
    assert_eq!(list.user_error, None);
    assert!(!list.rows.is_empty());
}

#[test]
fn nothing_is_called_clear_before_it_was_looked_at() {
    let address = "#/project/acme-production/service/no-such-service/check";
    let trip = Trip::signed_in(Scenario::Fresh, Pace::Manual, "demo", address);
    let StepView::Check(check) = trip.body() else {
        panic!("another step")
    };
    assert_ne!(check.verdict, Verdict::Holds, "{:?}", check.findings);
}

#[test]
fn a_storm_of_errors_keeps_what_is_known_on_the_screen() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", SERVICE);
    trip.inject_fault("GET", "", 200, "status:500");
    trip.inject_fault("POST", "", 200, "html:408");
    trip.turn_the_page();
    trip.run(300);
    assert!(
        trip.requests.len() < 40,
        "{} requests in five minutes",
        trip.requests.len()
    );
    assert!(
        trip.connections().contains("active"),
        "{}",
        trip.connections()
    );
    assert!(
        trip.service()
            .watches
            .iter()
            .any(|watch| watch.user_error.is_some())
    );
}

#[test]
fn what_a_server_says_may_be_anything() {
    for fault in [
        "garbage",
        "truncate",
        "html:408",
        "hang",
        "drop",
        "status:418",
    ] {
        let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", "#/");
        trip.inject_fault("GET", "", 9, fault);
        trip.event(navigation::Event::AddressChanged(format!(
            "{SERVICE}/connect"
        )));
        trip.event(connection_info::Event::SecretsAsked);
        trip.run(400);
        let StepView::Connect(connect) = trip.body() else {
            panic!("{fault}: another step")
        };
        assert!(!matches!(connect.stage, ConnectStage::Reading), "{fault}");
    }
}

#[test]
fn a_connection_that_vanishes_is_said_to_be_gone() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Fast, "demo", SERVICE);
    let now = trip.now.0;
    let endpoint = trip.world.endpoints(now)[0].psc_connection_id.clone();
    trip.world.delete_endpoint(now, &endpoint).unwrap();
    trip.run(200);
    expect![[r#"
        plc3fd852bec98 gone 10.0.0.100
    "#]]
    .assert_eq(&trip.connections());
    expect!["A connection is gone"].assert_eq(&trip.service().notices[0].title);
}
