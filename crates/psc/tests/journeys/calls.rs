//! The calls that each step makes: the fewest that can do it, as `docs/architecture.md` lists them.

use expect_test::{Expect, expect};
use psc::{Event, Step};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

/// What opening a step of a service asks for, beyond what is known already.
fn check(scenario: Scenario, step: Step, expected: &Expect) {
    let mut trip = Trip::signed_in(scenario, Pace::Manual, "demo", SERVICE);
    trip.turn_the_page();
    trip.visit(step);
    trip.run(1);
    expected.assert_eq(&trip.requests.join("\n"));
}

#[test]
fn each_place_makes_the_fewest_calls() {
    let mut trip = Trip::signed_in(Scenario::Connected, Pace::Manual, "demo", "#/");
    expect![[r#"
        GET /v1/me
        GET /v1/project"#]]
    .assert_eq(&trip.requests.join("\n"));
    trip.turn_the_page();
    trip.event(Event::AddressChanged(
        "#/project/acme-production".to_owned(),
    ));
    trip.run(1);
    expect!["GET /v1/project/acme-production/service"].assert_eq(&trip.requests.join("\n"));
    trip.turn_the_page();
    trip.event(Event::AddressChanged(SERVICE.to_owned()));
    trip.run(1);
    expect![[r#"
        GET /v1/project/acme-production/vpcs
        GET /v1/project/acme-production/service/orders-kafka
        GET /v1/project/acme-production/service/orders-kafka/privatelink/google
        GET /v1/project/acme-production/service/orders-kafka/privatelink/google/connections"#]]
    .assert_eq(&trip.requests.join("\n"));

    check(Scenario::Connected, Step::Check, &expect![[r#"
        GET /v1/project/acme-production/privatelink-availability
        GET /v1/clouds
        GET /v1/project/acme-production/service-types/kafka"#]]);
    check(Scenario::Connected, Step::Enable, &expect![[""]]);
    check(Scenario::Connected, Step::Endpoint, &expect![[""]]);
    check(Scenario::Connected, Step::Approve, &expect![[""]]);
    check(Scenario::Connected, Step::Components, &expect!["GET /v1/project/acme-production/service-types/kafka"]);
    check(Scenario::Connected, Step::Connect, &expect![[""]]);
    check(Scenario::Connected, Step::Remove, &expect![[""]]);
}
