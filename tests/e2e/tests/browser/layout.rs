//! At every width: columns that do not touch, a header in one line, and paper that names what it is about.

use e2e::input_method::InputMethod;
use e2e::test_context::{self, TestContext};
use serde_json::json;

/// From the narrowest that WCAG asks for to a wide desktop, on both sides of each breakpoint, in CSS pixels.
const WIDTHS: [u32; 14] = [
    320, 360, 479, 480, 639, 640, 767, 768, 991, 992, 1024, 1280, 1440, 1920,
];

/// Google's IDs have up to twenty digits; those of the simulator have fewer.
const LONG_IDS: &str = "
    for (const id of document.querySelectorAll('.connections th .value code'))
        id.firstChild.data = '18446744073709551615';";

/// The pairs of texts and controls in a row that touch, and what is wider than its cell.
const TOUCHING: &str = "
    const found = [];
    for (const row of document.querySelectorAll('.connections tr')) {
        if (!row.checkVisibility() || row.closest('thead')?.offsetHeight === 1) continue;
        const cells = [...row.children].map((cell) => {
            const parts = [...cell.querySelectorAll('*')].filter((part) =>
                part.checkVisibility() && !part.closest('.visually-hidden, .copy-word'));
            return [cell, parts.map((part) => part.getBoundingClientRect())];
        });
        for (const [at, [cell, rects]] of cells.entries()) {
            const right = Math.max(...rects.map((rect) => rect.right));
            if (right > cell.getBoundingClientRect().right + 1)
                found.push(cell.innerText + ' is wider than its cell');
            for (const [other, others] of cells.slice(at + 1)) {
                const touch = (a, b) => a.left < b.right + 4 && b.left < a.right + 4
                    && a.top < b.bottom && b.top < a.bottom;
                if (rects.some((a) => others.some((b) => touch(a, b))))
                    found.push(cell.innerText + ' touches ' + other.innerText);
            }
        }
    }
    return found;";

async fn open(context: &TestContext, place: &str) {
    let page = &context.page;
    page.load(&["#/project/acme-production/service/rt-pl-kafka", place].concat())
        .await;
    let journey = context.journey(InputMethod::Pointer);
    journey.sign_in("demo").await;
    page.says("Checked").await;
    page.says("23479018263541761").await;
}

#[tokio::test]
async fn columns_of_connections_never_touch() {
    test_context::run("two-connections", "manual", async |context| {
        let page = &context.page;
        for place in ["", "/approve"] {
            open(context, place).await;
            for width in WIDTHS {
                page.resize(width, 900).await;
                page.script(LONG_IDS).await;
                let found = page.script(TOUCHING).await;
                assert_eq!(found, json!([]), "{place} at {width}");
                assert_eq!(page.sideways().await, 0, "{place} at {width}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_header_is_one_line() {
    /// What does not stand on the middle line, or does not fit.
    const ASTRAY: &str = "
        const header = document.querySelector('header');
        const middle = (box) => (box.top + box.bottom) / 2;
        const line = middle(header.getBoundingClientRect());
        return [...header.querySelectorAll('a, button, nav, p')]
            .filter((part) => part.checkVisibility())
            .map((part) => [part.innerText, part.getBoundingClientRect()])
            .filter(([, box]) => Math.abs(middle(box) - line) > 2 || box.width < 16
                || box.right > innerWidth)
            .map(([text]) => text);";
    test_context::run("two-connections", "manual", async |context| {
        open(context, "").await;
        for width in WIDTHS {
            context.page.resize(width, 900).await;
            let astray = context.page.script(ASTRAY).await;
            assert_eq!(astray, json!([]), "at {width}");
        }
    })
    .await;
}

#[tokio::test]
async fn paper_names_service_and_connection() {
    test_context::run("two-connections", "manual", async |context| {
        let page = &context.page;
        open(context, "/connect/plc5e3f9573e9a").await;
        let paper = json!({ "media": "print" });
        page.cdp("Emulation.setEmulatedMedia", paper)
            .await
            .expect("the browser shows what it would print");
        let text = page.text().await;
        for name in [
            "acme-production",
            "rt-pl-kafka",
            "23479018263541761",
            "plc5e3f9573e9a",
        ] {
            assert!(text.contains(name), "{name} is missing:\n{text}");
        }
        let other = "23479018263541760";
        assert!(!text.contains(other), "{other} was not chosen:\n{text}");
    })
    .await;
}
