//! Which file of the page is served with which headers. The headers themselves are those of [`edge::headers`], which
//! the relay sends too.

use std::fmt::Write as _;

use super::{Placement, Site, assets};

/// One header of an answer: its name and its value.
pub type Line = (String, String);

/// The file that tells Cloudflare, Netlify and this project's own server what to send.
pub const FILE: &str = "_headers";

/// For everything that may change under its name: it is asked for each time, and sent again only if it has changed.
pub const ASKED_FOR: &str = "no-cache";
/// For what never changes under its name.
const KEPT: &str = "public, max-age=31536000, immutable";

/// What a host sends beside the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// With every answer, whatever its status.
    pub everywhere: Vec<Line>,
    /// Also, with what is below the folder of the assets.
    pub assets: Vec<Line>,
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
            assets: vec![line(("Cache-Control", KEPT.to_owned()))],
        }
    }

    /// What goes with the file at `path`.
    pub fn lines(&self, path: &str) -> Vec<Line> {
        let of_path = if is_asset(path) {
            self.assets.clone()
        } else {
            vec![("Cache-Control".to_owned(), ASKED_FOR.to_owned())]
        };
        self.everywhere.iter().cloned().chain(of_path).collect()
    }

    /// In the form of Cloudflare and Netlify: a pattern of paths, and the headers indented below it. For all other files
    /// these hosts have a rule of their own, which is to ask each time.
    pub fn print(&self) -> String {
        let mut text = String::new();
        for (pattern, lines) in [
            ("/*", &self.everywhere),
            (&format!("/{}/*", assets::FOLDER), &self.assets),
        ] {
            let _ = writeln!(text, "{pattern}");
            for (name, value) in lines {
                let _ = writeln!(text, "  {name}: {value}");
            }
        }
        text
    }

    /// Reads that form; `None` if it has anything that [`Self::print`] does not write.
    pub fn read(text: &str) -> Option<Self> {
        let mut rules = Self::default();
        let mut present = None;
        for line in text.lines() {
            if let Some(header) = line.strip_prefix("  ") {
                let (name, value) = header.split_once(": ")?;
                let lines: &mut Vec<Line> = match present? {
                    "/*" => &mut rules.everywhere,
                    pattern if pattern == format!("/{}/*", assets::FOLDER) => &mut rules.assets,
                    _ => return None,
                };
                lines.push((name.to_owned(), value.to_owned()));
            } else {
                present = Some(line);
            }
        }
        Some(rules)
    }
}

/// Adds the file to the page.
pub(super) fn add(site: &mut Site) {
    let rules = Rules::of(site.placement());
    site.put(FILE, rules.print());
}

fn is_asset(path: &str) -> bool {
    path.strip_prefix(assets::FOLDER)
        .is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{Placement, Rules};

    #[test]
    fn the_release_sends_these() {
        let rules = Rules::of(&Placement::default());
        let text = rules.print();
        // The limit of a line on the host that the file is for.
        assert!(text.lines().all(|line| line.len() < 2000));
        expect![[r"
            /*
              Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self' https://api.aiven.io; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Cross-Origin-Opener-Policy: same-origin
              Cross-Origin-Resource-Policy: same-origin
              Cross-Origin-Embedder-Policy: require-corp
              Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), clipboard-write=(self)
              Strict-Transport-Security: max-age=63072000; includeSubDomains
            /assets/*
              Cache-Control: public, max-age=31536000, immutable
        "]].assert_eq(&text);
        assert_eq!(Rules::read(&text), Some(rules));
    }

    #[test]
    fn only_assets_are_kept_for_good() {
        let rules = Rules::of(&Placement::default());
        for (path, kept) in [
            ("assets/page-b98303d56d48d5f5.css", true),
            ("index.html", false),
            ("boot.js", false),
            ("assets.html", false),
            ("", false),
        ] {
            let lines = rules.lines(path);
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
            "/*\n  A: b\n/assets/x\n  C: d",
        ] {
            assert_eq!(Rules::read(text), None, "{text}");
        }
    }
}
