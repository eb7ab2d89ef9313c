//! What a removal leaves in Google Cloud, as somebody sees it.

use e2e::input_method::InputMethod;
use e2e::test_context;
use serde_json::json;

const PLACE: &str = "#/project/acme-production/service/rt-pl-kafka";
const WARNING: &str = "2 endpoints in Google Cloud keep incurring charges";

#[tokio::test]
async fn a_removal_ends_with_what_is_left_until_it_is_dismissed() {
    test_context::run("two-connections", "fast", async |context| {
        let page = &context.page;
        page.load(&[PLACE, "/remove"].concat()).await;
        let journey = context.journey(InputMethod::Pointer);
        journey.sign_in("demo").await;
        page.says("To delete after the removal").await;
        page.click("button", "Remove Private Service Connect").await;
        page.fill("Type the name of the service", "rt-pl-kafka")
            .await;
        page.within("dialog", "…").click("button", "Remove").await;
        page.says("There is nothing to remove").await;

        page.says(WARNING).await;
        page.find("heading", "Left in Google Cloud").await;
        page.says("10.0.0.101").await;
        page.says("--filter=pscConnectionId=23479018263541760")
            .await;
        page.fill("Project (optional)", "net-prod-1").await;
        page.says("delete \"$rule\" --project=net-prod-1 --region=europe-west1")
            .await;
        page.resize(320, 900).await;
        assert_eq!(page.sideways().await, 0);

        page.reload().await;
        journey.sign_in("demo").await;
        page.says(WARNING).await;
        page.click("button", "Sign out").await;
        page.load(&[PLACE, "/remove"].concat()).await;
        journey.sign_in("demo").await;
        page.says(WARNING).await;
        page.load(PLACE).await;
        journey.sign_in("demo").await;
        page.click("link", "Show the commands").await;
        page.find("heading", "Left in Google Cloud").await;
        page.click("button", "Dismiss").await;
        page.lose("heading", "Left in Google Cloud").await;
        page.stops_saying(WARNING).await;
        let stored = page.script("return sessionStorage.length;").await;
        assert_eq!(stored, json!(0));
    })
    .await;
}
