//! What Aiven, the network and tokens can do wrong, and what the page says then.

use e2e::input_method::InputMethod;
use e2e::journey::{Journey, SERVICE};
use e2e::test_context::{self, TestContext};
use e2e::wait::until;

const SERVICE_PLACE: &str = "#/project/acme-production/service/orders-kafka";

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Pointer)
}

fn step(name: &str) -> String {
    [SERVICE_PLACE, "/", name].concat()
}

#[tokio::test]
async fn a_wrong_token_is_refused_with_its_reason_and_kept_nowhere() {
    const MARKER: &str = "AVNS-marker-0d9f2c71";
    test_context::run("fresh", "fast", async |context| {
        let page = &context.page;
        page.load("").await;
        page.fill("Aiven token", MARKER).await;
        page.click("button", "Sign in").await;
        page.find("heading", "There is a problem").await;
        page.says("You could not be signed in").await;
        page.says("Invalid token").await;
        let kept = page
            .script(
                "return [document.documentElement.outerHTML, document.title, location.href,
                    JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie,
                    JSON.stringify(performance.getEntries())].join();",
            )
            .await;
        assert!(
            !kept.as_str().expect("text").contains(MARKER),
            "the token is kept: {kept}"
        );
        let calls = context.simulator.calls().await;
        assert_eq!(calls, ["GET /v1/me"], "a refused token is not tried again");

        page.fill("Aiven token", "two words").await;
        page.click("button", "Sign in").await;
        page.says("That is not a token").await;
        assert_eq!(
            context.simulator.calls().await.len(),
            1,
            "what is no token is not sent"
        );

        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.find("heading", "Projects").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_that_expires_at_work_leads_back_to_the_same_place() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        page.load(&step("approve")).await;
        journey(context).sign_in("demo").await;
        page.find("textbox", "IP address of the endpoint").await;
        context
            .simulator
            .inject_fault("/v1/", "status:401", 20)
            .await;
        page.click("button", "Check now").await;
        page.says("The session has ended").await;
        page.at(&step("approve")).await;
        context.simulator.clear_faults().await;
        journey(context).sign_in("demo").await;
        page.find("heading", "Approve the connection").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_that_may_only_read_is_told_what_it_lacks() {
    test_context::run("fresh", "fast", async |context| {
        let page = &context.page;
        page.load(&step("enable")).await;
        journey(context).sign_in("readonly").await;
        page.says("service:configuration:write").await;
        page.says("Read-only").await;
        page.lose("button", "Enable Private Service Connect").await;
        page.find("button", "Sign out").await;
    })
    .await;
}

#[tokio::test]
async fn a_stranger_is_told_that_there_is_nothing() {
    test_context::run("fresh", "fast", async |context| {
        let page = &context.page;
        page.load("").await;
        journey(context).sign_in("stranger").await;
        page.find("heading", "Projects").await;
        page.load(SERVICE_PLACE).await;
        journey(context).sign_in("stranger").await;
        page.says("Not a project member").await;
    })
    .await;
}

#[tokio::test]
async fn a_throttled_page_asks_again_as_often_as_it_was_told_to_wait() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load("#/project/acme-production").await;
        let fault = "status:429;retry-after=2";
        context
            .simulator
            .inject_fault("/project/acme-production/service", fault, 2)
            .await;
        journey(context).sign_in("demo").await;
        page.says("Reading the services…").await;
        page.find("link", "orders-kafka…").await;
        let calls = context.simulator.calls().await;
        let lists = calls
            .iter()
            .filter(|call| call.ends_with("/service"))
            .count();
        assert_eq!(
            lists, 3,
            "one call for each wait, and the one that was answered: {calls:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_storm_of_errors_passes_without_a_storm_of_calls() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load(SERVICE_PLACE).await;
        journey(context).sign_in("demo").await;
        page.find("heading", SERVICE).await;
        page.says("Checked").await;
        context.simulator.forget_calls().await;
        context
            .simulator
            .inject_fault("/v1/", "status:500", 1000)
            .await;
        page.click("button", "Check now").await;
        page.says("could not be read").await;
        page.find("heading", SERVICE).await;
        let calls = context.simulator.calls().await;
        for path in ["/orders-kafka", "/privatelink/google", "/refresh"] {
            let tries = calls.iter().filter(|call| call.ends_with(path)).count();
            assert!(
                (1..=4).contains(&tries),
                "one try and three more at most: {calls:?}"
            );
        }
        context.simulator.clear_faults().await;
        page.click("button", "Check now").await;
        page.stops_saying("could not be read").await;
    })
    .await;
}

