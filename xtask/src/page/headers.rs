//! Which file of the page is served with which headers. The headers themselves are those of [`edge::headers`], which
//! the relay sends too.

use std::fmt::Write as _;

use super::{Placement, Site, assets};
use crate::failure::Failure;

/// One header of an answer: its name and its value.
pub type Header = (String, String);

/// The file that tells Cloudflare, Netlify and this project's own server what to send.
pub const FILE: &str = "_headers";

/// For everything that may change under its name: it is asked for each time, and sent again only if it has changed.
pub const ASKED_FOR: &str = "no-cache";
/// For what never changes under its name.
const KEPT: &str = "public, max-age=31536000, immutable";
/// The header that says so.
const CACHES: &str = "Cache-Control";

/// The pattern for every answer.
const EVERYWHERE: &str = "/*";
/// What Cloudflare takes of the file: it passes over what is beyond.
const MOST_RULES: usize = 100;
/// In characters, for the same host.
const LONGEST_LINE: usize = 2000;

/// What a host sends beside the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// With every answer, whatever its status.
    pub everywhere: Vec<Header>,
    /// Also, with the files below the folder of the assets.
    pub assets: Vec<Header>,
}

impl Rules {
    /// The rules for a page that finds the API there.
    pub fn of(placement: &Placement) -> Self {
        let everywhere = edge::headers::everywhere(&placement.origins());
        let transport = edge::headers::transport_security();
        let line = |(name, value): edge::headers::Header| (name.to_owned(), value);
        Self {
            everywhere: everywhere
                .into_iter()
                .chain([transport])
                .map(line)
                .collect(),
            assets: vec![line((CACHES, KEPT.to_owned()))],
        }
    }
}

/// What the file says: a pattern of paths, and what is sent with the answers that it is right for. One for everything,
/// and then one for each asset by its name, because hosts send what a pattern says with a 404 as well: for a folder it
/// would let caches keep a missing asset for as long as one that is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadersFile(Vec<(String, Vec<Header>)>);

impl HeadersFile {
    /// What is sent with the files of this page.
    pub fn of(site: &Site) -> Self {
        let rules = Rules::of(site.placement());
        let assets = site
            .files()
            .filter(|(path, _)| is_asset(path))
            .map(|(path, _)| (format!("/{path}"), rules.assets.clone()));
        let everywhere = (EVERYWHERE.to_owned(), rules.everywhere.clone());
        Self([everywhere].into_iter().chain(assets).collect())
    }

    /// What goes with the file at `path`. Where nothing is said about caches, these hosts have a rule of their own, which
    /// is to ask each time.
    pub fn lines(&self, path: &str) -> Vec<Header> {
        let right =
            |pattern: &str| pattern == EVERYWHERE || pattern.strip_prefix('/') == Some(path);
        let mut lines: Vec<Header> = self
            .0
            .iter()
            .filter(|(pattern, _)| right(pattern))
            .flat_map(|(_, lines)| lines.iter().cloned())
            .collect();
        if !lines.iter().any(|(name, _)| name == CACHES) {
            lines.push((CACHES.to_owned(), ASKED_FOR.to_owned()));
        }
        lines
    }

    /// In the form of Cloudflare and Netlify: each pattern, and the headers indented below it.
    pub fn print(&self) -> String {
        let mut text = String::new();
        for (pattern, lines) in &self.0 {
            let _ = writeln!(text, "{pattern}");
            for (name, value) in lines {
                let _ = writeln!(text, "  {name}: {value}");
            }
        }
        text
    }

    /// Reads that form; `None` if it has anything that [`Self::print`] does not write.
    pub fn read(text: &str) -> Option<Self> {
        let mut rules: Vec<(String, Vec<Header>)> = Vec::new();
        for line in text.lines() {
            if let Some(header) = line.strip_prefix("  ") {
                let (name, value) = header.split_once(": ")?;
                let (_, lines) = rules.last_mut()?;
                lines.push((name.to_owned(), value.to_owned()));
                continue;
            }
            let path = line.strip_prefix('/')?;
            let known = line == EVERYWHERE || is_asset(path) && !path.contains(['*', ':', ' ']);
            if !known || rules.iter().any(|(pattern, _)| pattern == line) {
                return None;
            }
            rules.push((line.to_owned(), Vec::new()));
        }
        Some(Self(rules))
    }

