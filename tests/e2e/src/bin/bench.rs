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

/// How many connections the first service of the scenario has.
const CONNECTIONS: usize = 200;

const SERVICES: &str = "#/project/acme-production";

/// Times how long the page takes from an act to having drawn what follows, in milliseconds.
///
/// The act is dispatched as the browser would; the page answers in the same task or in those it queues, and
/// two frames later what a person sees of it is on the screen.
const TIMED: &str = "
    const [act, done] = [arguments[0], arguments[arguments.length - 1]];
    const frame = () => new Promise(requestAnimationFrame);
    const type = (text) => () => {
        const field = document.querySelector('input[type=search]');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const press = (words) => {
        const target = [...document.querySelectorAll('button, a')]
            .find((one) => one.textContent.trim().startsWith(words));
        return () => target?.click();
    };
    const plain = (rows) => () => {
        const list = document.createElement('ul');
        for (let row = 0; row < rows; row += 1) {
            const item = list.appendChild(document.createElement('li'));
            item.appendChild(document.createElement('a')).textContent = `service-${row}`;
            item.appendChild(document.createElement('p')).textContent = 'kafka business-4 google-europe-west1';
        }
        document.body.append(list);
        requestAnimationFrame(() => list.remove());
    };
    const described = (node) => node.nodeType === Node.TEXT_NODE ? node.data : {
        namespace: node.namespaceURI,
        name: node.localName,
        attributes: [...node.attributes].map(({ name, value }) => [name, value]),
        children: [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(described),
    };
    const built = (described) => {
        if (typeof described === 'string') return document.createTextNode(described);
        const element = document.createElementNS(described.namespace, described.name);
        for (const [name, value] of described.attributes) element.setAttribute(name, value);
        for (const child of described.children) element.append(built(child));
        return element;
    };
    const cells = (rows) => {
        const table = document.querySelector('table');
        const row = described(table.tBodies[0].rows[0]);
        return () => {
            const body = document.createElement('tbody');
            for (let count = 0; count < rows; count += 1) {
                const element = built(row);
                element.addEventListener('click', () => {});
                body.append(element);
            }
            table.append(body);
            requestAnimationFrame(() => requestAnimationFrame(() => body.remove()));
        };
    };
    const acts = { type, press, plain, cells };
    (async () => {
        await frame();
        const run = acts[act.verb](act.what);
        const channel = new MessageChannel();
        const began = performance.now();
        run();
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
        let opened = opened(page).await;
        let cells = timed(page, &[json!({ "verb": "cells", "what": CONNECTIONS })]).await;
        say("a step with 200 connections", opened, plain);
        say("200 such rows in plain JavaScript", cells, plain);
        compare("opening the step", opened, "those rows", cells);
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

/// How long opening the step that lists the connections takes, in milliseconds. The page is at that step afterwards.
async fn opened(page: &BrowserPage) -> f64 {
    let open = json!({ "verb": "press", "what": "Approve the connection" });
    let mut times = vec![timed_once(page, &open).await];
    while times.len() < TIMES {
        page.script("history.back()").await;
        page.says("Tasks").await;
        times.push(timed_once(page, &open).await);
    }
    middle(times)
}

/// The middle of many, one act after the other.
async fn timed(page: &BrowserPage, acts: &[Value]) -> f64 {
    let mut times = Vec::new();
    for act in acts.iter().cycle().take(TIMES.max(acts.len())) {
        times.push(timed_once(page, act).await);
    }
    middle(times)
}

fn middle(mut times: Vec<f64>) -> f64 {
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
    print(&line);
}

fn compare(what: &str, milliseconds: f64, with: &str, reference: f64) {
    print(&format!(
        "  {what:44} {:.2} times {with}",
        milliseconds / reference
    ));
}

fn print(line: &str) {
    // A figure that nobody can read is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{line}");
}
