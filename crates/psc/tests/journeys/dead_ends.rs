//! Places where nothing can be done: each says why, leads to the cure, and offers nothing else.

use expect_test::{Expect, expect};
use psc::{Link, Screen, ServiceView, Step, StepView, navigation, remote};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

fn at(scenario: Scenario, token: &str, address: &str) -> Trip {
    Trip::signed_in(scenario, Pace::Manual, token, address)
}

fn link(link: Option<&Link>) -> String {
    link.map_or("no way on".to_owned(), |link| {
        format!("{} → {}", link.label, link.href)
    })
}

/// Why there is nothing here, and the one way on.
fn dead_end(service: &ServiceView) -> String {
    assert!(service.is_dead_end(), "{:?}", service.user_error);
    let user_error = service.user_error.as_ref().expect("it says why");
    format!(
        "{} {}\n{}",
        user_error.cause,
        user_error.remedy,
        link(user_error.elsewhere.as_deref())
    )
}

#[test]
fn what_does_not_exist_leads_to_what_does() {
    let check = |token: &str, address: &str, expected: Expect| {
        expected.assert_eq(&dead_end(&at(Scenario::Fresh, token, address).service()));
    };
    let nobody = "#/project/acme-production/service/nobody";
    check(
        "demo",
        nobody,
        expect![[r#"
        Aiven says: “Service does not exist”. There is no service with this name, or your token cannot see it. Choose another one in the list of services.
        Choose another service → #/project/acme-production"#]],
    );
    for step in Step::ALL {
        let address = format!("{nobody}/{}", step.name());
        dead_end(&at(Scenario::Fresh, "demo", &address).service());
    }
    check(
        "demo",
        "#/project/nowhere/service/orders-kafka",
        expect![[r#"
            Aiven says: “Project does not exist”. There is no project with this name, or your token cannot see it. Choose another one in the list of projects.
            Choose another project → #/"#]],
    );
    check(
        "stranger",
        SERVICE,
        expect![[r#"
        Aiven says: “Not a project member”. The token's owner is not a member of this project. Ask an admin of the project for an invitation, or use another token.
        Choose another project → #/"#]],
    );
}

#[test]
fn a_project_that_does_not_exist_leads_to_those_that_do() {
    for (token, address) in [
        ("demo", "#/project/nowhere"),
        ("stranger", "#/project/acme-production"),
    ] {
        let Screen::Services { list, .. } = at(Scenario::Fresh, token, address).view().screen
        else {
            panic!("no list")
        };
        let user_error = list.user_error.expect("it says why");
        assert_eq!(
            link(user_error.elsewhere.as_deref()),
            "Choose another project → #/"
        );
    }
    // What may pass is tried again.
    let mut trip = at(Scenario::Fresh, "demo", "#/");
    trip.inject_fault("GET", "/service", 10, "status:403");
    let project = "#/project/acme-production".to_owned();
    trip.event(navigation::Event::AddressChanged(project));
    trip.run(2);
    let Screen::Services { list, .. } = trip.view().screen else {
        panic!("no list")
    };
    assert_eq!(list.user_error.expect("it says why").elsewhere, None);
}

#[test]
fn a_service_that_is_deleted_while_it_is_open_is_left_until_it_comes_back() {
    let mut trip = at(Scenario::Connected, "demo", SERVICE);
    trip.run(1);
    trip.inject_fault("GET", "/service/orders-kafka", 1, "status:404");
    trip.event(remote::Event::CheckAsked);
    trip.run(1);
    expect![[r#"
        Aiven says: “Armed fault”. The service no longer exists: it was deleted or renamed, or your token can no longer see it. Look for it in the list of services.
        Choose another service → #/project/acme-production"#]].assert_eq(&dead_end(&trip.service()));
    trip.event(remote::Event::CheckAsked);
    trip.run(3);
    assert_eq!(trip.service().user_error, None);
}

/// What the open step says while it cannot be taken, and what to do first.
fn blocked(trip: &Trip) -> String {
    let reason = match trip.body() {
        StepView::Check(check) => Some(check.headline.to_owned()),
        StepView::Enable(enable) => enable.blocked,
        StepView::Endpoint(endpoint) => endpoint.blocked,
        StepView::Approve(approve) => approve.blocked,
        StepView::Components(components) => components.blocked,
        StepView::Connect(connect) => connect.blocked,
        StepView::Remove { remove, .. } => remove.blocked,
        StepView::Overview => trip.service().status.map(|status| status.title),
    };
    let reason = reason.unwrap_or("–".to_owned());
    format!("{reason} [{}]", link(trip.service().instead.as_ref()))
}

/// The overview's sentence and action, then what each step says.
fn every_step(trip: &mut Trip) -> String {
    let status = trip.service().status.expect("enough is known");
    let mut lines = format!(
        "{}. {} [{}]\n",
        status.title,
        status.text,
        link(status.action.as_ref())
    );
    for step in Step::ALL {
        trip.visit(step);
        trip.run(1);
        lines = format!("{lines}{}: {}\n", step.name(), blocked(trip));
    }
    lines
}

#[test]
fn a_step_that_cannot_be_taken_leads_to_the_one_that_can() {
    let check = |scenario, expected: Expect| {
        expected.assert_eq(&every_step(&mut at(scenario, "demo", SERVICE)));
    };
    check(
        Scenario::Fresh,
        expect![[r#"
            Private Service Connect is not enabled. Enabling it doesn't affect other ways to connect. [Enable Private Service Connect → #/project/acme-production/service/orders-kafka/enable]
            check: All prerequisites are met. [no way on]
            enable: – [no way on]
            endpoint: There is no service attachment yet: enable Private Service Connect first. [Enable Private Service Connect → #/project/acme-production/service/orders-kafka/enable]
            approve: There is no service attachment yet: enable Private Service Connect first. [Enable Private Service Connect → #/project/acme-production/service/orders-kafka/enable]
            components: – [no way on]
            connect: There is no connection yet. [Enable Private Service Connect → #/project/acme-production/service/orders-kafka/enable]
            remove: There is nothing to remove: it is not enabled. [no way on]
        "#]],
    );
    check(
        Scenario::AwaitingEndpoint,
        expect![[r#"
        No endpoint is connected yet. Create an endpoint in your VPC that targets the service attachment. [Create the endpoint in Google Cloud → #/project/acme-production/service/orders-kafka/endpoint]
        check: Private Service Connect is enabled. [no way on]
        enable: – [no way on]
        endpoint: – [no way on]
        approve: Aiven has seen no endpoint yet. Create one in Google Cloud; it shows up here by itself, usually within a minute. [Create the endpoint in Google Cloud → #/project/acme-production/service/orders-kafka/endpoint]
        components: – [no way on]
        connect: There is no connection yet. [Create the endpoint in Google Cloud → #/project/acme-production/service/orders-kafka/endpoint]
        remove: – [no way on]
    "#]],
    );
    check(
        Scenario::AwaitingApproval,
        expect![[r#"
            1 connection is waiting for your approval. Aiven found the endpoint 12870921937223780. Enter its IP address to approve it. [Approve the connection → #/project/acme-production/service/orders-kafka/approve]
            check: Private Service Connect is enabled. [no way on]
            enable: – [no way on]
            endpoint: – [no way on]
            approve: – [no way on]
            components: – [no way on]
            connect: 12870921937223780 is waiting for your approval. [Approve the connection → #/project/acme-production/service/orders-kafka/approve]
            remove: – [no way on]
        "#]],
    );
}

#[test]
fn a_type_without_components_leads_to_other_services_or_to_the_removal() {
    let check = |scenario, service: &str, expected: Expect| {
        let address = format!("#/project/acme-production/service/{service}");
        expected.assert_eq(&every_step(&mut at(scenario, "demo", &address)));
    };
    check(
        Scenario::Obstacles,
        "no-toggles-mirrormaker",
        expect![[r#"
            MirrorMaker 2 can't be reached over Private Service Connect. Connect in another way, such as VPC peering. [Choose another service → #/project/acme-production]
            check: Private Service Connect cannot be enabled. [Choose another service → #/project/acme-production]
            enable: Services of type MirrorMaker 2 have no component that can be reached over Private Service Connect. [Choose another service → #/project/acme-production]
            endpoint: Services of this type can't be reached over Private Service Connect. [Choose another service → #/project/acme-production]
            approve: Services of this type can't be reached over Private Service Connect. [Choose another service → #/project/acme-production]
            components: Services of this type have no component that Private Service Connect can reach. [Choose another service → #/project/acme-production]
            connect: Services of this type can't be reached over Private Service Connect. [Choose another service → #/project/acme-production]
            remove: There is nothing to remove: it is not enabled. [no way on]
        "#]],
    );
    check(
        Scenario::EveryType,
        "every-kafka-mirrormaker",
        expect![[r#"
            MirrorMaker 2 can't be reached over Private Service Connect. It is enabled and incurs charges, but nothing can be reached through it. [Remove Private Service Connect → #/project/acme-production/service/every-kafka-mirrormaker/remove]
            check: Private Service Connect is enabled but can't be used. [Remove Private Service Connect → #/project/acme-production/service/every-kafka-mirrormaker/remove]
            enable: – [no way on]
            endpoint: Services of this type can't be reached over Private Service Connect. [Remove Private Service Connect → #/project/acme-production/service/every-kafka-mirrormaker/remove]
            approve: Services of this type can't be reached over Private Service Connect. [Remove Private Service Connect → #/project/acme-production/service/every-kafka-mirrormaker/remove]
            components: Services of this type have no component that Private Service Connect can reach. [Remove Private Service Connect → #/project/acme-production/service/every-kafka-mirrormaker/remove]
            connect: Services of this type can't be reached over Private Service Connect. [Remove Private Service Connect → #/project/acme-production/service/every-kafka-mirrormaker/remove]
            remove: – [no way on]
        "#]],
    );
}

#[test]
fn a_connection_without_an_address_leads_to_its_endpoint() {
    let mut trip = at(Scenario::Connected, "demo", "#/");
    trip.garbled = Some((
        "/connections",
        r#""state":"active","user_ip_address":"10.0.0.100""#,
        r#""state":"connected","user_ip_address":null"#,
    ));
    trip.event(navigation::Event::AddressChanged(SERVICE.to_owned()));
    trip.run(2);
    expect![[r#"
        A connection has no IP address. Delete its endpoint in Google Cloud and create it again. [Create the endpoint in Google Cloud → #/project/acme-production/service/orders-kafka/endpoint]
        check: Private Service Connect is enabled. [no way on]
        enable: – [no way on]
        endpoint: – [no way on]
        approve: A connection without an IP address can't be approved again. Delete its endpoint in Google Cloud and create it again. [Create the endpoint in Google Cloud → #/project/acme-production/service/orders-kafka/endpoint]
        components: – [no way on]
        connect: 12870921937223780 has no IP address, so its host names don't resolve. Delete its endpoint in Google Cloud and create it again. [Create the endpoint in Google Cloud → #/project/acme-production/service/orders-kafka/endpoint]
        remove: – [no way on]
    "#]].assert_eq(&every_step(&mut trip));
}

#[test]
fn a_token_that_only_reads_is_known_before_it_is_refused() {
    let read_only = |token: &str, address: &str| {
        let view = at(Scenario::Fresh, token, address).view();
        view.account.expect("somebody is signed in").read_only
    };
    for place in ["", "/components"] {
        let address = format!("{SERVICE}{place}");
        assert!(read_only("readonly", &address));
        assert!(!read_only("demo", &address));
    }
    assert!(read_only("readonly", "#/project/acme-production"));
    assert!(!read_only("readonly", "#/"), "a role is one of a project");
    let status = at(Scenario::Fresh, "readonly", SERVICE).service().status;
    let status = status.expect("it is known");
    expect!["Your token can't configure Private Service Connect. It needs service:configuration:write. The roles admin and operator have it; ask an admin of the project. [Check the prerequisites → #/project/acme-production/service/orders-kafka/check]"].assert_eq(&format!(
        "{}. {} [{}]",
        status.title,
        status.text,
        link(status.action.as_ref())
    ));
}
