//! Every dialog by keyboard alone: in, around, out again, and on to what comes of it.

use e2e::input_method::InputMethod::Keyboard;
use e2e::journey::SERVICE;
use e2e::page::BrowserPage;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use thirtyfour::Key;

const SERVICE_PLACE: &str = "#/project/acme-production/service/orders-kafka";
const IP: &str = "IP address of the endpoint";
const WARNING: &str = "Are you still there?…";

/// More stops than any dialog has.
const STOPS: usize = 20;

async fn signed_in_at(context: &TestContext, step: &str) {
    context.page.load(&[SERVICE_PLACE, step].concat()).await;
    let journey = context.journey(Keyboard);
    journey.sign_in("demo").await;
}

/// Opens a dialog with a button, walks through it, leaves it with Escape, and opens it again.
async fn walk_through(page: &BrowserPage, button: &str) {
    Keyboard.choose(page, "button", button).await;
    walk_around(page).await;
    page.press(Key::Escape).await;
    page.lose("dialog", "…").await;
    page.find_when("button", button, "focused", true).await;
    page.press(Key::Enter).await;
    page.find("dialog", "…").await;
}

/// Goes around in the open dialog: it begins at its heading, and no stop but the browser's own is outside.
async fn walk_around(page: &BrowserPage) {
    let dialog = page.within("dialog", "…");
    dialog.find_when("heading", "…", "focused", true).await;
    let mut inside = 0;
    for _ in 0..STOPS {
        page.tab().await;
        let stop = page.script(STOP).await;
        assert_ne!(stop, "behind", "{}", page.focus().await);
        inside += usize::from(stop == "inside");
    }
    assert!(inside > STOPS / 2, "{inside} of {STOPS} stops are inside");
}

const STOP: &str = "
    const now = document.activeElement;
    if (!now || now === document.body) return 'browser';
    return now.closest('dialog[open]') ? 'inside' : 'behind';";

async fn confirm(page: &BrowserPage, button: &str) {
    let dialog = page.within("dialog", "…");
    Keyboard.choose(&dialog, "button", button).await;
    page.lose("dialog", "…").await;
}

/// Waits until the focus is on, or in, what this selector finds and this text is in it.
async fn at(page: &BrowserPage, selector: &str, text: &str) {
    let script = format!("return document.activeElement.closest('{selector}')?.innerText;");
    let look = async || {
        let there = page.script(&script).await;
        there.as_str()?.contains(text).then_some(())
    };
    until(look, async || {
        let focus = page.focus().await;
        format!("the focus should be at {selector} with {text:?}, and is at {focus:?}")
    })
    .await;
}

#[tokio::test]
async fn enabling_leads_to_what_is_said_of_it() {
    test_context::run("fresh", "fast", async |context| {
        let page = &context.page;
        signed_in_at(context, "/enable").await;
        walk_through(page, "Enable Private Service Connect").await;
        confirm(page, "Enable").await;
        page.says("/serviceAttachments/").await;
        at(page, ".lead", "").await;
    })
    .await;
}

#[tokio::test]
async fn an_approval_leads_to_its_connection() {
    test_context::run("awaiting-approval", "fast", async |context| {
        let page = &context.page;
        signed_in_at(context, "/approve").await;
        Keyboard.enter(page, IP, "10.0.0.100").await;
        walk_through(page, "Approve the connection").await;
        confirm(page, "Approve").await;
        at(page, "tr", "10.0.0.100").await;
        page.says("active").await;
        at(page, "tr", "10.0.0.100").await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_address_leads_to_its_field_and_is_said() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        signed_in_at(context, "/approve").await;
        for (typed, said) in [
            ("", "Enter the IP address of the endpoint"),
            ("10.0.0.300", "Enter an IPv4 address such as"),
        ] {
            if !typed.is_empty() {
                Keyboard.enter(page, IP, typed).await;
            }
            Keyboard
                .choose(page, "button", "Approve the connection")
                .await;
            page.find_when("textbox", IP, "focused", true).await;
            page.find_when("textbox", IP, "invalid", true).await;
            let spoken = async || {
                let spoken = page.texts("status").await.ok()?;
                spoken.iter().any(|text| text.contains(said)).then_some(())
            };
            until(spoken, async || format!("{said:?} should be read aloud")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn saving_components_stays_at_the_switches() {
    test_context::run("connected", "fast", async |context| {
        let page = &context.page;
        signed_in_at(context, "/components").await;
        Keyboard.toggle(page, "checkbox", "Apache Kafka…").await;
        walk_through(page, "Save the change").await;
        confirm(page, "Save").await;
        page.says("No unsaved changes.").await;
        at(page, "form", "No unsaved changes.").await;
    })
    .await;
}

#[tokio::test]
async fn a_removal_leads_to_what_is_left() {
    test_context::run("connected", "fast", async |context| {
        let page = &context.page;
        signed_in_at(context, "/remove").await;
        walk_through(page, "Remove Private Service Connect").await;
        let dialog = page.within("dialog", "…");
        Keyboard
            .enter(&dialog, "Type the name of the service", SERVICE)
            .await;
        confirm(page, "Remove").await;
        page.says("There is nothing to remove").await;
        at(page, "#left-behind", "incurring charges").await;
    })
    .await;
}

#[tokio::test]
async fn the_token_card_and_what_is_in_it() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        signed_in_at(context, "").await;
        walk_through(page, "Signed in as…").await;
        confirm(page, "Close").await;
        page.find_when("button", "Signed in as…", "focused", true)
            .await;
        page.press(Key::Enter).await;
        page.find("dialog", "…").await;
        confirm(page, "Forget the token").await;
        page.find("textbox", "Aiven token").await;
        page.has_focus().await;
    })
    .await;
}

#[tokio::test]
async fn the_warning_before_the_lock() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        signed_in_at(context, "/approve").await;
        page.tab_to("textbox", IP).await;
        page.let_pass(14 * 60 + 1).await;
        page.find("dialog", WARNING).await;
        walk_around(page).await;
        page.press(Key::Escape).await;
        page.lose("dialog", WARNING).await;
        page.find_when("textbox", IP, "focused", true).await;
    })
    .await;
}
