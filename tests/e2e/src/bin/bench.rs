//! How long the page keeps a person waiting where there is much on it. Each figure is a ratio against what it is
//! measured beside in the same browser; absolute times say little across machines.

use std::io::Write as _;

use e2e::page::BrowserPage;
use e2e::test_context;
use serde_json::{Value, json};

/// What people feel as at once, in milliseconds.
const AT_ONCE: f64 = 100.0;
/// How often each answer is timed; the middle one counts.
const TIMES: usize = 9;

const SERVICES: &str = "#/project/acme-production";

/// Times how long the page takes from an act to having drawn what follows, in milliseconds.
///
/// The act is dispatched as the browser would; the page answers in the same task or in those it queues, and
/// two frames later all of it is on the screen.
const TIMED: &str = "
    const [act, done] = [arguments[0], arguments[arguments.length - 1]];
    const frame = () => new Promise(requestAnimationFrame);
    const type = (text) => {
        const field = document.querySelector('input[type=search]');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const press = (words) => [...document.querySelectorAll('button, a')]
        .find((one) => one.textContent.trim().startsWith(words))?.click();
    const plain = (rows) => {
        const list = document.createElement('ul');
        for (let row = 0; row < rows; row += 1) {
            const item = list.appendChild(document.createElement('li'));
            item.appendChild(document.createElement('a')).textContent = `service-${row}`;
            item.appendChild(document.createElement('p')).textContent = 'kafka business-4 google-europe-west1';
        }
        document.body.append(list);
        requestAnimationFrame(() => list.remove());
    };
    const acts = { type, press, plain };
    (async () => {
        await frame();
        const channel = new MessageChannel();
        const began = performance.now();
        acts[act.verb](act.what);
        await Promise.resolve();
        await new Promise((drawn) => {
            channel.port1.onmessage = drawn;
            requestAnimationFrame(() => channel.port2.postMessage(0));
        });
        done(performance.now() - began);
    })();
";

#[tokio::main]
async fn main() {
    test_context::run("crowd", "manual", async |context| {
        let page = &context.page;
        page.load(SERVICES).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("1,000 services").await;

        let plain = timed(page, &[json!({ "verb": "plain", "what": 50 })]).await;
        say("50 rows in plain JavaScript", plain, plain);
        let filter = ["kafka", "orders", "k", "a-team prod", ""];
        let typed = filter.map(|text| json!({ "verb": "type", "what": text }));
        say(
            "a key in the search of 1,000 services",
            timed(page, &typed).await,
            plain,
        );

        let more = json!({ "verb": "press", "what": "Show" });
        say(
            "50 more of 1,000 services",
            timed(page, &[more]).await,
            plain,
        );

        timed_once(page, &json!({ "verb": "type", "what": "" })).await;
        page.load(&hub(page).await).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("200 connections").await;
        let typed = ["1", "plc", "12", ""].map(|text| json!({ "verb": "type", "what": text }));
        say(
            "a key in the search of 200 connections",
            timed(page, &typed).await,
            plain,
        );
        let there = ["Approve the connection", "Back: ", "Back: ", "Back: "];
        let steps = there.map(|words| json!({ "verb": "press", "what": words }));
        say(
            "a step of a service with 200 connections",
            timed_once(page, &steps[0]).await,
            plain,
        );
        say("the step before it", timed(page, &steps[1..]).await, plain);
    })
    .await;
}

/// The address of the service that has 200 connections: the first of the list.
async fn hub(page: &BrowserPage) -> String {
    let script = r#"
        const link = document.querySelector('main li a[href*="/service/"]');
        return link?.getAttribute("href") ?? "";
    "#;
    page.script(script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The middle of many, one act after the other.
async fn timed(page: &BrowserPage, acts: &[Value]) -> f64 {
    let mut times = Vec::new();
    for act in acts.iter().cycle().take(TIMES.max(acts.len())) {
        times.push(timed_once(page, act).await);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

async fn timed_once(page: &BrowserPage, act: &Value) -> f64 {
    let answer = page.driver().execute_async(TIMED, vec![act.clone()]).await;
    answer
        .expect("the browser times an act")
        .json()
        .as_f64()
        .unwrap_or(f64::NAN)
}

fn say(what: &str, milliseconds: f64, plain: f64) {
    let of_at_once = milliseconds / AT_ONCE;
    let line = format!(
        "  {what:44} {milliseconds:7.1} ms  {of_at_once:.2} of 100 ms  {:.1} times the plain rows",
        milliseconds / plain
    );
    // A figure that nobody can read is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{line}");
}
