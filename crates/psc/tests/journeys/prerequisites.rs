//! The prerequisites: one verdict on the overview, in step 1, at the gate and in the dialog.

use expect_test::expect;
use psc::{
    Action, CheckView, EnableView, Step, StepStatus, StepView, Verdict, confirmation, remote,
};
use sim::{Pace, Scenario};

use crate::trip::Trip;

/// A trip to a service of the first project.
pub(crate) fn trip_to(scenario: Scenario, service: &str) -> Trip {
    let address = format!("#/project/acme-production/service/{service}");
    Trip::signed_in(scenario, Pace::Fast, "demo", &address)
}

/// The names of the services of the first project.
pub(crate) fn services(scenario: Scenario) -> Vec<String> {
    let address = "#/project/acme-production";
    let trip = Trip::signed_in(scenario, Pace::Fast, "demo", address);
    let psc::Screen::Services { list, .. } = trip.view().screen else {
        panic!("no services")
    };
    list.rows.into_iter().map(|row| row.name).collect()
}

pub(crate) fn check(trip: &mut Trip) -> CheckView {
    trip.visit(Step::Check);
    trip.run(1);
    match trip.body() {
        StepView::Check(check) => check,
        other => panic!("another step: {other:?}"),
    }
}

pub(crate) fn enable(trip: &mut Trip) -> EnableView {
    trip.visit(Step::Enable);
    trip.run(1);
    match trip.body() {
        StepView::Enable(enable) => enable,
        other => panic!("another step: {other:?}"),
    }
}

fn status_of(trip: &Trip, step: Step) -> StepStatus {
    let tasks = trip.service().tasks;
    let task = tasks.into_iter().find(|task| task.step == step);
    task.expect("every step is a task").step_status
}

