//! Gives every script and style sheet a digest, so that the browser refuses to run one that was altered.
//!
//! Each element that loads a script or a style sheet gets an `integrity` attribute. What the page loads by itself, later
//! or in another way, is listed at the element with the id `boot`, whose script asks the browser for the same check.

use std::collections::BTreeSet;

use super::html::{self, Element};
use super::{Site, digest, extension};
use crate::failure::Failure;

/// The element that carries the digests of what has no element of its own.
const BOOT: &str = "#boot";
/// How its script loads what is in their list.
const CHECKED: [&str; 2] = ["checkedFetch(\"", "checkedImport(\""];

/// Adds the attributes to every HTML file. Fails on what the security policy would not let run anyway, and on files
/// that are not there.
pub(super) fn add(site: &mut Site) -> Result<(), Failure> {
    for path in site.pages() {
        let html = Page {
            site,
            path: &path,
            html: site.text(&path)?,
        }
        .tied()?;
        site.put(&path, html);
    }
    Ok(())
}

struct Page<'a> {
    site: &'a Site,
    path: &'a str,
    html: &'a str,
}

impl Page<'_> {
    fn tied(&self) -> Result<String, Failure> {
        if let Some(what) = html::refused_by_policy(self.html)?.first() {
            return Err(self.refused(what));
        }
        let html = html::with_noscript_parsed(self.html);
        let mut tied = BTreeSet::new();
        let html = html::rewrite(&html, "*", |element| {
            let Some(address) = loaded(element) else {
                return Ok(());
            };
            let path = self.resolved(&address)?;
            let bytes = self
                .site
                .file(&path)
                .ok_or_else(|| self.refused(&format!("loads {address}, which is not there")))?;
            if element.has_attribute("integrity") {
                return Err(self.refused(&format!("has an integrity of its own for {address}")));
            }
            tied.insert(path);
            html::set(element, "integrity", &digest::integrity(bytes))
        })?;
        let list = self.others(&tied);
        let html = html::rewrite(&html, BOOT, |boot| {
            self.must_list_all(boot, &list)?;
            html::set(boot, "data-integrity", &list)
        })?;
        Ok(html::with_noscript_restored(&html))
    }

    /// Names and digests of the code that no element loads, each with a space between.
    fn others(&self, tied: &BTreeSet<String>) -> String {
        let others = self
            .site
            .files()
            .filter(|(path, _)| ["js", "wasm"].contains(&extension(path)))
            .filter(|(path, _)| !tied.contains(*path))
            .map(|(path, bytes)| format!("{path} {}", digest::integrity(bytes)));
        others.collect::<Vec<_>>().join(" ")
    }

    /// The script of the page refuses to load what is not in the list, so everything that it names must be.
    fn must_list_all(&self, boot: &Element<'_, '_>, list: &str) -> Result<(), Failure> {
        let script = match boot.get_attribute("src") {
            Some(address) => self.site.text(&self.resolved(&address)?)?,
            None => "",
        };
        let wasm = boot.get_attribute("data-wasm");
        let wasm = wasm.map(|path| self.resolved(&path));
        let named = CHECKED
            .iter()
            .flat_map(|call| script.split(call).skip(1))
            .filter_map(|rest| rest.split('"').next())
            .map(|path| Ok(path.to_owned()));
        for path in named.chain(wasm) {
            let path = path?;
            if !list.split(' ').any(|listed| listed == path) {
                return Err(self.refused(&format!("loads {path} later and lists no digest for it")));
            }
        }
        Ok(())
    }

    /// The path of a file that this page names. A page that is moved into another folder must find it still.
    fn resolved(&self, address: &str) -> Result<String, Failure> {
        let mut names: Vec<&str> = self.path.split('/').collect();
        names.pop();
        if address.starts_with('/') || address.contains(':') {
            return Err(self.refused(&format!("loads {address}, which is not a relative address")));
        }
        for name in address.split('/') {
            match name {
                "." => {}
                ".." => drop(names.pop()),
                name => names.push(name),
            }
        }
        Ok(names.join("/"))
    }

    fn refused(&self, what: &str) -> Failure {
        Failure::new(format!("{} {what}", self.path))
    }
}

