//! A token that cannot be mistaken for anything else is entered, and then looked for everywhere.

use e2e::fixture::Fixture;
use e2e::input_method::InputMethod;
use e2e::journey::Journey;
use e2e::profile::Profile;
use e2e::test_context::TestContext;

const TOKEN: &str = "AVNSmarker0d9f2c71e4b8";

/// The steps of a service, each with what its screen says when it is there.
const STEPS: [(&str, &str); 7] = [
    ("check", "Check the prerequisites"),
    ("enable", "Enable Private Service Connect"),
    ("endpoint", "Create the endpoint in Google Cloud"),
    ("approve", "Approve the connection"),
    ("components", "Choose the components"),
    (
        "connect?component=kafka-certificate",
        "Get connection information",
    ),
    ("remove", "Remove Private Service Connect"),
];

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Pointer)
}

async fn assert_nowhere(context: &TestContext, when: &str) {
    let places = context.page.places_with(TOKEN).await;
    assert!(places.is_empty(), "{when}, the token is in {places:?}");
}

/// Everything that can be taken out of the page, on every step of a service that is connected.
async fn exports(context: &TestContext) -> String {
    let page = &context.page;
    let mut exports = Vec::new();
    for (step, heading) in STEPS {
        let place = ["#/project/acme-production/service/orders-kafka/", step].concat();
        page.script(&format!("location.hash = '{place}';")).await;
        page.find("heading", heading).await;
        page.says("Checked").await;
        if step.starts_with("connect") {
            journey(context).ask_for_secrets().await;
            for file in ["ca.pem", "service.crt", "service.key"] {
                exports.push(page.download(&["Download ", file].concat()).await);
            }
        }
        exports.extend(page.copy_everything().await);
        assert_nowhere(context, step).await;
    }
    exports.join("\n")
}

#[tokio::test]
async fn by_default_the_token_is_nowhere() {
    let profile = Profile::new();
    let named = ["demo=", TOKEN].concat();
    let fixture = Fixture::start(&["--pace", "fast", "--token", &named]).await;
    fixture
        .run(Some(profile.path()), async |context| {
            let (page, simulator) = (&context.page, &context.simulator);
            let journey = journey(context);
            page.load("").await;
            journey.sign_in(TOKEN).await;
            assert_nowhere(context, "signed in").await;
            let snippets = journey.whole_job().await;
            assert_nowhere(context, "after the whole job").await;

            simulator.reset("connected").await;
            page.load("").await;
            journey.sign_in(TOKEN).await;
            let mut exports = exports(context).await;
            exports.push_str(&snippets.concat());
            assert!(!exports.contains(TOKEN), "the token is in an export");
            // What was searched is what was meant.
            for part in [
                "$AIVEN_TOKEN",
                "BEGIN PRIVATE KEY",
                "BEGIN CERTIFICATE",
                "gcloud ",
                "kcat -b ",
            ] {
                assert!(exports.contains(part), "no export has {part}: {exports}");
            }

            assert!(!simulator.requests().await.contains(TOKEN));
            assert!(
                !context.output().contains(TOKEN),
                "a server printed the token"
            );
            page.click("button", "Sign out").await;
            page.find("button", "Start the demo").await;
            assert_nowhere(context, "signed out").await;
        })
        .await;
    assert_eq!(profile.files_with(TOKEN), Vec::<std::path::PathBuf>::new());
}

/// A search that finds nothing must be able to find something.
#[tokio::test]
async fn what_is_hidden_is_found() {
    const HIDE: &str = "
        const hidden = 'AVNSmarker0d9f2c71e4b8';
        document.body.append(document.createElement('input'));
        document.body.lastChild.value = hidden;
        document.body.lastChild.dataset.hidden = hidden;
        history.replaceState({ hidden }, '', location.href);
        localStorage.setItem('hidden', hidden);
        sessionStorage.setItem('hidden', hidden);
        document.cookie = `hidden=${hidden}`;
        window.name = hidden;
        const opening = indexedDB.open('hiding');
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('places').put(new TextEncoder().encode(hidden), 1);
          opening.transaction.oncomplete = async () => {
            opening.result.close();
            const cache = await caches.open('hiding');
            await cache.put('/hiding', new Response(hidden));
            document.title = hidden;
          };
        };";
    let profile = Profile::new();
    let fixture = Fixture::start(&["--pace", "fast"]).await;
    fixture
        .run(Some(profile.path()), async |context| {
            let page = &context.page;
            page.load("").await;
            page.find("button", "Start the demo").await;
            page.script(HIDE).await;
            let places = async || {
                let places = page.places_with(TOKEN).await;
                places.contains(&"title".to_owned()).then_some(places)
            };
            let found = e2e::wait::until(places, async || "it should be hidden".to_owned()).await;
            for place in [
                "markup",
                "fields",
                "history",
                "localStorage",
                "sessionStorage",
                "cookies",
                "window.name",
                "indexedDB",
                "caches",
                "title",
            ] {
                assert!(
                    found.contains(&place.to_owned()),
                    "{place} is not in {found:?}"
                );
            }
        })
        .await;
    assert!(!profile.files_with(TOKEN).is_empty());
}
