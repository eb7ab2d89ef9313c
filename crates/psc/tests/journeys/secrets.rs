//! Secrets: asked for in the last step alone, dropped on leaving, and never replaced by `<redacted>`.

use expect_test::expect;
use psc::{ConnectStage, File, Form, Step, StepView, connection_info, navigation};
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
        Your token may not read secrets
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
