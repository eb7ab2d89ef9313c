//! Text becomes neither markup nor a script, whichever way somebody may try.

use std::collections::BTreeMap;

use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use serde_json::Value;
use xtask::page::headers;

/// Each way, tried with something that would leave a mark if it got through.
const TRY: &str = r#"
    const mark = "document.documentElement.dataset.got = 'through'";
    const markup = `<img src="x" onerror="${mark}">`;
    const script = () => document.createElement("script");
    const host = document.body.appendChild(document.createElement("div"));
    const sinks = {
        "innerHTML": () => { host.innerHTML = markup; },
        "outerHTML": () => { host.outerHTML = markup; },
        "insertAdjacentHTML": () => host.insertAdjacentHTML("beforeend", markup),
        "shadow root": () => { host.attachShadow({ mode: "open" }).innerHTML = markup; },
        "template": () => { document.createElement("template").innerHTML = markup; },
        "srcdoc": () => { document.createElement("iframe").srcdoc = markup; },
        "document.write": () => document.write(markup),
        "DOMParser": () => new DOMParser().parseFromString(markup, "text/html"),
        "fragment of a range": () => document.createRange().createContextualFragment(markup),
        "text of a script": () => { script().text = mark; },
        "address of a script": () => { script().src = "boot.js"; },
        "foreign address of a script": () => { script().src = "https://stranger.example/x.js"; },
        "event handler": () => host.setAttribute("onclick", mark),
        "eval": () => eval(mark),
        "Function": () => new Function(mark),
        "setTimeout": () => setTimeout(mark),
        "worker": () => new Worker("boot.js"),
        "shared worker": () => new SharedWorker("boot.js"),
        "service worker of another name": () => navigator.serviceWorker.register("boot.js"),
        "another policy": () => trustedTypes.createPolicy("lax", { createHTML: (text) => text }),
        "the policy again": () => trustedTypes.createPolicy("default", { createHTML: (text) => text }),
    };
    const done = arguments[0];
    const tried = {};
    const attempt = async ([name, way]) => {
        try {
            await way();
            tried[name] = "accepted";
        } catch (refusal) {
            tried[name] = refusal.name;
        }
    };
    // In a task of the page: what a driver calls itself, the browser lets evaluate text.
    setTimeout(async () => {
        for (const way of Object.entries(sinks)) await attempt(way);
        host.remove();
        done(tried);
    });"#;

#[tokio::test]
async fn text_becomes_no_markup_and_no_script() {
    test_context::run("fresh", "manual", nothing_gets_through).await;
}

/// The page says itself what it can where its host says nothing.
#[tokio::test]
async fn a_host_without_headers_changes_nothing_about_that() {
    test_context::run_with_site(|site| site.put(headers::FILE, ""), nothing_gets_through).await;
}

async fn nothing_gets_through(context: &TestContext) {
    let page = &context.page;
    page.load("").await;
    page.find("button", "Start the demo").await;
    assert_eq!(page.console_errors().await, Vec::<String>::new());
    let tried = page.driver().execute_async(TRY, vec![]).await;
    let tried = tried.expect("the script runs").json().clone();
    let tried: BTreeMap<String, String> =
        serde_json::from_value(tried).expect("names and refusals");
    assert_eq!(tried.len(), 21);
    let accepted: Vec<_> = tried
        .iter()
        .filter(|(_, answer)| !["TypeError", "EvalError"].contains(&answer.as_str()))
        .collect();
    assert!(accepted.is_empty(), "{accepted:?}");
    let mark = "return document.documentElement.dataset.got ?? null;";
    assert_eq!(page.script(mark).await, Value::Null);

    // Each refusal was reported as well. Reports come late, so the last one is waited for.
    let mut heard = Vec::new();
    until(
        async || {
            heard.extend(page.console_errors().await);
            let said = |words| heard.iter().any(|line: &String| line.contains(words));
            [
                "'TrustedHTML'",
                "'TrustedScript'",
                "'TrustedScriptURL'",
                "'lax'",
                "already exists",
            ]
            .into_iter()
            .all(said)
            .then_some(())
        },
        async || "every kind of refusal should be reported".to_owned(),
    )
    .await;
}
