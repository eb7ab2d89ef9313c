//! Secrets: asked for in the last step alone, dropped on leaving, and never replaced by `<redacted>`.

use expect_test::expect;
use psc::{ConnectStage, File, Form, Step, StepView, connection_info, navigation, token_store};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

fn at_connect(token: &str) -> Trip {
    let address = format!("{SERVICE}/connect?component=kafka-sasl");
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Fast, token, &address);
    trip.turn_the_page();
    trip
}

fn snippet(trip: &Trip) -> psc::SnippetView {
    let StepView::Connect(connect) = trip.body() else {
        panic!("another step")
    };
    match connect.stage {
        ConnectStage::Ready(snippet) => *snippet,
        stage => panic!("no snippet: {stage:?} {:?}", connect.blocked),
    }
}

#[test]
fn secrets_are_asked_for_only_when_wanted_and_masked_until_then() {
    let mut trip = at_connect("demo");
    assert!(
        !trip
            .requests
            .iter()
            .any(|line| line.contains("include_secrets"))
    );
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    expect!["GET /v1/project/acme-production/service/orders-kafka?include_secrets=true"]
        .assert_eq(&trip.requests.join("\n"));
    let form = &snippet(&trip).forms[0];
    expect!["kcat -b privatelink-1-orders-kafka-acme-production.c.aivencloud.com:20659 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=••••••••"].assert_eq(&form.text.masked());
    assert!(form.text.has_secret());
    trip.event(connection_info::Event::SnippetCopyAsked {
        form: Form::Quoted,
        secrets: false,
    });
    expect![[r#"kcat -b privatelink-1-orders-kafka-acme-production.c.aivencloud.com:20659 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD""#]].assert_eq(&trip.outputs.last().unwrap().1);
}

/// The choices of the place, and why secrets have to be asked for again.
fn kept(trip: &Trip) -> String {
    let StepView::Connect(connect) = trip.body() else {
        panic!("another step")
    };
    let address = trip.view().address;
    let (_, place) = address.split_once("/connect").expect("the last step");
    format!(
        "{place}\n{}",
        connect.dropped.unwrap_or("nothing was dropped")
    )
}

#[test]
fn choices_stay_and_secrets_go_for_a_reason_that_is_shown() {
    const SERVICE: &str = "#/project/acme-production/service/rt-pl-kafka";
    let address = format!(
        "{SERVICE}/connect/plc5e3f907f46c?component=kafka-sasl&tool=kafkacat&user=avnadmin"
    );
    let mut trip = Trip::signed_in(Scenario::TwoConnections, Pace::Fast, "demo", &address);
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    snippet(&trip);

    // Another connection, on the same step: everything stays.
    let other = trip.service().connections[1].href.clone();
    trip.turn_the_page();
    trip.event(navigation::Event::AddressChanged(other.clone()));
    trip.run(1);
    assert_eq!(trip.requests, Vec::<String>::new());
    let groups = snippet(&trip).tools;
    assert!(
        groups
            .iter()
            .flat_map(|group| &group.tools)
            .any(|tool| tool.chosen && tool.id == "kafkacat")
    );
    expect![[r#"
        /plc5e3f9573e9a?component=kafka-sasl&tool=kafkacat&user=avnadmin
        nothing was dropped"#]]
    .assert_eq(&kept(&trip));

    // Away, and back from the overview to either connection: the choices stay.
    let mut seen = Vec::new();
    for connection in [0, 1] {
        trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
        trip.run(1);
        let href = trip.service().connections[connection].href.clone();
        trip.event(navigation::Event::AddressChanged(href));
        trip.run(1);
        seen.push(kept(&trip));
    }
    expect![[r#"
        /plc5e3f907f46c?component=kafka-sasl&tool=kafkacat&user=avnadmin
        The passwords and keys were removed from memory when you left this step. Your choices are kept.
        /plc5e3f9573e9a?component=kafka-sasl&tool=kafkacat&user=avnadmin
        The passwords and keys were removed from memory when you left this step. Your choices are kept."#]].assert_eq(&seen.join("\n"));
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    assert!(kept(&trip).ends_with("nothing was dropped"));

    // Locked: the choices stay, too.
    trip.event(token_store::Event::LockAsked);
    trip.run(1);
    trip.enter("demo");
    trip.run(2);
    expect![[r#"
        /plc5e3f9573e9a?component=kafka-sasl&tool=kafkacat&user=avnadmin
        The passwords and keys were removed from memory when the session ended. Your choices are kept."#]].assert_eq(&kept(&trip));
}

#[test]
fn an_earlier_choice_of_the_same_place_can_be_gone_back_to() {
    let mut trip = at_connect("demo");
    let first = format!("{SERVICE}/connect");
    trip.event(navigation::Event::AddressChanged(first.clone()));
    assert_eq!(trip.view().address, first);
}

#[test]
fn leaving_the_step_drops_the_secrets() {
    let mut trip = at_connect("demo");
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    trip.visit(Step::Components);
    trip.visit(Step::Connect);
    let StepView::Connect(connect) = trip.body() else {
        panic!("another step")
    };
    assert_eq!(connect.stage, ConnectStage::NotAsked);
}

#[test]
fn without_the_permission_the_snippet_says_what_is_missing() {
    let mut trip = at_connect("demo");
    // The page is open; then the secrets are refused.
    trip.inject_fault(None, "include_secrets", 1, "status:403");
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(2);
    expect![[r#"
        GET /v1/project/acme-production/service/orders-kafka?include_secrets=true
        GET /v1/project/acme-production/service/orders-kafka"#]]
    .assert_eq(&trip.requests.join("\n"));
    // Until March 2027 the API sends secrets to those who do not ask for them: then nothing is missing.
    assert_eq!(snippet(&trip).missing_secrets, None);

    trip.garbled = Some((
        "/service/orders-kafka",
        r#""password":""#,
        r#""password":"<redacted>"#,
    ));
    trip.inject_fault(None, "include_secrets", 1, "status:403");
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(2);
    let missing = snippet(&trip).missing_secrets.expect("a reason");
    expect![[r#"
        Your token can't read secrets
        It needs the permission service:secrets:read. Placeholders mark what is missing.
        None"#]]
    .assert_eq(&format!(
        "{}\n{}\n{:?}",
        missing.title, missing.cause, missing.command
    ));
}

#[test]
fn files_come_from_the_right_place() {
    let mut trip = at_connect("demo");
    let address = format!("{SERVICE}/connect?component=kafka-certificate");
    trip.event(navigation::Event::AddressChanged(address));
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    for file in [File::Ca, File::ClientCertificate, File::ClientKey] {
        trip.event(connection_info::Event::FileAsked(file));
        trip.run(1);
    }
    let files: Vec<String> = trip
        .outputs
        .iter()
        .map(|(name, text)| format!("{name}: {}", text.lines().next().unwrap_or_default()))
        .collect();
    expect![[r#"
        ca.pem: -----BEGIN CERTIFICATE-----
        service.crt: -----BEGIN CERTIFICATE-----
        service.key: -----BEGIN PRIVATE KEY-----"#]]
    .assert_eq(&files.join("\n"));
}
