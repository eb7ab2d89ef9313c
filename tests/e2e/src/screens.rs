//! Every screen of the page in every state that looks different, as a list: where it is, and what leads to it.

use crate::input_method::InputMethod;
use crate::journey::{Google, Journey};
use crate::test_context::TestContext;

/// A screen in a state of its own.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Its name, in words that fit into the name of a file.
    pub name: &'static str,
    /// Its address.
    pub fragment: &'static str,
    /// What is done there.
    pub acts: &'static [Act],
}

/// Something that is done on the way to a state.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// Click on a thing of this role and name.
    Click(&'static str, &'static str),
    /// Type into the field of this label.
    Fill(&'static str, &'static str),
    /// Wait until the page says so.
    Says(&'static str),
}

use Act::{Click, Fill, Says};

macro_rules! service {
    ($step:literal) => {
        concat!("#/project/acme-production/service/orders-kafka", $step)
    };
}

const ENABLE: &str = "Enable Private Service Connect";
const REMOVE: &str = "Remove Private Service Connect";
const IP: &str = "IP address of the endpoint";

const fn screen(name: &'static str, fragment: &'static str, acts: &'static [Act]) -> Screen {
    Screen {
        name,
        fragment,
        acts,
    }
}

const FRESH: &[Screen] = &[
    screen("projects", "#/", &[Says("acme-production")]),
    screen(
        "services",
        "#/project/acme-production",
        &[Says("orders-kafka")],
    ),
    screen(
        "services-none-match",
        "#/project/acme-production",
        &[
            Says("orders-kafka"),
            Fill("Search services", "zzz"),
            Says("No service matches"),
        ],
    ),
    screen("overview-fresh", service!(""), &[Says("Checked")]),
    screen(
        "check",
        service!("/check"),
        &[Says("All prerequisites are met.")],
    ),
    screen("enable", service!("/enable"), &[Says("Checked")]),
    screen(
        "enable-dialog",
        service!("/enable"),
        &[Click("button", ENABLE)],
    ),
    screen(
        "endpoint-blocked",
        service!("/endpoint"),
        &[Says("Checked")],
    ),
    screen("approve-blocked", service!("/approve"), &[Says("Checked")]),
    screen(
        "components-dialog",
        service!("/components"),
        &[
            Click("checkbox", "Apache Kafka…"),
            Click("button", "Save the change"),
        ],
    ),
    screen("connect-blocked", service!("/connect"), &[Says("Checked")]),
    screen(
        "remove-blocked",
        service!("/remove"),
        &[Says("There is nothing to remove")],
    ),
];

const AWAITING_APPROVAL: &[Screen] = &[
    screen("overview-waiting", service!(""), &[Says("Checked")]),
    screen(
        "endpoint",
        service!("/endpoint"),
        &[Says("/serviceAttachments/")],
    ),
    screen(
        "approve",
        service!("/approve"),
        &[Says("PSC connection ID")],
    ),
    screen(
        "approve-wrong-ip",
        service!("/approve"),
        &[Fill(IP, "10.0.0.300")],
    ),
    screen(
        "approve-dialog",
        service!("/approve"),
        &[
            Fill(IP, "10.0.0.100"),
            Click("button", "Approve the connection"),
        ],
    ),
];

const CONNECTED: &[Screen] = &[
    screen("overview-connected", service!(""), &[Says("Checked")]),
    screen(
        "enable-done",
        service!("/enable"),
        &[Says("/serviceAttachments/")],
    ),
    screen("approve-done", service!("/approve"), &[Says("active")]),
    screen("components", service!("/components"), &[Says("reachable")]),
    screen("connect", service!("/connect"), &[Says("Host")]),
    screen(
        "connect-snippet",
        service!("/connect"),
        &[
            Click("button", "Get the connection information"),
            Says("kcat -b"),
        ],
    ),
    screen("remove", service!("/remove"), &[Says("What stops")]),
    screen(
        "remove-dialog",
        service!("/remove"),
        &[
            Click("button", REMOVE),
            Fill("Type the name of the service", "orders"),
        ],
    ),
];

const TWO_CONNECTIONS: &[Screen] = &[
    screen(
        "two-overview",
        "#/project/acme-production/service/rt-pl-kafka",
        &[Says("Checked")],
    ),
    screen(
        "two-connect",
        "#/project/acme-production/service/rt-pl-kafka/connect",
        &[Says("23479018263541761")],
    ),
    screen(
        "two-snippet",
        "#/project/acme-production/service/rt-pl-kafka/connect/plc5e3f9573e9a",
        &[
            Click("button", "Get the connection information"),
            Says("kcat -b"),
        ],
    ),
    screen(
        "two-code",
        "#/project/acme-production/service/rt-pl-kafka/connect/plc5e3f9573e9a?tool=franz-go",
        &[
            Click("button", "Get the connection information"),
            Says("package main"),
        ],
    ),
];

macro_rules! obstacle {
    ($service_and_step:literal) => {
        concat!("#/project/acme-production/service/", $service_and_step)
    };
}

