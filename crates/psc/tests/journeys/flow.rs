//! From nothing to a working snippet, and back.

use expect_test::expect;
use psc::{
    Action, Form, Screen, Step, StepView, components, connection_info, connections, navigation,
};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

#[test]
fn from_a_token_to_a_snippet_and_back() {
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "demo", SERVICE);
    expect![[r#"
        check: Completed (all met)
        enable: Not yet started
        endpoint: Cannot start yet (Enable Private Service Connect first)
        approve: Cannot start yet (Enable Private Service Connect first)
        components: Not yet started
        connect: Cannot start yet (Enable Private Service Connect first)
        remove: Cannot start yet (nothing to remove)
    "#]]
    .assert_eq(&trip.tasks());

    trip.turn_the_page();
    trip.visit(Step::Enable);
    trip.confirm(Action::Enable);
    trip.run(10);
    expect![[r#"
        @ #/project/acme-production/service/orders-kafka/enable
        → GET /v1/project/acme-production/privatelink-availability
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google{}
        2 s “Private Service Connect is being enabled.”
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        7 s “The service attachment is ready.”
    "#]]
    .assert_eq(&trip.trace);

    trip.turn_the_page();
    trip.visit(Step::Endpoint);
    for ip in ["10.0.0.100", "10.0.0.101"] {
        let now = trip.now.0;
        trip.world
            .create_endpoint(now, "acme-production", "orders-kafka", Some(ip))
            .unwrap();
    }
    trip.run(12);
    expect![[r#"
        plc5ff279d0a1a pending-user-approval –
        plc12eedd258d4 pending-user-approval –
    "#]]
    .assert_eq(&trip.connections());
    expect![[r#"
        check: Completed
        enable: Completed
        endpoint: Completed (2 endpoints)
        approve: Not yet started (2 waiting for approval)
        components: Not yet started
        connect: Cannot start yet (no active connection)
        remove: Not yet started (when you no longer need it)
    "#]]
    .assert_eq(&trip.tasks());

    trip.visit(Step::Approve);
    trip.turn_the_page();
    for (id, ip) in trip.ids().into_iter().zip(["10.0.0.100", "10.0.0.101"]) {
        trip.event(connections::Event::IpTyped {
            connection: id.clone(),
            text: ip.to_owned(),
        });
        trip.confirm(Action::Approve { connection: id });
        trip.run(15);
    }
    trip.run(20);
    expect![[r#"
        plc5ff279d0a1a active 10.0.0.100
        plc12eedd258d4 active 10.0.0.101
    "#]]
    .assert_eq(&trip.connections());
    expect![[r#"
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc5ff279d0a1a/approve{"user_ip_address":"10.0.0.100"}
        24 s “The connection is approved.”
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        29 s “Connection 98607207048404881 is active.”
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/connections/plc12eedd258d4/approve{"user_ip_address":"10.0.0.101"}
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        39 s “The connection is approved.”
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        39 s “Connection 45182471527586790 is being set up.”
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        45 s “Connection 45182471527586790 is active.”
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google/refresh
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections
        → GET /v1/project/acme-production/service/orders-kafka
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
    "#]].assert_eq(&trip.trace);

    trip.visit(Step::Components);
    trip.turn_the_page();
    trip.event(components::Event::ToggleSet {
        key: "kafka".to_owned(),
        on: true,
    });
    trip.confirm(Action::SaveComponents);
    trip.run(20);
    expect![[r#"
        check: Completed
        enable: Completed
        endpoint: Completed (2 endpoints)
        approve: Completed (2 active)
        components: Completed (Apache Kafka)
        connect: Completed (ready for 2 connections)
        remove: Not yet started (when you no longer need it)
    "#]]
    .assert_eq(&trip.tasks());

    let second = trip.ids()[1].clone();
    trip.visit(Step::Connect);
    trip.turn_the_page();
    let route = psc::Route::from_fragment(&trip.view().address).with_connection(&second);
    trip.event(navigation::Event::Visited(route));
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(2);
    trip.event(connection_info::Event::SnippetCopyAsked {
        form: Form::Avn,
        secrets: true,
    });
    expect![[r#"
        @ #/project/acme-production/service/orders-kafka/connect/plc12eedd258d4
        → GET /v1/project/acme-production/service/orders-kafka?include_secrets=true
        94 s “The connection information is shown.”
        96 s “Copied: snippet as avn prints it.”
    "#]]
    .assert_eq(&trip.trace);
    expect!["kcat -b privatelink-2-orders-kafka-acme-production.c.aivencloud.com:20667 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt"].assert_eq(&trip.outputs.last().unwrap().1);

    trip.visit(Step::Remove);
    trip.turn_the_page();
    trip.confirm(Action::Remove);
    trip.run(30);
    expect![[r#"
        → DELETE /v1/project/acme-production/service/orders-kafka/privatelink/google
        96 s “Private Service Connect is being removed.”
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
        101 s “Private Service Connect is no longer enabled. 2 endpoints in Google Cloud keep incurring charges.”
    "#]]
    .assert_eq(&trip.trace);
    expect![[r#"
        check: Completed (all met)
        enable: Not yet started
        endpoint: Cannot start yet (Enable Private Service Connect first)
        approve: Cannot start yet (Enable Private Service Connect first)
        components: Completed (Apache Kafka)
        connect: Cannot start yet (Enable Private Service Connect first)
        remove: Cannot start yet (nothing to remove)
    "#]]
    .assert_eq(&trip.tasks());
}

#[test]
fn a_reload_a_second_tab_and_a_colleague_land_on_the_same_step() {
    let check = |scenario: Scenario, step: Step| {
        let trip = Trip::signed_in(scenario, Pace::Manual, "demo", SERVICE);
        assert_eq!(
            trip.service().next.map(|(step, _)| step),
            Some(step),
            "{}",
            scenario.name()
        );
    };
    check(Scenario::Fresh, Step::Enable);
    check(Scenario::AwaitingEndpoint, Step::Endpoint);
    check(Scenario::AwaitingApproval, Step::Approve);
    check(Scenario::Connected, Step::Connect);
}

#[test]
fn the_place_survives_signing_in() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    let address = format!("{SERVICE}/components");
    trip.event(navigation::Event::AddressChanged(address.clone()));
    let Screen::SignIn(sign_in) = trip.view().screen else {
        panic!("not asked to sign in")
    };
    assert_eq!(
        sign_in.destination.as_deref(),
        Some("acme-production / orders-kafka")
    );
    trip.enter("demo");
    trip.run(2);
    assert_eq!(trip.view().address, address);
    assert!(matches!(trip.body(), StepView::Components(_)));
}

#[test]
fn several_connections_are_never_picked_from() {
    let mut trip = Trip::signed_in(Scenario::TwoConnections, Pace::Fast, "demo", "#/");
    let Screen::Projects(projects) = trip.view().screen else {
        panic!("no projects")
    };
    trip.event(navigation::Event::AddressChanged(
        projects.rows[0].href.clone(),
    ));
    trip.run(2);
    let Screen::Services { list, .. } = trip.view().screen else {
        panic!("no services")
    };
    let kafka = list
        .rows
        .iter()
        .find(|row| row.facts[0] == "Apache Kafka")
        .unwrap();
    trip.event(navigation::Event::AddressChanged(format!(
        "{}/connect",
        kafka.href
    )));
    trip.run(2);
    let StepView::Connect(connect) = trip.body() else {
        panic!("no connect step")
    };
    expect!["Choose a connection. Compare its PSC connection id with the one Google shows."]
        .assert_eq(&connect.blocked.unwrap_or_default());
    assert!(connect.entries.is_empty());

    trip.event(navigation::Event::AddressChanged(format!(
        "{}/connect/plc5e3f9573e9a",
        kafka.href
    )));
    trip.run(2);
    let StepView::Connect(connect) = trip.body() else {
        panic!("no connect step")
    };
    let hosts: Vec<String> = connect
        .entries
        .iter()
        .map(|entry| format!("{}:{}", entry.host, entry.port))
        .collect();
    expect![[r#"
        privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23228
        privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232
        privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14614"#]]
    .assert_eq(&hosts.join("\n"));
}
