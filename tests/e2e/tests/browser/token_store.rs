//! Where the token is kept: in the tab, on the device, over a reload and a restart of the browser, and no longer.

use e2e::fixture::Fixture;
use e2e::input_method::InputMethod;
use e2e::profile::Profile;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use serde_json::json;
use thirtyfour::WindowHandle;

const TOKEN: &str = "AVNSmarker5b1e77c0a9d3";
const PASSPHRASE: &str = "correct horse battery";
const APPROVE: &str = "#/project/acme-production/service/orders-kafka/approve";
const IN_TAB: &str = "In this tab";
const ON_DEVICE: &str = "On this device, encrypted";

async fn fixture() -> Fixture {
    let named = ["demo=", TOKEN].concat();
    let scenario = ["--scenario", "awaiting-approval", "--pace", "manual"];
    Fixture::start(&[&scenario[..], &["--token", &named]].concat()).await
}

async fn sign_in(context: &TestContext, choice: &str) {
    let page = &context.page;
    page.find("textbox", "Aiven token").await;
    page.click("radio", choice).await;
    if choice == ON_DEVICE {
        page.fill("Passphrase", PASSPHRASE).await;
    }
    context.journey(InputMethod::Pointer).sign_in(TOKEN).await;
    match choice {
        ON_DEVICE => page.says("kept on this device, encrypted.").await,
        _ => page.says("The token is kept in this tab.").await,
    }
}

async fn unlock(context: &TestContext, passphrase: &str) {
    context.page.fill("Passphrase", passphrase).await;
    context.page.click("button", "Unlock").await;
}

async fn forget_by_card(context: &TestContext) {
    context.page.click("button", "Signed in as…").await;
    let card = context.page.within("dialog", "Your token");
    card.click("button", "Forget the token").await;
    context.page.find("textbox", "Aiven token").await;
}

/// Waits until neither the tab nor the device keeps anything.
async fn assert_nothing_kept(context: &TestContext) {
    let look = async || {
        let kept =
            "return indexedDB.databases().then((all) => all.length + sessionStorage.length);";
        (context.page.script(kept).await == 0).then_some(())
    };
    until(look, async || "nothing should be kept".to_owned()).await;
}

#[tokio::test]
async fn an_encrypted_token_survives_the_browser_and_opens_with_its_passphrase() {
    let (fixture, profile) = (fixture().await, Profile::new());
    fixture
        .run(Some(profile.path()), async |context| {
            context.page.load(APPROVE).await;
            sign_in(context, ON_DEVICE).await;
            let places = context.page.leak_scan().await;
            for (place, held) in &places {
                for secret in [TOKEN, PASSPHRASE] {
                    assert!(!held.contains(secret), "a secret is in {place}");
                }
            }
            let stored = places.iter().find(|(place, _)| place == "indexedDB");
            let stored = &stored.expect("something is stored").1;
            assert!(stored.contains("PBKDF2-SHA-256") && stored.contains("rounds=1000000"));
        })
        .await;
    assert_eq!(profile.files_with(TOKEN), Vec::<std::path::PathBuf>::new());
    assert_eq!(
        profile.files_with(PASSPHRASE),
        Vec::<std::path::PathBuf>::new()
    );
    assert!(
        !profile.files_with("PBKDF2-SHA-256").is_empty(),
        "the record is in some file"
    );

    fixture
        .run(Some(profile.path()), async |context| {
            let page = &context.page;
            page.load(APPROVE).await;
            page.find("heading", "Use the kept token").await;
            for wrong in ["incorrect horse battery", "Correct horse battery"] {
                unlock(context, wrong).await;
                page.find("heading", "There is a problem").await;
                page.says("Wrong passphrase").await;
                page.says("This passphrase doesn't unlock the kept token.")
                    .await;
            }
            assert_eq!(
                context
                    .simulator
                    .calls()
                    .await
                    .iter()
                    .filter(|call| *call == "GET /v1/me")
                    .count(),
                1
            );
            unlock(context, PASSPHRASE).await;
            page.find("heading", "Approve the connection").await;
            page.at(APPROVE).await;
            forget_by_card(context).await;
            assert_nothing_kept(context).await;
        })
        .await;

    fixture
        .run(Some(profile.path()), async |context| {
            context.page.load(APPROVE).await;
            let found = context
                .page
                .script("return attacheTokenStore('look');")
                .await;
            assert_eq!(found, "");
            context.page.find("textbox", "Aiven token").await;
            context.page.lose("button", "Unlock").await;
        })
        .await;
}

