//! For everybody: no rule of axe-core is broken on any screen, and nothing scrolls sideways on a small one.

use e2e::appearance::Theme;
use e2e::screens;
use e2e::test_context::{self, TestContext};
use xtask::page::documents::DOCUMENTS;

/// Widths in CSS pixels: a desktop, a phone, and the narrowest that WCAG asks for.
const WIDTHS: [u32; 3] = [1280, 360, 320];

/// What is wrong with the page as it is now: at each width, in each theme.
pub(crate) async fn faults(context: &TestContext, name: &str) -> Vec<String> {
    let page = &context.page;
    let mut faults = Vec::new();
    for width in WIDTHS {
        page.resize(width, 900).await;
        let sideways = page.sideways().await;
        if sideways > 0 {
            faults.push(format!("{name} at {width}: {sideways} px wider than shown"));
        }
        for theme in Theme::BOTH {
            page.prefer(theme).await;
            let at = format!("{name} at {width}, {}", theme.name());
            let violations = page.violations(&context.tools).await;
            faults.extend(
                violations
                    .iter()
                    .map(|violation| format!("{at}: {violation}")),
            );
        }
    }
    page.resize(WIDTHS[0], 900).await;
    faults
}

async fn check(scenario: &str) {
    test_context::run(scenario, "manual", async |context| {
        let mut found = Vec::new();
        screens::visit(context, scenario, async |name| {
            found.extend(faults(context, name).await);
        })
        .await;
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

#[tokio::test]
async fn nothing_enabled() {
    check("fresh").await;
}

#[tokio::test]
async fn an_endpoint_to_approve() {
    check("awaiting-approval").await;
}

#[tokio::test]
async fn connected() {
    check("connected").await;
}

#[tokio::test]
async fn two_connections() {
    check("two-connections").await;
}

#[tokio::test]
async fn obstacles() {
    check("obstacles").await;
}

#[tokio::test]
async fn the_demo() {
    test_context::run("fresh", "manual", async |context| {
        let mut found = Vec::new();
        screens::visit_demo(context, async |name| {
            found.extend(faults(context, name).await);
        })
        .await;
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

#[tokio::test]
async fn the_documents() {
    test_context::run("fresh", "manual", async |context| {
        let mut found = Vec::new();
        for document in DOCUMENTS {
            context.page.go(document.page).await;
            context.page.find("heading", document.name).await;
            found.extend(faults(context, document.name).await);
        }
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

#[tokio::test]
async fn the_token() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let mut found = Vec::new();
        screens::visit_token_store(context, async |name| {
            found.extend(faults(context, name).await);
        })
        .await;
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

/// A check that finds nothing must be able to find something.
#[tokio::test]
async fn the_check_finds_what_is_wrong() {
    const SPOIL: &str = "
        const box = document.createElement('div');
        box.style.width = '2000px';
        box.innerText = 'too wide, and a button without a name';
        box.append(document.createElement('button'));
        document.querySelector('main').append(box);";
    test_context::run("fresh", "manual", async |context| {
        context.page.load("").await;
        context.page.find("button", "Start the demo").await;
        context.page.script(SPOIL).await;
        let found = faults(context, "spoilt").await.join("\n");
        assert!(found.contains("button-name"), "{found}");
        assert!(found.contains("px wider than shown"), "{found}");
    })
    .await;
}