    /// The text, if the hosts that it is for take all of it and understand what is meant.
    fn checked(&self) -> Result<String, Failure> {
        let text = self.print();
        if self.0.len() > MOST_RULES {
            return Err(Failure::new(format!(
                "{FILE} has {} rules, and hosts take {MOST_RULES}",
                self.0.len()
            )));
        }
        if let Some(line) = text.lines().find(|line| line.len() > LONGEST_LINE) {
            return Err(Failure::new(format!(
                "{FILE} has a line of {} characters, and hosts take {LONGEST_LINE}: {line}",
                line.len()
            )));
        }
        if Self::read(&text).as_ref() != Some(self) {
            return Err(Failure::new(format!(
                "{FILE} has a path or a header that would be read as another one"
            )));
        }
        Ok(text)
    }
}

/// Adds the file to the page.
pub(super) fn add(site: &mut Site) -> Result<(), Failure> {
    let text = HeadersFile::of(site).checked()?;
    site.put(FILE, text);
    Ok(())
}

fn is_asset(path: &str) -> bool {
    path.strip_prefix(assets::FOLDER)
        .is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{HeadersFile, MOST_RULES};
    use crate::page::{Placement, Site};

    fn site(paths: &[&str]) -> Site {
        let mut site = Site::empty(&Placement::default());
        for path in paths {
            site.put(path, "");
        }
        site
    }

    #[test]
    fn the_release_sends_these() {
        let headers = HeadersFile::of(&site(&["assets/a-0.js", "assets/a-0.wasm", "boot.js"]));
        let text = headers.checked().expect("a file that hosts take");
        expect![[r"
            /*
              Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self' https://api.aiven.io; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Cross-Origin-Opener-Policy: same-origin
              Cross-Origin-Resource-Policy: same-origin
              Cross-Origin-Embedder-Policy: require-corp
              Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), clipboard-write=(self)
              Strict-Transport-Security: max-age=63072000
            /assets/a-0.js
              Cache-Control: public, max-age=31536000, immutable
            /assets/a-0.wasm
              Cache-Control: public, max-age=31536000, immutable
        "]].assert_eq(&text);
        assert_eq!(HeadersFile::read(&text), Some(headers));
    }

    #[test]
    fn only_assets_that_are_there_are_kept_for_good() {
        let headers = HeadersFile::of(&site(&[
            "assets/page-b98303d56d48d5f5.css",
            "assets.html",
            "boot.js",
        ]));
        for (path, kept) in [
            ("assets/page-b98303d56d48d5f5.css", true),
            ("assets/page-b98303d56d48d5f5.css.br", false),
            ("assets/missing.js", false),
            ("assets/", false),
            ("index.html", false),
            ("boot.js", false),
            ("assets.html", false),
            ("", false),
        ] {
            let lines = headers.lines(path);
            let caches: Vec<_> = lines
                .iter()
                .filter(|(name, _)| name == "Cache-Control")
                .collect();
            assert_eq!(caches.len(), 1, "{path}");
            assert_eq!(caches[0].1.contains("immutable"), kept, "{path}");
        }
    }

    #[test]
    fn what_was_not_printed_here_is_not_read() {
        for text in [
            "  A: b",
            "/*\n  A",
            "/other\n  A: b",
            "/*\n  A: b\n/assets/*\n  C: d",
            "/*\n  A: b\n/assets/x\n  C: d\n/assets/x\n  E: f",
            "/*\n  A: b\nassets/x\n  C: d",
        ] {
            assert_eq!(HeadersFile::read(text), None, "{text}");
        }
    }

    #[test]
    fn what_hosts_would_pass_over_is_refused() {
        let many: Vec<_> = (0..MOST_RULES).map(|n| format!("assets/{n}.js")).collect();
        let many: Vec<_> = many.iter().map(String::as_str).collect();
        let long = format!("assets/{}.js", "a".repeat(2000));
        for (paths, why) in [
            (&many[1..], None),
            (&many[..], Some("_headers has 101 rules")),
            (&[long.as_str()], Some("_headers has a line of 2011")),
            (&["assets/*.js"], Some("_headers has a path")),
        ] {
            let refused = super::add(&mut site(paths))
                .err()
                .map(|failure| failure.to_string());
            match (&refused, why) {
                (Some(text), Some(why)) => assert!(text.starts_with(why), "{text}"),
                _ => assert_eq!(refused.as_deref(), why),
            }
        }
    }
}