#[tokio::test]
async fn what_is_kept_is_forgotten_without_passphrase_and_without_network() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            let page = &context.page;
            page.load(APPROVE).await;
            sign_in(context, ON_DEVICE).await;
            page.reload().await;
            page.find("button", "Unlock").await;
            fixture.close();
            page.click("button", "Forget the kept token").await;
            page.find("textbox", "Aiven token").await;
            assert_nothing_kept(context).await;
        })
        .await;
}

#[tokio::test]
async fn a_token_at_work_is_forgotten_without_network() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            context.page.load(APPROVE).await;
            sign_in(context, ON_DEVICE).await;
            context.page.find("heading", "Approve the connection").await;
            fixture.close();
            forget_by_card(context).await;
            assert_nothing_kept(context).await;
        })
        .await;
}

#[tokio::test]
async fn a_token_in_the_tab_survives_a_reload_and_is_in_no_other_tab() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            let page = &context.page;
            let driver = page.driver();
            page.load(APPROVE).await;
            sign_in(context, IN_TAB).await;
            assert_eq!(page.places_with(TOKEN).await, ["sessionStorage"]);
            page.reload().await;
            page.find("heading", "Approve the connection").await;
            page.at(APPROVE).await;

            let first = driver.window().await.expect("the first tab");
            let second = driver.new_tab().await.expect("a second tab");
            driver
                .switch_to_window(second)
                .await
                .expect("the second tab");
            page.load(APPROVE).await;
            page.find("textbox", "Aiven token").await;
            assert_eq!(page.places_with(TOKEN).await, Vec::<String>::new());
            driver.close_window().await.expect("the tab closes");
            driver.switch_to_window(first).await.expect("the first tab");

            page.click("button", "Sign out").await;
            page.find("textbox", "Aiven token").await;
            assert_nothing_kept(context).await;
            sign_in(context, IN_TAB).await;
            forget_by_card(context).await;
            assert_nothing_kept(context).await;
        })
        .await;
}

#[tokio::test]
async fn a_tab_that_was_away_while_the_token_was_forgotten_does_not_sign_in() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            let page = &context.page;
            let driver = page.driver();
            page.load(APPROVE).await;
            sign_in(context, IN_TAB).await;
            let first = driver.window().await.expect("the first tab");
            // No page of Attaché runs in the tab, but the browser has its storage.
            page.go("guide.html").await;
            assert_eq!(page.places_with(TOKEN).await, ["sessionStorage"]);

            let second = driver.new_tab().await.expect("a second tab");
            let switched = driver.switch_to_window(second).await;
            switched.expect("the second tab");
            page.load(APPROVE).await;
            context.journey(InputMethod::Pointer).sign_in(TOKEN).await;
            forget_by_card(context).await;

            let switched = driver.switch_to_window(first).await;
            switched.expect("the first tab");
            page.load(APPROVE).await;
            page.says("The token was forgotten in another tab.").await;
            assert_nothing_kept(context).await;
        })
        .await;
}

#[tokio::test]
async fn a_refused_token_is_dropped_and_the_next_one_is_kept_the_same_way() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            let page = &context.page;
            page.load(APPROVE).await;
            sign_in(context, IN_TAB).await;
            page.fill("IP address of the endpoint", "10.0.0.100").await;
            context
                .simulator
                .inject_fault("/v1/", "status:401", 20)
                .await;
            page.click("button", "Check now").await;
            page.says("The session has ended").await;
            assert_nothing_kept(context).await;
            page.find_when("radio", IN_TAB, "checked", true).await;
            context.simulator.clear_faults().await;
            sign_in(context, IN_TAB).await;
            page.at(APPROVE).await;
            let field = page.find("textbox", "IP address of the endpoint").await;
            assert_eq!(field.value, "10.0.0.100", "what was typed is kept");
            assert_eq!(page.places_with(TOKEN).await, ["sessionStorage"]);
        })
        .await;
}

