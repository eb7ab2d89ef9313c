//! The commands for the endpoint, as somebody in a Shared VPC gets them.

use e2e::input_method::InputMethod;
use e2e::test_context;

#[tokio::test]
async fn full_paths_a_project_and_global_access_are_in_the_commands() {
    test_context::run("awaiting-endpoint", "manual", async |context| {
        let page = &context.page;
        page.load("#/project/acme-production/service/orders-kafka/endpoint")
            .await;
        let journey = context.journey(InputMethod::Pointer);
        journey.sign_in("demo").await;
        let network = "projects/example-host/global/networks/shared-net";
        page.fill("Network", network).await;
        page.says("Enter the full path: projects/example-host/regions/")
            .await;
        let subnet = "projects/example-host/regions/us-east1/subnetworks/shared-sub";
        page.fill("Subnet", subnet).await;
        page.says("This subnet is in us-east1.").await;
        let subnet = subnet.replace("us-east1", "europe-west1");
        page.fill("Subnet", &subnet).await;
        page.fill("Project (optional)", "net-prod-1").await;
        page.says(&["--subnet=", &subnet].concat()).await;
        page.says("--project=net-prod-1").await;
        page.stops_saying("This subnet is in").await;

        page.click("checkbox", "Global access for clients in other regions")
            .await;
        page.says("gcloud compute forwarding-rules update psc-orders-kafka")
            .await;
        page.find_when(
            "checkbox",
            "Global access for clients in other regions",
            "checked",
            true,
        )
        .await;
        assert_eq!(page.sideways().await, 0);
        page.resize(320, 900).await;
        assert_eq!(page.sideways().await, 0);
    })
    .await;
}