#[tokio::test]
async fn a_write_without_a_reply_is_looked_up_and_not_sent_again() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load(&step("enable")).await;
        journey(context).sign_in("demo").await;
        page.find("button", "Enable Private Service Connect").await;
        context.simulator.forget_calls().await;
        context
            .simulator
            .inject_fault("/privatelink/google", "drop;performed", 1)
            .await;
        page.click("button", "Enable Private Service Connect").await;
        page.click("button", "Enable").await;
        page.says("creating").await;
        let calls = context.simulator.calls().await;
        let writes = calls.iter().filter(|call| call.starts_with("POST")).count();
        assert_eq!(writes, 1, "{calls:?}");
    })
    .await;
}

#[tokio::test]
async fn a_dropped_connection_is_reported_and_mended() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        context.simulator.inject_fault("/v1/me", "drop", 100).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("the call with your token got no reply").await;
        context.simulator.clear_faults().await;
        journey(context).sign_in("demo").await;
        page.find("heading", "Projects").await;
    })
    .await;
}

#[tokio::test]
async fn replies_that_make_no_sense_break_nothing() {
    for fault in ["garbage", "truncate", "html:408"] {
        test_context::run("connected", "manual", async |context| {
            let page = &context.page;
            page.load(SERVICE_PLACE).await;
            journey(context).sign_in("demo").await;
            page.find("heading", SERVICE).await;
            page.says("Checked").await;
            context.simulator.inject_fault("/v1/", fault, 1000).await;
            page.click("button", "Check now").await;
            page.says("could not be read").await;
            assert!(
                !page.text().await.contains("<html"),
                "markup of a server is not shown"
            );
            context.simulator.clear_faults().await;
            page.click("button", "Check now").await;
            page.stops_saying("could not be read").await;
        })
        .await;
    }
}

#[tokio::test]
async fn signing_out_calls_back_what_is_on_its_way() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        context
            .simulator
            .inject_fault("/v1/project", "hang", 1)
            .await;
        journey(context).sign_in("demo").await;
        page.says("Reading the projects…").await;
        page.click("button", "Sign out").await;
        page.find("button", "Start the demo").await;
        let under_way = "return performance.getEntriesByType('resource')
            .filter((entry) => entry.name.endsWith('/v1/project')).length;";
        let ended = async || (page.script(under_way).await == 1).then_some(());
        until(ended, async || "the call should have ended".to_owned()).await;
        journey(context).sign_in("demo").await;
        page.find("link", "acme-production…").await;
    })
    .await;
}

#[tokio::test]
async fn an_outage_is_said_with_the_age_of_what_is_shown() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load(&step("approve")).await;
        journey(context).sign_in("demo").await;
        page.says("Checked just now").await;
        let fault = "status:503";
        context.simulator.inject_fault("/v1/", fault, 200).await;
        page.click("button", "Check now").await;
        page.find("region", "Connection to Aiven").await;
        page.says("Aiven can't answer at the moment (HTTP 503).")
            .await;
        page.says("What you see was read").await;
        page.find("heading", "Connections").await;
        let text = page.script("return document.body.innerText;").await;
        let unread = text.to_string().to_lowercase().contains("not read yet");
        assert!(!unread, "{text}");
        context.simulator.clear_faults().await;
        page.click("button", "Try again").await;
        page.lose("region", "Connection to Aiven").await;
    })
    .await;
}

#[tokio::test]
async fn what_does_not_exist_leads_elsewhere_and_to_nothing_else() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("#/project/acme-production/service/nobody/enable")
            .await;
        journey(context).sign_in("demo").await;
        page.says("There is no service with this name").await;
        page.lose("button", "Try again now").await;
        page.lose("button", "Check now").await;
        let faults = crate::accessibility::faults(context, "a service that does not exist").await;
        assert!(faults.is_empty(), "{faults:#?}");
        page.click("link", "Choose another service").await;
        page.click("link", "orders-kafka…").await;
        page.find("heading", "orders-kafka").await;

        page.script("location.hash = '#/project/nowhere';").await;
        page.says("There is no project with this name").await;
        page.lose("textbox", "Search services").await;
        page.click("link", "Choose another project").await;
        page.find("heading", "Projects").await;
    })
    .await;
}
