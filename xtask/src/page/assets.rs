//! Gives the parts of the page that never change under their name a folder of their own, and a name by their content.
//!
//! Browsers keep them for good. Trunk's names do not serve for that: they come from what the parts were before the last
//! steps of the build.

use super::{Site, digest, extension, html};
use crate::failure::Failure;

/// Where they are. The rules for caches know the folder.
pub const FOLDER: &str = "assets";

/// Moves what starts the page: its module, and the script of wasm-bindgen beside it.
pub(super) fn settle(site: &mut Site) -> Result<(), Failure> {
    if let Some((path, _)) = site.files().find(|(path, _)| path.starts_with("snippets/")) {
        return Err(Failure::new(format!(
            "{path} is imported by a script that moves to {FOLDER}/ and would not find it there"
        )));
    }
    let html = site.text("index.html")?;
    let mut named = Vec::new();
    html::visit(html, "#boot", |boot| {
        named.extend(["data-js", "data-wasm"].map(|name| boot.get_attribute(name)));
    })?;
    for path in named.into_iter().flatten() {
        let path = path.trim_start_matches("./");
        let bytes = site.take(path)?;
        let stem = path.split('-').next().unwrap_or_default();
        let moved = add(site, stem, extension(path), bytes);
        let html = site.text("index.html")?;
        let html = html.replace(&format!("\"./{path}\""), &format!("\"./{moved}\""));
        site.put("index.html", html);
    }
    Ok(())
}

/// Adds a file under a name by its content, and returns its path.
pub(super) fn add(site: &mut Site, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
    let hash = &digest::sha256(&bytes)[..16];
    let path = format!("{FOLDER}/{stem}-{hash}.{extension}");
    site.put(&path, bytes);
    path
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::settle;
    use crate::page::Site;

    #[test]
    fn what_starts_the_page_moves_with_its_name() {
        let mut site = Site::default();
        for (path, bytes) in [
            (
                "index.html",
                "<script id=\"boot\" src=\"./boot.js\" data-js=\"./a-0.js\" data-wasm=\"./a-0_bg.wasm\">\
                 <link href=\"./a-0.js\"><link href=\"./a-0_bg.wasm\">",
            ),
            ("a-0.js", "js"),
            ("a-0_bg.wasm", "wasm"),
            ("boot.js", "boot"),
            ("service-worker.js", "worker"),
        ] {
            site.put(path, bytes);
        }
        settle(&mut site).expect("there are no snippets");
        expect![[r#"
            == assets/a-16cedf80ade01c62.js
            js
            == assets/a-336154bf67f765f8.wasm
            wasm
            == boot.js
            boot
            == index.html
            <script id="boot" src="./boot.js" data-js="./assets/a-16cedf80ade01c62.js" data-wasm="./assets/a-336154bf67f765f8.wasm"><link href="./assets/a-16cedf80ade01c62.js"><link href="./assets/a-336154bf67f765f8.wasm">
            == service-worker.js
            worker
        "#]].assert_eq(&site.print());
    }

    #[test]
    fn what_would_be_lost_is_refused() {
        let mut site = Site::default();
        site.put("snippets/inline0.js", "");
        let failure = settle(&mut site).expect_err("it is imported by its place");
        assert!(
            failure
                .to_string()
                .starts_with("snippets/inline0.js is imported")
        );
    }
}
