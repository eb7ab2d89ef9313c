//! The page can be installed: the browser finds nothing wrong with its manifest, and every picture is as it says.

use e2e::test_context;
use serde_json::{Value, json};

/// The size that a PNG file has, as a manifest writes it.
fn size(png: &[u8]) -> String {
    let number = |at: usize| {
        let bytes = png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        u32::from_be_bytes(bytes.expect("a PNG file begins with its size"))
    };
    assert_eq!(png.get(..4), Some(b"\x89PNG".as_slice()));
    format!("{}x{}", number(16), number(20))
}

#[tokio::test]
async fn the_browser_would_install_it() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.is_kept().await;
        let errors = page.cdp("Page.getInstallabilityErrors", json!({})).await;
        let errors = errors.expect("the browser says what is wrong");
        assert_eq!(errors["installabilityErrors"], json!([]), "{errors}");

        let read = page.cdp("Page.getAppManifest", json!({})).await;
        let read = read.expect("the browser reads the manifest");
        assert_eq!(read["errors"], json!([]), "{read}");
        let manifest = read["data"].as_str().expect("the text of the manifest");
        let manifest: Value = serde_json::from_str(manifest).expect("JSON");
        let site = context.site("");
        let mut purposes = Vec::new();
        for picture in ["icons", "screenshots"].map(|list| manifest[list].as_array()) {
            for picture in picture.expect("a list of pictures") {
                let path = picture["src"].as_str().expect("an address");
                let file = site
                    .file(path)
                    .unwrap_or_else(|| panic!("there is no {path}"));
                if picture["type"] == "image/png" {
                    assert_eq!(picture["sizes"], size(file), "{path}");
                }
                purposes.extend(picture["purpose"].as_str());
                purposes.extend(picture["form_factor"].as_str());
            }
        }
        purposes.sort_unstable();
        purposes.dedup();
        assert_eq!(
            purposes,
            ["any", "maskable", "monochrome", "narrow", "wide"]
        );
    })
    .await;
}

#[tokio::test]
async fn every_shortcut_leads_somewhere() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("#/sign-in").await;
        page.find("textbox", "Aiven token").await;
        page.load("#/demo").await;
        page.find("heading", "Projects").await;
        page.at("#/").await;
    })
    .await;
}