#[test]
fn every_place_goes_by_the_same_verdict() {
    let mut lines = String::new();
    for scenario in [Scenario::Obstacles, Scenario::EveryType] {
        for service in services(scenario) {
            let mut trip = trip_to(scenario, &service);
            let overview = status_of(&trip, Step::Check);
            let is_absent = status_of(&trip, Step::Remove) == StepStatus::CannotStartYet;
            let shown = check(&mut trip);
            let expected = match shown.verdict {
                Verdict::Blocks | Verdict::Warns => StepStatus::Problem,
                Verdict::Checking => panic!("{service}: never decided"),
                Verdict::Unknown | Verdict::Holds => StepStatus::Completed,
            };
            assert_eq!(overview, expected, "{service}: {:?}", shown.findings);
            assert_eq!(status_of(&trip, Step::Check), expected, "{service}");

            let step = enable(&mut trip);
            let is_open = is_absent && shown.verdict != Verdict::Blocks;
            assert_eq!(step.offered, is_open, "{service}: {:?}", step.blocked);
            assert_eq!(step.blocked.is_some(), is_absent && !is_open, "{service}");
            trip.event(confirmation::Event::Asked(Action::Enable));
            let dialog = trip.view().dialog;
            assert_eq!(dialog.is_some(), is_open, "{service}");
            let has_caveats = matches!(shown.verdict, Verdict::Warns | Verdict::Unknown);
            assert_eq!(
                !step.caveats.is_empty(),
                is_open && has_caveats,
                "{service}"
            );
            if let Some(dialog) = dialog {
                let begins = dialog.consequences.starts_with(&step.caveats);
                assert!(begins && dialog.ready, "{service}: {dialog:?}");
            }
            if shown.verdict != Verdict::Holds {
                let worst = &shown.findings[0];
                lines = format!("{lines}{service}: {:?}, {}\n", shown.verdict, worst.says);
            }
        }
    }
    expect![[r#"
        no-vpc-kafka: Blocks, The service does not run in a VPC.
        wrong-cloud-kafka: Blocks, The service runs in aws-eu-west-1, which is not Google Cloud.
        powered-off-pg: Blocks, The service is powered off.
        rebalancing-kafka: Warns, The service is REBALANCING: its nodes are being built or replaced.
        rebuilding-valkey: Warns, The service is REBUILDING: its nodes are being built or replaced.
        byoc-kafka: Warns, google-acme-own-europe-west1 is not one of Aiven's public clouds: the service may run in your own cloud account.
        pending-vpc-kafka: Blocks, The VPC 10.22.0.0/24 is still being set up.
        overlapping-vpc-kafka: Warns, The VPC's range 172.24.16.0/20 overlaps 172.24.0.0/16, which Aiven reserves.
        organization-vpc-kafka: Warns, The service runs in a VPC that is not one of the project's: probably an organization VPC.
        no-toggles-mirrormaker: Blocks, Services of type MirrorMaker 2 have no component that can be reached over Private Service Connect.
        locked-pg: Unknown, Aiven enables Private Service Connect for PostgreSQL on request. The API does not say whether it has.
        every-kafka-mirrormaker: Blocks, Services of type MirrorMaker 2 have no component that can be reached over Private Service Connect.
        every-cassandra: Blocks, Services of type cassandra have no component that can be reached over Private Service Connect.
        every-m3db: Blocks, Services of type m3db have no component that can be reached over Private Service Connect.
        every-m3aggregator: Blocks, Services of type m3aggregator have no component that can be reached over Private Service Connect.
    "#]].assert_eq(&lines);
}

#[test]
fn what_aiven_has_refused_is_not_offered_again() {
    let mut trip = trip_to(Scenario::Obstacles, "locked-pg");
    assert_eq!(check(&mut trip).verdict, Verdict::Unknown);
    assert!(enable(&mut trip).offered);
    trip.confirm(Action::Enable);
    trip.run(1);
    let refused = enable(&mut trip);
    assert!(!refused.offered);
    let user_error = refused.user_error.expect("it says why");
    expect![[r#"
        Aiven says: “Google privatelink is not enabled for PostgreSQL”.
        Aiven has not enabled Private Service Connect for this service. Your permissions are not the cause. Ask Aiven to enable it, then check again."#]].assert_eq(&[user_error.cause, user_error.remedy].join("\n"));
    trip.event(remote::Event::CheckAsked);
    // It is remembered when one comes back, too.
    let services = "#/project/acme-production";
    for address in [services, "#/project/acme-production/service/locked-pg"] {
        trip.event(psc::navigation::Event::AddressChanged(address.to_owned()));
        trip.run(2);
    }
    let found = check(&mut trip);
    assert_eq!(found.verdict, Verdict::Blocks);
    expect![[r#"Finding { subject: "PostgreSQL", verdict: Blocks, says: "Aiven has not enabled Private Service Connect for this service. Your permissions are not the cause.", remedy: Some("Ask Aiven to enable it, then check again.") }"#]].assert_eq(&format!("{:?}", found.findings[0]));
    trip.turn_the_page();
    trip.event(confirmation::Event::Asked(Action::Enable));
    assert_eq!(trip.view().dialog, None);
    // Aiven may have enabled it meanwhile: whoever asks for another try gets one.
    trip.event(remote::Event::RetryAsked);
    trip.run(1);
    assert_eq!(check(&mut trip).verdict, Verdict::Unknown);
}

#[test]
fn a_vpc_that_has_become_active_is_seen() {
    let mut trip = trip_to(Scenario::Obstacles, "pending-vpc-kafka");
    assert_eq!(check(&mut trip).verdict, Verdict::Blocks);
    trip.garbled = Some(("/vpcs", "APPROVED", "ACTIVE"));
    trip.event(remote::Event::CheckAsked);
    trip.run(1);
    assert_eq!(check(&mut trip).verdict, Verdict::Holds);
}

#[test]
fn the_dialog_says_the_price_even_if_step_1_was_skipped() {
    let mut trip = trip_to(Scenario::Fresh, "orders-kafka");
    enable(&mut trip);
    trip.event(confirmation::Event::Asked(Action::Enable));
    let dialog = trip.view().dialog.expect("a dialog");
    expect![[r#"
        Aiven creates a service attachment for this service. It takes a minute or two.
        It costs US$0.06 an hour, about US$43.80 a month (730 hours). You pay until it is removed. Google charges for the endpoint as well.
        Existing connections to the service aren't affected."#]].assert_eq(&dialog.consequences.join("\n"));

    // A price that is not known is said to be so, and stops nobody.
    let mut trip = trip_to(Scenario::Fresh, "orders-kafka");
    trip.inject_fault("GET", "/privatelink-availability", 9, "status:403");
    assert!(enable(&mut trip).offered);
    trip.event(confirmation::Event::Asked(Action::Enable));
    let dialog = trip.view().dialog.expect("a dialog");
    assert!(dialog.ready);
    expect!["It costs extra by the hour; your token cannot read the price, which needs project:services:write. You pay until it is removed. Google charges for the endpoint as well."].assert_eq(&dialog.consequences[1]);
}