const OBSTACLES: &[Screen] = &[
    screen(
        "services-obstacles",
        "#/project/acme-production",
        &[Says("no-vpc-kafka")],
    ),
    screen(
        "check-no-vpc",
        obstacle!("no-vpc-kafka/check"),
        &[Says("Not met")],
    ),
    screen(
        "check-wrong-cloud",
        obstacle!("wrong-cloud-kafka/check"),
        &[Says("Not met")],
    ),
    screen(
        "check-byoc",
        obstacle!("byoc-kafka/check"),
        &[Says("May not be met")],
    ),
    screen(
        "enable-blocked",
        obstacle!("powered-off-pg/enable"),
        &[Says("powered off")],
    ),
    screen(
        "enable-refused",
        obstacle!("locked-pg/enable"),
        &[
            Click("button", ENABLE),
            Click("button", "Enable"),
            Says("Aiven says"),
        ],
    ),
    screen(
        "approve-no-address",
        obstacle!("no-address-kafka/approve"),
        &[Says("connected")],
    ),
    screen(
        "approve-unknown-state",
        obstacle!("unknown-state-kafka"),
        &[Says("awaiting-quorum")],
    ),
    screen(
        "missing",
        obstacle!("no-such-kafka/check"),
        &[Says("does not exist")],
    ),
];

/// The screens that a scenario of `aiven-sim` has to show.
pub fn of(scenario: &str) -> &'static [Screen] {
    match scenario {
        "fresh" => FRESH,
        "awaiting-approval" => AWAITING_APPROVAL,
        "connected" => CONNECTED,
        "two-connections" => TWO_CONNECTIONS,
        "obstacles" => OBSTACLES,
        other => panic!("no screens are listed for the scenario {other}"),
    }
}

/// The scenarios that have screens to show.
pub const SCENARIOS: [&str; 5] = [
    "fresh",
    "awaiting-approval",
    "connected",
    "two-connections",
    "obstacles",
];

/// Brings the page to each screen of a scenario, beginning with the sign-in screens, and looks at it.
pub async fn visit(context: &TestContext, scenario: &str, mut look: impl AsyncFnMut(&str)) {
    let page = &context.page;
    page.load("").await;
    page.find("button", "Start the demo").await;
    if scenario == "fresh" {
        look("sign-in").await;
        page.fill("Aiven token", "expired").await;
        page.click("button", "Sign in").await;
        page.find("heading", "There is a problem").await;
        look("sign-in-refused").await;
    }
    let journey = context.journey(InputMethod::Pointer);
    for screen in of(scenario) {
        // From the start, so that nothing of the last screen is left over.
        page.load(screen.fragment).await;
        journey.sign_in("demo").await;
        for act in screen.acts {
            match act {
                Click(role, name) => page.click(role, name).await,
                Fill(label, text) => page.fill(label, text).await,
                Says(text) => page.says(text).await,
            }
        }
        look(screen.name).await;
    }
}

/// While the page's clock stands still, so do timers of no length, and whoever looks at the page may wait for those.
const AT_ONCE: &str = "const later = window.setTimeout;
    window.setTimeout = (act, wait, ...rest) =>
        wait > 0 ? later(act, wait, ...rest) : void queueMicrotask(() => act(...rest));";

/// Brings the page to the screens about the token: each way to keep it, its card, and what opens a kept one.
pub async fn visit_token_store(context: &TestContext, mut look: impl AsyncFnMut(&str)) {
    let page = &context.page;
    let journey = context.journey(InputMethod::Pointer);
    page.load(service!("/approve")).await;
    page.find("textbox", "Aiven token").await;
    page.script("document.querySelector('details').open = true;")
        .await;
    page.click("radio", "On this device, encrypted").await;
    page.fill("Passphrase", "short").await;
    page.fill("Aiven token", "demo").await;
    page.click("button", "Sign in").await;
    page.find("heading", "There is a problem").await;
    look("sign-in-passphrase-too-short").await;
    page.fill("Passphrase", "correct horse battery").await;
    page.fill("Aiven token", "").await;
    journey.sign_in("demo").await;
    page.says("The token is kept on this device").await;
    page.click("button", "Signed in as…").await;
    page.find("dialog", "Your token").await;
    look("token-card").await;
    page.script("document.querySelector('dialog details').open = true;")
        .await;
    page.find("button", "Keep it this way").await;
    look("token-card-change").await;
    page.click("button", "Lock now").await;
    page.find("button", "Unlock").await;
    look("locked").await;
    page.fill("Passphrase", "incorrect horse").await;
    page.click("button", "Unlock").await;
    page.find("heading", "There is a problem").await;
    look("locked-wrong-passphrase").await;
    page.click("button", "Forget the kept token").await;
    page.click("radio", "In this tab").await;
    journey.sign_in("demo").await;
    page.says("The token is kept in this tab.").await;
    context.simulator.inject_fault("/v1/me", "drop", 100).await;
    page.reload().await;
    page.find("button", "Try again").await;
    look("kept-in-tab-no-network").await;
    context.simulator.clear_faults().await;
    page.click("button", "Try again").await;
    page.find("heading", "Projects").await;
    // The page cannot be loaded any more after this.
    page.let_pass(14 * 60 + 1).await;
    page.find("dialog", "Are you still there?…").await;
    page.script(AT_ONCE).await;
    look("about-to-lock").await;
}

/// Brings the page to the screens that only a demo has.
pub async fn visit_demo(context: &TestContext, mut look: impl AsyncFnMut(&str)) {
    let google = Google::Panel;
    let journey = Journey {
        page: &context.page,
        input: InputMethod::Pointer,
        google,
    };
    context.page.load("").await;
    journey.start_the_demo().await;
    look("demo-projects").await;
    journey.find_the_service().await;
    journey.check().await;
    journey.enable().await;
    journey.go_on("Create the endpoint in Google Cloud").await;
    journey.create_endpoint("10.0.7.1").await;
    look("demo-endpoint").await;
}
