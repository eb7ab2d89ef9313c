//! The icons that cannot be drawn by whoever shows them: pictures of the drawings, each at a fixed size.

use std::fs;
use std::path::Path;

use e2e::driver::{Browser, Engine};
use e2e::page::BrowserPage;
use e2e::tools::Tools;
use serde_json::json;

/// Each picture, its drawing, and its width and height in pixels.
const ICONS: &[(&str, &str, u32)] = &[
    ("any-192", "icons/any", 192),
    ("any-512", "icons/any", 512),
    ("maskable-192", "icons/maskable", 192),
    ("maskable-512", "icons/maskable", 512),
    ("monochrome-512", "icons/monochrome", 512),
    ("apple-touch-180", "icons/maskable", 180),
];

/// Makes all of them in the folder of the page's own files.
pub(crate) async fn make(public: &Path) {
    let browser = Browser::start(&Tools::from_env(), Engine::Chromium, None).await;
    let page = BrowserPage::new(browser.session.clone(), String::new());
    for (name, drawing, size) in ICONS {
        let drawing = public.join(drawing).with_extension("svg");
        let address = ["file://", &drawing.to_string_lossy()].concat();
        let shown = page.driver().goto(address).await;
        shown.expect("the browser shows a drawing");
        // Where nothing is drawn, the picture is transparent.
        let nothing = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
        page.cdp("Emulation.setDefaultBackgroundColorOverride", nothing)
            .await
            .expect("the browser leaves the ground out");
        page.resize(*size, *size).await;
        let png = page.driver().screenshot_as_png().await;
        let png = png.expect("the browser takes a picture");
        let file = public.join("icons").join(name).with_extension("png");
        fs::write(file, png).expect("the icon can be written");
    }
    browser.quit().await;
}