/// What an element loads under a check. For a preload of another kind than these, browsers make none and complain.
fn loaded(element: &Element<'_, '_>) -> Option<String> {
    match (
        element.tag_name().as_str(),
        element.get_attribute("rel").as_deref(),
    ) {
        ("script", _) => element.get_attribute("src"),
        ("link", Some("stylesheet" | "modulepreload")) => element.get_attribute("href"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::add;
    use crate::page::Site;

    fn site(path: &str, html: &str) -> Site {
        let mut site = Site::default();
        for (path, bytes) in [
            ("a.js", "a"),
            ("boot.js", "b"),
            ("later.js", "c"),
            ("page.css", "d"),
            ("page_bg.wasm", "e"),
            ("picture.svg", "f"),
            (path, html),
        ] {
            site.put(path, bytes);
        }
        site
    }

    #[test]
    fn every_script_and_sheet_is_tied() {
        let html = "<link rel=\"icon\" href=\"picture.svg\" />\n\
                    <link rel=\"stylesheet\" href=\"./page.css\" />\n\
                    <script id=\"boot\" src=\"boot.js\"></script>\n\
                    <link rel=\"modulepreload\" href=\"a.js\">\n\
                    <link rel=\"preload\" href=\"page_bg.wasm\" as=\"fetch\">";
        let mut site = site("index.html", html);
        add(&mut site).expect("nothing is amiss");
        expect![[r#"
            <link rel="icon" href="picture.svg" />
            <link rel="stylesheet" href="./page.css" integrity="sha384-isEHBaeKLc0V+ld7rHB2JwhZegLhMNimGS1z2rq9KxRQLb7uKdDiK8NBoMQq9qT7" />
            <script id="boot" src="boot.js" integrity="sha384-mKkGGCzc+x6060cRdgD2iVji3dFAJItHmE9L3mWHuJyCFcPaiVozbpStGso5AVxA" data-integrity="later.js sha384-QPmKBWYL+HGALuWZZN4ZRb1zGkXMf0jk2t2S80p+7sCJ4UmtjCQ08ReS5Yi3QNmX page_bg.wasm sha384-jRgpBeU1U3oyzAxHVAPR/njuVBpA1h4LMG11Qe2Nu2PVUNqzg9D8oOI0SK+Zv/4Q"></script>
            <link rel="modulepreload" href="a.js" integrity="sha384-VKWbnyKwuAiA2EJ+VIt8I6vYc0huHwNdzpzWl+hRdQM8qojm1XvDXvrgta/TFF8x">
            <link rel="preload" href="page_bg.wasm" as="fetch">"#]]
        .assert_eq(site.text("index.html").expect("it is there"));
    }

    #[test]
    fn a_page_in_a_folder_names_its_files_from_there() {
        let html =
            "<link rel=\"stylesheet\" href=\"../page.css\" /><script src=\"../a.js\"></script>";
        let mut site = site("docs/index.html", html);
        add(&mut site).expect("nothing is amiss");
        let html = site.text("docs/index.html").expect("it is there");
        assert_eq!(html.matches(" integrity=\"sha384-").count(), 2, "{html}");
    }

    #[test]
    fn what_the_policy_would_not_let_run_is_refused() {
        for (html, why) in [
            ("<script>alert(1)</script>", "has an inline <script>"),
            ("<style>a{}</style>", "has an inline <style>"),
            (
                "<p style=\"color: red\">",
                "has the attribute `style` at <p>",
            ),
            ("<p onclick=\"x()\">", "has the attribute `onclick` at <p>"),
            (
                "<noscript><p style=\"color: red\"></noscript>",
                "has the attribute `style` at <p>",
            ),
            (
                "<script src=\"/a.js\">",
                "loads /a.js, which is not a relative address",
            ),
            (
                "<script src=\"https://a.example/a.js\">",
                "which is not a relative address",
            ),
            (
                "<script src=\"gone.js\">",
                "loads gone.js, which is not there",
            ),
            (
                "<script src=\"a.js\" integrity=\"x\">",
                "has an integrity of its own for a.js",
            ),
        ] {
            let failure = add(&mut site("index.html", html)).expect_err(html);
            let text = failure.to_string();
            assert!(
                text.starts_with("index.html ") && text.ends_with(why),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_loaded_later_must_be_listed() {
        let html =
            |wasm: &str| format!("<script id=\"boot\" src=\"boot.js\" data-wasm=\"{wasm}\">");
        for (script, wasm, why) in [
            ("checkedImport(\"later.js\")", "./page_bg.wasm", None),
            ("", "./gone.wasm", Some("gone.wasm")),
            (
                "checkedImport(\"gone.js\")",
                "page_bg.wasm",
                Some("gone.js"),
            ),
            (
                "checkedFetch(\"gone.wasm\")",
                "page_bg.wasm",
                Some("gone.wasm"),
            ),
        ] {
            let mut site = site("index.html", &html(wasm));
            site.put("boot.js", script);
            let refused = add(&mut site).err().map(|failure| failure.to_string());
            let expected =
                why.map(|path| format!("index.html loads {path} later and lists no digest for it"));
            assert_eq!(refused, expected);
        }
    }

    /// The names are found by how the script writes them.
    #[test]
    fn the_script_of_the_page_names_what_it_loads() {
        let script = include_str!("../../../public/boot.js");
        let named = super::CHECKED.map(|call| script.matches(call).count());
        assert_eq!(named, [2, 4]);
    }
}
