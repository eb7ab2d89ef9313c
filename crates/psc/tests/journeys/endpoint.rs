//! The commands for the endpoint: in a Shared VPC, in another project, for clients in other regions.

use expect_test::expect;
use psc::{EndpointField, EndpointView, Step, StepView, endpoint};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

fn opened() -> Trip {
    let mut trip = Trip::signed_in(Scenario::AwaitingEndpoint, Pace::Manual, "demo", SERVICE);
    trip.visit(Step::Endpoint);
    trip
}

fn typed(trip: &mut Trip, field: EndpointField, text: &str) -> EndpointView {
    trip.event(endpoint::Event::Typed(field, text.to_owned()));
    shown(trip)
}

fn shown(trip: &Trip) -> EndpointView {
    match trip.body() {
        StepView::Endpoint(endpoint) => endpoint,
        other => panic!("another step: {other:?}"),
    }
}

fn error(view: &EndpointView, field: EndpointField) -> Option<&str> {
    let mut fields = view.fields.iter();
    let field = fields.find(|one| one.field == field).expect("a field");
    field.error.as_deref()
}

#[test]
fn a_shared_vpc_goes_by_full_paths() {
    let mut trip = opened();
    typed(
        &mut trip,
        EndpointField::Network,
        "projects/example-host/global/networks/shared-net",
    );
    let shared = typed(
        &mut trip,
        EndpointField::Subnet,
        "https://www.googleapis.com/compute/v1/projects/example-host/regions/europe-west1/subnetworks/shared-sub",
    );
    expect![[r#"
        gcloud compute addresses create psc-orders-kafka-ip \
          --region=europe-west1 \
          --subnet=projects/example-host/regions/europe-west1/subnetworks/shared-sub
        gcloud compute forwarding-rules create psc-orders-kafka \
          --region=europe-west1 \
          --network=projects/example-host/global/networks/shared-net \
          --address=psc-orders-kafka-ip \
          --target-service-attachment=projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60
        gcloud compute forwarding-rules describe psc-orders-kafka \
          --region=europe-west1 \
          --format='value(IPAddress,pscConnectionId,pscConnectionStatus)'"#]].assert_eq(&shared.gcloud.expect("commands"));
    expect![[r#"
        gcloud compute networks subnets list \
          --project=example-host \
          --network=shared-net \
          --regions=europe-west1 \
          --filter=purpose=PRIVATE"#]]
    .assert_eq(&shared.subnets_command.expect("a command"));
}

#[test]
fn the_path_across_the_page_shows_the_name_of_a_network() {
    let mut trip = opened();
    let path = "projects/example-host/global/networks/shared-net";
    typed(&mut trip, EndpointField::Network, path);
    assert_eq!(trip.service().picture.hops[0].detail, ["shared-net"]);
}

#[test]
fn the_project_is_in_every_command() {
    let mut trip = opened();
    let without = shown(&trip);
    for commands in [without.gcloud, without.subnets_command] {
        assert!(!commands.expect("commands").contains("--project"));
    }
    let project = "example.com:net-prod-1";
    let with = typed(&mut trip, EndpointField::Project, project);
    let commands = with.gcloud.expect("commands");
    assert_eq!(commands.matches("gcloud compute").count(), 3);
    let flag = ["--project=", project].concat();
    assert_eq!(commands.matches(&flag).count(), 3, "{commands}");
    let subnets = with.subnets_command.expect("a command");
    assert!(subnets.contains(&flag), "{subnets}");

    for wrong in ["p", "Net-Prod", "123456", "net prod", "$(boom)"] {
        let view = typed(&mut trip, EndpointField::Project, wrong);
        assert!(
            error(&view, EndpointField::Project).is_some_and(|said| said.contains("project ID")),
            "{wrong}"
        );
        assert_eq!(view.gcloud, None, "{wrong}");
    }
}

#[test]
fn other_regions_need_global_access() {
    let mut trip = opened();
    let without = shown(&trip);
    assert!(!without.gcloud.expect("commands").contains("global-access"));
    assert_eq!(without.global_access_command, None);
    trip.event(endpoint::Event::GlobalAccessSet(true));
    let with = shown(&trip);
    expect![[r#"
        gcloud compute addresses create psc-orders-kafka-ip \
          --region=europe-west1 \
          --subnet=default
        gcloud compute forwarding-rules create psc-orders-kafka \
          --region=europe-west1 \
          --network=default \
          --address=psc-orders-kafka-ip \
          --target-service-attachment=projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60 \
          --allow-psc-global-access
        gcloud compute forwarding-rules describe psc-orders-kafka \
          --region=europe-west1 \
          --format='value(IPAddress,pscConnectionId,pscConnectionStatus)'"#]].assert_eq(&with.gcloud.expect("commands"));
    expect![[r#"
        gcloud compute forwarding-rules update psc-orders-kafka \
          --region=europe-west1 \
          --allow-psc-global-access"#]]
    .assert_eq(&with.global_access_command.expect("a command"));
}

#[test]
fn a_subnet_that_cannot_hold_the_endpoint_is_refused_with_the_reason() {
    let mut trip = opened();
    typed(
        &mut trip,
        EndpointField::Network,
        "projects/example-host/global/networks/shared-net",
    );
    let mut check = |subnet: &str, said: Option<&str>| {
        let view = typed(&mut trip, EndpointField::Subnet, subnet);
        assert_eq!(error(&view, EndpointField::Subnet), said, "{subnet}");
        assert_eq!(view.gcloud.is_some(), said.is_none(), "{subnet}");
    };
    check(
        "projects/example-host/regions/us-east1/subnetworks/shared-sub",
        Some(
            "This subnet is in us-east1. The endpoint needs one in europe-west1, the region of the service attachment.",
        ),
    );
    check(
        "projects/another-host/regions/europe-west1/subnetworks/shared-sub",
        Some(
            "The network is in example-host and this subnet in another-host. Enter a subnet of that network.",
        ),
    );
    check(
        "shared-sub",
        Some(
            "Enter the full path: projects/example-host/regions/europe-west1/subnetworks/shared-sub.",
        ),
    );
    check(
        "projects/example-host/global/networks/shared-net",
        Some("Enter a name or a path: projects/PROJECT/regions/REGION/subnetworks/SUBNET."),
    );
    // Google knows a project by its number as well.
    check(
        "projects/123456789012/regions/europe-west1/subnetworks/shared-sub",
        None,
    );
}

#[test]
fn a_network_of_the_host_project_needs_its_path_too() {
    let mut trip = opened();
    let view = typed(
        &mut trip,
        EndpointField::Subnet,
        "projects/example-host/regions/europe-west1/subnetworks/shared-sub",
    );
    assert_eq!(
        error(&view, EndpointField::Network),
        Some("Enter the full path: projects/example-host/global/networks/default.")
    );
    // In the host project itself a name is enough.
    let view = typed(&mut trip, EndpointField::Project, "example-host");
    assert_eq!(error(&view, EndpointField::Network), None);
}
