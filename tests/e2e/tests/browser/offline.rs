//! After one visit, without a host: the page is there, and so are its documents and the demo.

use e2e::input_method::InputMethod;
use e2e::journey::{Google, Journey};
use e2e::page::BrowserPage;
use e2e::test_context::{self, TestContext};
use serde_json::{Value, json};
use xtask::page::documents::DOCUMENTS;
use xtask::page::{Placement, Site, digest};

const SERVICE: &str = "#/project/acme-production/service/orders-kafka/approve";

async fn visited(context: &TestContext) {
    context.page.load("").await;
    context.page.is_kept().await;
}

#[tokio::test]
async fn the_page_and_its_documents_need_no_host() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        visited(context).await;
        context.host.close();

        page.reload().await;
        page.find("button", "Start the demo").await;
        page.load(SERVICE).await;
        page.says("After signing in, you continue to acme-production / orders-kafka")
            .await;
        for document in DOCUMENTS {
            page.go(document.page).await;
            page.find("heading", document.name).await;
        }
        // Whatever else is asked for as a page leads to the start, wherever that is on the host.
        for address in ["index.html", "deep/down/here", "?source=elsewhere"] {
            page.go(address).await;
            page.find("button", "Start the demo").await;
            assert_eq!(page.script("return location.pathname;").await, "/");
        }
    })
    .await;
}

#[tokio::test]
async fn the_demo_needs_no_host() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        visited(context).await;
        context.host.close();

        // As the shortcut of the installed page does it.
        page.load("#/demo").await;
        page.find("heading", "Projects").await;
        let journey = Journey {
            page,
            input: InputMethod::Pointer,
            google: Google::Panel,
        };
        journey.whole_job().await;
    })
    .await;
}

/// The addresses and digests that a copy of this page has.
fn copy_of(site: &Site, url: &str) -> Value {
    let kept = site.files().filter(|(path, _)| {
        let other = ["service-worker.js", "404.html", "robots.txt", "_headers"];
        !other.contains(path) && !path.starts_with("screenshots/")
    });
    let entries = kept.map(|(path, bytes)| {
        let path = if path == "index.html" { "" } else { path };
        let digest = digest::sha256(bytes);
        let address = [url, "/", path, "?__WB_REVISION__=", &digest].concat();
        (address, Value::from(digest))
    });
    Value::Object(entries.collect())
}

#[tokio::test]
async fn the_copy_is_the_page_and_nothing_else() {
    test_context::run("connected", "manual", async |context| {
        let (page, url) = (&context.page, context.host.url());
        visited(context).await;
        let journey = context.journey(InputMethod::Pointer);
        journey.sign_in("demo").await;
        journey.find_the_service().await;
        page.click("link", "Get connection information").await;
        journey.ask_for_secrets().await;
        // Calls to the host itself, as they go where the host relays.
        for script in [
            "const answer = await fetch('/v1/me', { headers: { Authorization: 'aivenv1 demo' } }); return answer.status;",
            "const answer = await fetch('v1/project'); return answer.status;",
            "const answer = await fetch('guide.html', { headers: { Authorization: 'aivenv1 demo' } }); return answer.status;",
            "const answer = await fetch('elsewhere.json'); return answer.status;",
        ] {
            let status = page.promised(script).await;
            assert!(status == 404 || status == 200, "{script}: {status}");
        }
        // That they were 404 is in the console, and so they should be.
        drop(page.console_errors().await);

        let caches = page.caches().await;
        let caches = caches.as_object().expect("caches by their names");
        assert_eq!(caches.len(), 1, "{:?}", caches.keys());
        let (name, copy) = caches.iter().next().expect("there is one");
        assert!(name.starts_with(&format!("attache {url}/ ")), "{name}");
        assert_eq!(*copy, copy_of(&context.site(""), &url));
    })
    .await;
}

#[tokio::test]
async fn what_a_relay_answers_is_not_kept() {
    test_context::run_at_the_edge(&["--scenario", "connected"], async |context| {
        let page = &context.page;
        visited(context).await;
        let journey = context.journey(InputMethod::Pointer);
        journey.sign_in("demo").await;
        journey.find_the_service().await;
        page.click("link", "Get connection information").await;
        journey.ask_for_secrets().await;
        let caches = page.caches().await;
        let copies: Vec<_> = caches.as_object().into_iter().flatten().collect();
        let [(_, copy)] = copies[..] else {
            panic!("there should be one copy: {caches}");
        };
        let addresses: Vec<_> = copy.as_object().into_iter().flatten().collect();
        assert!(addresses.len() > 15, "{copy}");
        for (address, _) in addresses {
            assert!(!address.contains("/v1/"), "{address}");
        }
        // This host leads from the files of documents to shorter addresses; the copy knows both.
        context.host.close();
        for address in ["guide.html", "guide"] {
            page.go(address).await;
            page.find("heading", "Guide").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_call_is_never_answered_from_the_copy() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        visited(context).await;
        context.host.close();
        for request in [
            "fetch('v1/me')",
            "fetch('guide.html', { headers: { Authorization: 'aivenv1 demo' } })",
            "fetch('guide.html', { method: 'POST' })",
        ] {
            let script = format!("return {request}.then(() => 'answered', () => 'not answered');");
            assert_eq!(page.promised(&script).await, "not answered", "{request}");
        }
        let script = "return fetch('guide.html').then((answer) => answer.ok);";
        assert_eq!(page.promised(script).await, true);
        drop(page.console_errors().await);
    })
    .await;
}

#[tokio::test]
async fn a_page_below_an_address_keeps_to_itself() {
    test_context::run("fresh", "manual", async |context| {
        let mut moved = Site::empty(&Placement::default());
        for (path, bytes) in context.site("").files() {
            moved.put(&["tools/attache/", path].concat(), bytes);
        }
        context.host.serve(moved);
        let below = [&context.host.url(), "/tools/attache"].concat();
        let page = BrowserPage::new(context.page.driver().clone(), below);
        page.load("").await;
        page.is_kept().await;
        context.host.close();
        page.load(SERVICE).await;
        page.says("After signing in, you continue to").await;
        page.go("guide.html").await;
        page.find("heading", "Guide").await;
        let caches = page.caches().await;
        let names: Vec<_> = caches.as_object().expect("caches").keys().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        let scope = [&context.host.url(), "/tools/attache/"].concat();
        assert!(
            names[0].starts_with(&format!("attache {scope} ")),
            "{names:?}"
        );
        let registered = "const all = await navigator.serviceWorker.getRegistrations();
            return all.map(({ scope }) => scope);";
        assert_eq!(page.promised(registered).await, json!([scope]));
    })
    .await;
}
