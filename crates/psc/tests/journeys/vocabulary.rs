//! One name for each thing on every screen, and one sentence about where a service stands.

use expect_test::expect;
use psc::{Action, StepView, components, confirmation, navigation};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

/// The texts of the screens that name the switched-on components.
fn texts(trip: &mut Trip) -> Vec<String> {
    let mut texts = Vec::new();
    let service = trip.service();
    texts.extend(service.tasks.into_iter().map(|task| task.note));
    texts.extend(service.picture.hops.into_iter().flat_map(|hop| hop.detail));
    for step in ["check", "components", "connect"] {
        trip.event(navigation::Event::AddressChanged(format!(
            "{SERVICE}/{step}"
        )));
        trip.run(2);
        match trip.body() {
            StepView::Check(check) => {
                texts.extend(check.findings.into_iter().map(|finding| finding.says));
            }
            StepView::Components(components) => {
                for row in components.rows {
                    texts.extend([row.name, row.note]);
                    texts.extend(row.blocked);
                }
            }
            StepView::Connect(connect) => {
                texts.extend(connect.entries.into_iter().map(|entry| entry.title));
            }
            other => panic!("no such step: {other:?}"),
        }
    }
    trip.event(components::Event::ToggleSet {
        key: "schema_registry".to_owned(),
        on: false,
    });
    trip.event(confirmation::Event::Asked(Action::SaveComponents));
    let dialog = trip.view().dialog.expect("a question");
    texts.extend(dialog.consequences);
    texts
}

#[test]
fn a_component_has_the_same_name_on_every_screen() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Fast, "demo", SERVICE);
    let texts = texts(&mut trip);
    for raw in ["kafka_rest", "schema_registry", "kafka_connect", "kafka,"] {
        let with_raw: Vec<_> = texts.iter().filter(|text| text.contains(raw)).collect();
        assert!(with_raw.is_empty(), "{with_raw:#?}");
    }
    let named = texts
        .iter()
        .filter(|text| text.contains("Karapace schema registry"));
    assert!(named.count() >= 5, "{texts:#?}");
}

#[test]
fn a_connection_goes_by_the_id_that_google_shows() {
    let approve = format!("{SERVICE}/approve");
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Fast, "demo", &approve);
    let row = trip.service().connections.remove(0);
    trip.event(psc::connections::Event::IpTyped {
        connection: row.id.clone(),
        text: "10.0.0.100".to_owned(),
    });
    trip.event(confirmation::Event::Asked(Action::Approve {
        connection: row.id,
    }));
    expect!["Approve 12870921937223780 with 10.0.0.100?"]
        .assert_eq(&trip.view().dialog.expect("a question").title);

    let remove = format!("{SERVICE}/remove");
    let trip = Trip::signed_in(Scenario::Connected, Pace::Fast, "demo", &remove);
    let StepView::Remove { remove, .. } = trip.body() else {
        panic!("no removal")
    };
    expect!["12870921937223780 (10.0.0.100, active)"].assert_eq(&remove.stops.join("\n"));
}

#[test]
fn the_overview_says_where_a_service_stands_and_offers_one_thing() {
    let mut lines = String::new();
    for scenario in [
        Scenario::Fresh,
        Scenario::AwaitingEndpoint,
        Scenario::AwaitingApproval,
        Scenario::Connected,
    ] {
        let trip = Trip::signed_in(scenario, Pace::Manual, "demo", SERVICE);
        let status = trip.service().status.expect("enough is known");
        let action = status.action.map_or("–", |link| link.label);
        lines = format!(
            "{lines}{:?}: {}. {} [{action}]\n",
            status.tone, status.title, status.text
        );
    }
    expect![[r#"
        Neutral: Private Service Connect is not enabled. Enabling it doesn't affect other ways to connect. [Enable Private Service Connect]
        Neutral: No endpoint is connected yet. Create an endpoint in your VPC that targets the service attachment. [Create the endpoint in Google Cloud]
        Warning: 1 connection is waiting for your approval. Aiven found the endpoint 12870921937223780. Enter its IP address to approve it. [Approve the connection]
        Good: orders-kafka can be reached over Private Service Connect. 1 connection, 2 components. [Get connection information]
    "#]].assert_eq(&lines);
}
