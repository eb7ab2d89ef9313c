//! The calls that each place and action makes equal those that `docs/architecture.md` lists.

use e2e::input_method::InputMethod;
use e2e::journey::Journey;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;

const ARCHITECTURE: &str = include_str!("../../../../docs/architecture.md");
const SERVICE_PLACE: &str = "#/project/acme-production/service/orders-kafka";

/// The calls of a row, with the names of the simulator.
fn documented(table: &str, row: &str) -> Vec<String> {
    let table = ARCHITECTURE
        .split(table)
        .nth(1)
        .expect("the document has this table");
    let row = ["| ", row, " | "].concat();
    let line = table.lines().find_map(|line| line.strip_prefix(&row));
    let line = line.unwrap_or_else(|| panic!("the table has no row {row}"));
    line.split('`')
        .skip(1)
        .step_by(2)
        .map(|call| {
            call.replace("/P/", "/acme-production/")
                .replace("/S/", "/orders-kafka/")
                .replace("/S?", "/orders-kafka?")
                .replace("/T", "/kafka")
                .trim_end_matches("/P")
                .to_owned()
        })
        .map(|call| {
            call.strip_suffix("/S")
                .map_or(call.clone(), |c| [c, "/orders-kafka"].concat())
        })
        .collect()
}

fn place(row: &str) -> Vec<String> {
    documented("| Place | Calls |", row)
}

fn action(row: &str) -> Vec<String> {
    documented("| Action | Calls |", row)
}

/// Waits until as many calls came in as are expected, and compares them, whatever their order.
async fn expect(context: &TestContext, what: &str, mut expected: Vec<String>) {
    let arrived = async || {
        let calls = context.simulator.calls().await;
        (calls.len() >= expected.len()).then_some(calls)
    };
    let explain = async || {
        let calls = context.simulator.calls().await;
        format!("{what} should call {expected:#?} and has called {calls:#?}")
    };
    let mut calls = until(arrived, explain).await;
    calls.sort();
    expected.sort();
    assert_eq!(calls, expected, "{what}");
    context.simulator.forget_calls().await;
}

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Pointer)
}

#[tokio::test]
async fn each_place_makes_the_documented_calls() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        let journey = journey(context);
        page.load("").await;
        journey.sign_in("demo").await;
        page.find("link", "acme-production…").await;
        expect(
            context,
            "signing in",
            [place("Signing in"), place("Projects")].concat(),
        )
        .await;
        page.click("link", "acme-production…").await;
        page.find("link", "orders-kafka…").await;
        expect(context, "the services", place("Services")).await;
        page.click("link", "orders-kafka…").await;
        page.find("heading", "orders-kafka").await;
        expect(context, "the service", place("Service")).await;
        for (step, title) in [
            ("check", "Check the prerequisites"),
            ("enable", "Enable Private Service Connect"),
            ("endpoint", "Create the endpoint in Google Cloud"),
            ("approve", "Approve the connection"),
            ("components", "Choose the components"),
            ("connect", "Get connection information"),
            ("remove", "Remove Private Service Connect"),
        ] {
            // Each from the start: what one step has read, the next need not read again.
            page.load(&[SERVICE_PLACE, "/", step].concat()).await;
            journey.sign_in("demo").await;
            page.find("heading", title).await;
            let mut row = step.to_owned();
            row[..1].make_ascii_uppercase();
            let expected = [place("Signing in"), place("Service"), place(&row)].concat();
            expect(context, step, expected).await;
        }
    })
    .await;
}

#[tokio::test]
async fn each_action_makes_the_documented_calls() {
    test_context::run("fresh", "manual", async |context| {
        let (page, simulator) = (&context.page, &context.simulator);
        let journey = journey(context);
        let begin = async |scenario: &str, step: &str, calls: usize| {
            simulator.reset(scenario).await;
            simulator.forget_calls().await;
            page.load(&[SERVICE_PLACE, "/", step].concat()).await;
            journey.sign_in("demo").await;
            let read = async || (simulator.calls().await.len() >= calls).then_some(());
            until(read, async || format!("{step} should be read")).await;
        };
        begin("fresh", "enable", 7).await;
        page.click("button", "Enable Private Service Connect").await;
        simulator.forget_calls().await;
        page.click("button", "Enable").await;
        expect(context, "enabling", action("Enable")).await;

        begin("fresh", "components", 6).await;
        page.click("checkbox", "Apache Kafka…").await;
        page.click("button", "Save the change").await;
        simulator.forget_calls().await;
        page.click("button", "Save").await;
        expect(context, "saving components", action("Save components")).await;

        begin("connected", "connect", 5).await;
        simulator.forget_calls().await;
        journey.ask_for_secrets().await;
        expect(context, "secrets", action("Get connection information")).await;
        let content = page.download("Download ca.pem").await;
        assert!(
            content.starts_with("-----BEGIN CERTIFICATE-----"),
            "{content}"
        );
        expect(context, "the CA", action("Save the CA")).await;

        begin("connected", "remove", 5).await;
        page.click("button", "Remove Private Service Connect").await;
        page.fill("Type the name of the service", "orders-kafka")
            .await;
        simulator.forget_calls().await;
        page.click("button", "Remove").await;
        expect(context, "removing", action("Remove")).await;
    })
    .await;
}

#[tokio::test]
async fn the_states_of_the_services_are_read_only_on_request() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load("#/project/acme-production").await;
        journey(context).sign_in("demo").await;
        page.says("Not checked").await;
        context.simulator.forget_calls().await;
        page.click("button", "Check Private Service Connect").await;
        page.stops_saying("Not checked").await;
        page.says("Not enabled").await;
        let one = &action("Check Private Service Connect")[0];
        let calls = context.simulator.calls().await;
        assert_eq!(calls.iter().filter(|call| *call == one).count(), 1);
        let beyond = |call: &&String| !call.ends_with("/privatelink/google");
        assert_eq!(calls.iter().find(beyond), None);
    })
    .await;
}