#[tokio::test]
async fn the_card_changes_where_the_token_is_kept() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            let page = &context.page;
            page.load(APPROVE).await;
            sign_in(context, IN_TAB).await;
            page.click("button", "Signed in as…").await;
            let card = page.within("dialog", "Your token");
            page.says("Not known: the API calls of this page don't include it.")
                .await;
            let unfold = "document.querySelector('dialog details').open = true;";
            page.script(unfold).await;
            card.click("radio", ON_DEVICE).await;
            card.click("button", "Show the passphrase").await;
            // What was begun and not sent off is not there the next time.
            card.click("button", "Close").await;
            page.click("button", "Signed in as…").await;
            page.script(unfold).await;
            card.find_when("radio", IN_TAB, "checked", true).await;
            let kind = "return document.getElementById('passphrase').type;";
            assert_eq!(page.script(kind).await, "password");
            card.click("radio", ON_DEVICE).await;
            card.fill("Passphrase", "short").await;
            card.click("button", "Keep it this way").await;
            page.says("The passphrase is too short").await;
            card.fill("Passphrase", PASSPHRASE).await;
            card.click("button", "Keep it this way").await;
            card.click("button", "Lock now").await;
            page.says("Locked. You'll continue where you were").await;
            assert_eq!(page.places_with(TOKEN).await, Vec::<String>::new());
            unlock(context, PASSPHRASE).await;
            page.find("heading", "Approve the connection").await;
            page.click("button", "Sign out").await;
            page.click("button", "Use another token").await;
            page.click("button", "Back to the kept token").await;
            page.find("button", "Unlock").await;
        })
        .await;
}

/// What the fields for secrets ask of the browser.
#[tokio::test]
async fn fields_for_secrets_are_masked_and_take_what_is_pasted() {
    const LOOK: &str = "return ['token', 'passphrase'].map((id) => {
        const field = document.getElementById(id);
        const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        const of = (name) => field.getAttribute(name);
        return [of('type'), of('autocomplete'), of('autocapitalize'), of('spellcheck'), field.dispatchEvent(paste)];
    });";
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("textbox", "Aiven token").await;
        page.click("radio", ON_DEVICE).await;
        page.find("textbox", "Passphrase").await;
        let masked = json!([
            ["password", "off", "none", "false", true],
            ["password", "new-password", "none", "false", true]
        ]);
        assert_eq!(page.script(LOOK).await, masked);
        page.click("button", "Show the token").await;
        page.click("button", "Show the passphrase").await;
        let shown = json!([
            ["text", "off", "none", "false", true],
            ["text", "new-password", "none", "false", true]
        ]);
        assert_eq!(page.script(LOOK).await, shown);
    })
    .await;
}

/// Has the present tab note what tabs tell each other.
const HEAR: &str = "
    window.heard = [];
    new BroadcastChannel('attache').onmessage = ({ data }) => heard.push(data);";

#[tokio::test]
async fn tabs_tell_each_other_what_happens_to_the_token() {
    let fixture = fixture().await;
    fixture
        .run(None, async |context| {
            let page = &context.page;
            let driver = page.driver();
            page.load(APPROVE).await;
            sign_in(context, ON_DEVICE).await;
            let first = driver.window().await.expect("the first tab");
            let second = driver.new_tab().await.expect("a second tab");
            let go = async |tab: &WindowHandle| {
                let gone = driver.switch_to_window(tab.clone()).await;
                gone.expect("the driver goes to the tab");
            };

            go(&second).await;
            page.load(APPROVE).await;
            unlock(context, PASSPHRASE).await;
            page.find("heading", "Approve the connection").await;
            page.script(HEAR).await;

            go(&first).await;
            page.click("button", "Signed in as…").await;
            page.click("button", "Lock now").await;
            go(&second).await;
            page.says("Locked in another tab. You'll continue where you were")
                .await;
            unlock(context, PASSPHRASE).await;
            page.find("heading", "Approve the connection").await;

            go(&first).await;
            page.find("button", "Unlock").await;
            unlock(context, PASSPHRASE).await;
            page.find("heading", "Approve the connection").await;
            forget_by_card(context).await;
            go(&second).await;
            page.says("The token was forgotten in another tab.").await;
            page.find("textbox", "Aiven token").await;
            assert_nothing_kept(context).await;

            go(&first).await;
            sign_in(context, ON_DEVICE).await;
            go(&second).await;
            page.says("Another tab has kept a token on this device, encrypted.")
                .await;
            page.click("button", "Back to the kept token").await;
            page.find("button", "Unlock").await;
            assert_eq!(
                page.script("return heard;").await,
                json!(["locked", "forgotten", "removed", "kept"])
            );
        })
        .await;
}
