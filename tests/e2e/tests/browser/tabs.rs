//! Reloading, going back and forward, a second tab, a hidden tab.

use e2e::input_method::InputMethod;
use e2e::journey::{Journey, PROJECT, SERVICE};
use e2e::test_context::{self, TestContext};
use e2e::wait::until;

const SERVICE_PLACE: &str = "#/project/acme-production/service/orders-kafka";

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Pointer)
}

fn step(name: &str) -> String {
    [SERVICE_PLACE, "/", name].concat()
}

/// Reloads and signs in again: the same place, and what Aiven knows is shown again.
async fn reload(context: &TestContext, fragment: &str, heading: &str) {
    context.page.reload().await;
    context
        .page
        .says(
            &[
                "After signing in, you continue to ",
                PROJECT,
                " / ",
                SERVICE,
            ]
            .concat(),
        )
        .await;
    journey(context).sign_in("demo").await;
    context.page.find("heading", heading).await;
    context.page.at(fragment).await;
}

#[tokio::test]
async fn a_reload_in_the_middle_of_each_step_leads_back_into_it() {
    test_context::run("fresh", "manual", async |context| {
        let (page, simulator) = (&context.page, &context.simulator);
        let journey = journey(context);
        page.load(&step("check")).await;
        journey.sign_in("demo").await;
        page.says("All prerequisites are met.").await;
        reload(context, &step("check"), "Check the prerequisites").await;
        page.says("All prerequisites are met.").await;

        journey.go_on("Enable Private Service Connect").await;
        page.click("button", "Enable Private Service Connect").await;
        page.click("button", "Enable").await;
        page.says("creating").await;
        reload(context, &step("enable"), "Enable Private Service Connect").await;
        page.says("creating").await;
        simulator.advance(5).await;
        page.click("button", "Check now").await;
        page.says("/serviceAttachments/").await;

        journey.go_on("Create the endpoint in Google Cloud").await;
        let psc_id = journey.create_endpoint("10.0.7.1").await;
        reload(
            context,
            &step("endpoint"),
            "Create the endpoint in Google Cloud",
        )
        .await;
        page.says("/serviceAttachments/").await;

        journey.go_on("Approve the connection").await;
        simulator.forget_calls().await;
        page.click("button", "Check now").await;
        // The clock stands still: a refresh that comes after it was moved on would wait for ever.
        let refreshed = async || {
            let calls = simulator.calls().await;
            calls
                .iter()
                .any(|call| call.ends_with("/refresh"))
                .then_some(())
        };
        until(refreshed, async || {
            "a refresh should be asked for".to_owned()
        })
        .await;
        simulator.advance(5).await;
        page.fill("IP address of the endpoint", "10.0.7.1").await;
        reload(context, &step("approve"), "Approve the connection").await;
        page.fill("IP address of the endpoint", "10.0.7.1").await;
        page.click("button", "Approve the connection").await;
        page.click("button", "Approve").await;
        journey.row_says(&psc_id, "user-approved").await;
        reload(context, &step("approve"), "Approve the connection").await;
        journey.row_says(&psc_id, "user-approved").await;

        journey.go_on("Choose the components").await;
        page.click("checkbox", "Apache Kafka…").await;
        reload(context, &step("components"), "Choose the components").await;
        page.find_when("checkbox", "Apache Kafka…", "checked", false)
            .await;

        simulator.reset("connected").await;
        page.load(&step("connect")).await;
        journey.sign_in("demo").await;
        journey.ask_for_secrets().await;
        let place = page.fragment().await;
        reload(context, &place, "Get connection information").await;
        page.find("button", "Get the connection information").await;

        page.load(&step("remove")).await;
        journey.sign_in("demo").await;
        page.click("button", "Remove Private Service Connect").await;
        page.fill("Type the name of the service", SERVICE).await;
        page.click("button", "Remove").await;
        page.says("is being deleted").await;
        reload(context, &step("remove"), "Remove Private Service Connect").await;
        page.says("is being deleted").await;
        simulator.advance(5).await;
        page.click("button", "Check now").await;
        page.says("There is nothing to remove").await;
    })
    .await;
}

