//! For everybody: no rule of axe-core is broken on any screen, and nothing scrolls sideways on a small one.

use e2e::look::Theme;
use e2e::screens;
use e2e::stage;

/// Widths in CSS pixels: a desktop, a phone, and the narrowest that WCAG asks for.
const WIDTHS: [u32; 3] = [1280, 360, 320];

async fn check(scenario: &str) {
    stage::on(scenario, "manual", async |stage| {
        let page = &stage.page;
        let mut wrong = Vec::new();
        screens::visit(stage, scenario, async |name| {
            for width in WIDTHS {
                page.resize(width, 900).await;
                let sideways = page.sideways().await;
                if sideways > 0 {
                    wrong.push(format!("{name} at {width}: {sideways} px wider than shown"));
                }
                for theme in Theme::BOTH {
                    page.prefer(theme).await;
                    let violations = page.violations(&stage.equipment).await;
                    let at = format!("{name} at {width}, {}", theme.name());
                    wrong.extend(
                        violations
                            .iter()
                            .map(|violation| format!("{at}: {violation}")),
                    );
                }
            }
            page.resize(1280, 900).await;
        })
        .await;
        assert!(wrong.is_empty(), "{wrong:#?}");
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
