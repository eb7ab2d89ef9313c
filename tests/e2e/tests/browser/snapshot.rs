//! A service from its pasted JSON: opened without a token, looked at without a network.

use std::path::Path;

use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use serde_json::{Value, json};
use thirtyfour::{By, Key};

const RECORDED: &str = include_str!("../../../avn/fixtures/kafka-two-connections.json");

/// The recorded service on one line, as a person would hardly type it.
fn pasted() -> String {
    let recorded: Value = serde_json::from_str(RECORDED).expect("a recorded service");
    recorded.to_string()
}

async fn open_the_form(context: &TestContext) {
    context.page.load("").await;
    context
        .page
        .click(
            "DisclosureTriangle",
            "Open a service from its JSON, without a token",
        )
        .await;
}

async fn paste(context: &TestContext, text: &str) {
    context.page.fill("JSON of the service", text).await;
    context.page.click("button", "Open the service").await;
}

#[tokio::test]
async fn connection_information_comes_from_a_pasted_service() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        // One visit, and from then on nobody is there: neither the page's host nor Aiven.
        page.load("").await;
        page.is_kept().await;
        context.host.close();
        context.simulator.inject_fault("/v1/", "drop", 1_000).await;
        open_the_form(context).await;
        page.fill("Project (optional, for commands)", "aiven-ci")
            .await;
        paste(context, &pasted()).await;
        page.find("heading", "rt-pl-kafka").await;
        page.says("Nothing is sent anywhere").await;

        let faults = crate::accessibility::faults(context, "the copy of a service").await;
        assert!(faults.is_empty(), "{faults:#?}");
        let secret = "AVNS_Pw0";
        assert!(!page.text().await.contains(secret), "it is masked");

        let place = "#/project/aiven-ci/service/rt-pl-kafka";
        let go = format!("location.hash = '{place}/connect/plc5e3f9573e9a?component=kafka-sasl';");
        page.script(&go).await;
        page.click("button", "Get the connection information").await;
        page.find("region", "Safe to paste…").await;
        assert!(!page.text().await.contains(secret), "it is masked");
        page.click("button", "Copy without secrets").await;
        page.find("button", "Copied…").await;
        assert_eq!(
            page.clipboard().await,
            "kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 \
             -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 \
             -X sasl.username=avnadmin -X sasl.password=\"$AIVEN_PASSWORD\""
        );

        page.script(&format!("location.hash = '{place}/endpoint';"))
            .await;
        page.says("--target-service-attachment=projects/AIVEN_PROJECT").await;
        page.script(&format!("location.hash = '{place}/remove';"))
            .await;
        page.says("you can view it but not change it").await;

        page.click("button", "Close service").await;
        page.find("button", "Start the demo").await;
        let left = page.script("return document.documentElement.outerHTML;").await;
        assert!(!left.to_string().contains(secret), "it is gone");
        assert_eq!(context.simulator.calls().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_opened_stays_in_its_field() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        open_the_form(context).await;
        let text = r#"{"service": {"password": "s3cret""#;
        paste(context, text).await;
        page.says("It is cut off").await;
        let faults = crate::accessibility::faults(context, "a service that cannot be opened").await;
        assert!(faults.is_empty(), "{faults:#?}");
        let field = "return [document.activeElement.id, document.activeElement.value];";
        assert_eq!(page.script(field).await, json!(["service-json", text]));
        paste(context, &pasted()).await;
        page.find("heading", "rt-pl-kafka").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_does_as_well_and_the_keyboard_too() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.tab_to(
            "DisclosureTriangle",
            "Open a service from its JSON, without a token",
        )
        .await;
        page.press(Key::Enter).await;
        page.tab_to("textbox", "JSON of the service").await;

        let field = page.driver().find(By::Id("service-json-file")).await;
        let field = field.expect("a field for a file");
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../avn/fixtures/kafka-two-connections.json")
            .canonicalize()
            .expect("the recorded service is a file");
        let file = file.to_string_lossy().into_owned();
        field.send_keys(file).await.expect("a file is chosen");
        let value = "return document.getElementById('service-json').value;";
        let read = async || (page.script(value).await == RECORDED).then_some(());
        until(read, async || "the file should be in the field".to_owned()).await;

        page.tab_to("button", "Open the service").await;
        page.press(Key::Enter).await;
        page.find("heading", "rt-pl-kafka").await;
    })
    .await;
}

/// The bytes that Windows PowerShell writes with `>`.
fn utf16_with_mark(text: &str) -> Vec<u8> {
    let marked = ["\u{feff}", text].concat();
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[tokio::test]
async fn a_file_of_powershell_opens_and_another_encoding_is_named() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        let folder = std::env::temp_dir();
        let write = |name: &str, bytes: &[u8]| {
            let file = folder.join(format!("attache-{}-{name}", std::process::id()));
            std::fs::write(&file, bytes).expect("a file of the test");
            file.to_string_lossy().into_owned()
        };
        let utf16 = write("utf16.json", &utf16_with_mark(RECORDED));
        let latin1 = write("latin1.json", b"{\"service_name\": \"caf\xe9\"}");
        open_the_form(context).await;
        let field = page.driver().find(By::Id("service-json-file")).await;
        let field = field.expect("a field for a file");
        field.send_keys(&latin1).await.expect("a file is chosen");
        page.says("It is not encoded as UTF-8").await;

        let field = page.driver().find(By::Id("service-json-file")).await;
        let field = field.expect("a field for a file");
        field.send_keys(&utf16).await.expect("a file is chosen");
        let value = "return document.getElementById('service-json').value;";
        let read = async || (page.script(value).await == RECORDED).then_some(());
        until(read, async || "the file should be in the field".to_owned()).await;
        page.click("button", "Open the service").await;
        page.find("heading", "rt-pl-kafka").await;
        for file in [utf16, latin1] {
            std::fs::remove_file(file).expect("the file of the test");
        }
    })
    .await;
}