#[tokio::test]
async fn back_and_forward_lead_through_the_places() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        let journey = journey(context);
        journey.sign_in("demo").await;
        journey.find_the_service().await;
        page.click("link", "Approve the connection").await;
        page.find("heading", "Approve the connection").await;
        page.driver().back().await.expect("the browser goes back");
        page.find("heading", SERVICE).await;
        page.driver().back().await.expect("the browser goes back");
        page.find("heading", "Services of acme-production").await;
        page.driver()
            .forward()
            .await
            .expect("the browser goes forward");
        page.driver()
            .forward()
            .await
            .expect("the browser goes forward");
        page.find("heading", "Approve the connection").await;
        page.at(&step("approve")).await;
    })
    .await;
}

#[tokio::test]
async fn a_second_tab_and_the_first_come_to_see_the_same() {
    test_context::run("awaiting-approval", "fast", async |context| {
        let page = &context.page;
        let driver = page.driver();
        page.load(&step("approve")).await;
        let journey = journey(context);
        journey.sign_in("demo").await;
        page.find("textbox", "IP address of the endpoint").await;
        let first = driver.window().await.expect("the first tab");

        let second = driver.new_tab().await.expect("a second tab");
        driver
            .switch_to_window(second)
            .await
            .expect("the second tab");
        page.load(&step("approve")).await;
        journey.sign_in("demo").await;
        page.fill("IP address of the endpoint", "10.0.0.100").await;
        page.click("button", "Approve the connection").await;
        page.click("button", "Approve").await;
        page.says("10.0.0.100").await;
        page.lose("textbox", "IP address of the endpoint").await;

        driver
            .switch_to_window(first.clone())
            .await
            .expect("the first tab");
        page.show_tab(&first).await;
        page.lose("textbox", "IP address of the endpoint").await;
        page.says("10.0.0.100").await;
    })
    .await;
}

#[tokio::test]
async fn a_hidden_tab_asks_nothing_and_asks_at_once_when_it_is_shown() {
    // The privatelink is awaited in the first tab, so that a visible one asks every five seconds.
    test_context::run("fresh", "manual", async |context| {
        let (page, simulator) = (&context.page, &context.simulator);
        let driver = page.driver();
        page.load(&step("enable")).await;
        let journey = journey(context);
        journey.sign_in("demo").await;
        page.click("button", "Enable Private Service Connect").await;
        page.click("button", "Enable").await;
        page.says("creating").await;
        let polls = async || {
            let calls = simulator.calls().await;
            (calls
                .iter()
                .filter(|call| call.ends_with("/privatelink/google"))
                .count()
                >= 4)
                .then_some(())
        };
        until(polls, async || {
            "a visible tab should ask again and again".to_owned()
        })
        .await;

        let first = driver.window().await.expect("the first tab");
        let second = driver.new_tab().await.expect("a second tab");
        page.show_tab(&second).await;
        let hidden = async || {
            let state = page.script("return document.visibilityState;").await;
            (state == "hidden").then_some(())
        };
        until(hidden, async || "the first tab should be hidden".to_owned()).await;
        simulator.forget_calls().await;
        // Twice as long as a visible tab would wait, measured by the page's own clock.
        page.script("window.hiddenSince = Date.now();").await;
        let waited = async || {
            let waited = page
                .script("return Date.now() - window.hiddenSince > 11000;")
                .await;
            (waited == true).then_some(())
        };
        until(waited, async || "time should pass".to_owned()).await;
        assert_eq!(simulator.calls().await, Vec::<String>::new());

        page.show_tab(&first).await;
        let asked = async || (!simulator.calls().await.is_empty()).then_some(());
        until(asked, async || {
            "a tab that is shown again should ask".to_owned()
        })
        .await;
    })
    .await;
}
