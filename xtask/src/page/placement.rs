//! Where a copy of the page finds the API: the one place that writes it into `index.html`.
//!
//! The same value decides what the security policy lets the page reach (see [`super::headers`]), so that
//! the two cannot disagree. The page itself never takes an address from the address bar.

use super::html;
use crate::failure::Failure;

/// The API's own address.
pub const AIVEN: &str = "https://api.aiven.io";
/// The page's own origin as an address: whoever serves the page relays as well.
pub const OWN: &str = "/";
/// The folder of whatever address was asked for.
const BESIDE: &str = "./";

/// The addresses that the page may call beside its own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    api: Address,
    relay: Option<Address>,
    /// The address of the page on its host, for the one file that is sent for other addresses.
    base: String,
}

/// An absolute base URL, or a path on the page's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Address {
    text: String,
    /// `None` for a path: the page's own origin needs no permission.
    origin: Option<String>,
}

impl Default for Placement {
    fn default() -> Self {
        let origin = Some(AIVEN.to_owned());
        Self {
            api: Address {
                text: AIVEN.to_owned(),
                origin,
            },
            relay: None,
            base: BESIDE.to_owned(),
        }
    }
}

impl Placement {
    /// `api` and `relay` are base URLs such as `https://api.aiven.io`; a relay on the page's own host may
    /// be a path such as `/relay`, or [`OWN`]. An empty relay is none.
    pub fn new(api: &str, relay: &str) -> Result<Self, Failure> {
        let api = Address::read(api)?;
        let relay = if relay.is_empty() {
            None
        } else {
            Some(Address::read(relay)?)
        };
        Ok(Self {
            api,
            relay,
            base: BESIDE.to_owned(),
        })
    }

    /// The same for a page at `base`, such as `/` or `/attache/`. The page itself runs anywhere; what is sent for an
    /// unknown address leads to the page from any depth only if it knows.
    pub fn below(self, base: &str) -> Result<Self, Failure> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
        let is_path = base.starts_with('/') && base.ends_with('/') && !base.contains("//");
        if !is_path || !base.chars().all(plain) {
            return Err(Failure::usage(format!(
                "`{base}` cannot be the address of the page on its host, which begins and ends with `/`, \
                 such as / or /attache/."
            )));
        }
        Ok(Self {
            base: base.to_owned(),
            ..self
        })
    }

    /// `404.html` with links to the page at its address.
    pub fn write_into_missing(&self, html: &str) -> String {
        html.replace("href=\"./", &format!("href=\"{}", self.base))
    }

    /// `index.html` with this placement in its `<meta>` elements.
    pub fn write_into(&self, html: &str) -> Result<String, Failure> {
        let relay = self.relay.as_ref().map_or("", |relay| relay.text.as_str());
        let html = set_content(html, "attache-api", &self.api.text)?;
        set_content(&html, "attache-relay", relay)
    }

    /// The foreign origins that the page may connect to, each once.
    pub fn origins(&self) -> Vec<&str> {
        let mut origins: Vec<&str> = [Some(&self.api), self.relay.as_ref()]
            .into_iter()
            .flatten()
            .filter_map(|address| address.origin.as_deref())
            .collect();
        origins.dedup();
        origins
    }
}

impl Address {
    fn read(text: &str) -> Result<Self, Failure> {
        let refuse = |why: &str| {
            Failure::usage(format!(
                "`{text}` cannot be the address of an API or a relay: {why}. \
                 An address looks like {AIVEN} or http://127.0.0.1:8900."
            ))
        };
        // Whatever else could end an attribute or a directive of the policy is refused with them.
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
        if let Some(odd) = text.chars().find(|c| !plain(*c)) {
            return Err(refuse(&format!("it has the character {odd:?}")));
        }
        // The page's own origin, whichever that will be.
        if text == OWN {
            return Ok(Self {
                text: text.to_owned(),
                origin: None,
            });
        }
        let text = text.trim_end_matches('/');
        if text.starts_with('/') && !text.starts_with("//") {
            return Ok(Self {
                text: text.to_owned(),
                origin: None,
            });
        }
        let (scheme, rest) = text
            .split_once("://")
            .ok_or_else(|| refuse("it has no scheme"))?;
        if !["http", "https"].contains(&scheme) {
            return Err(refuse("its scheme is neither http nor https"));
        }
        let host = rest.split('/').next().unwrap_or_default();
        if host.is_empty() || host.starts_with(':') {
            return Err(refuse("it names no host"));
        }
        Ok(Self {
            text: text.to_owned(),
            origin: Some(format!("{scheme}://{host}")),
        })
    }
}

/// Sets the content of one `<meta name="…" content="…">`.
fn set_content(html: &str, name: &str, content: &str) -> Result<String, Failure> {
    let mut is_there = false;
    let html = html::rewrite(html, &format!("meta[name='{name}'][content]"), |meta| {
        is_there = true;
        html::set(meta, "content", content)
    })?;
    if is_there {
        return Ok(html);
    }
    Err(Failure::new(format!(
        "index.html has no <meta name=\"{name}\" content=\"…\">, so the page cannot be told where the API is"
    )))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::Placement;

    const HTML: &str = "<meta name=\"attache-api\" content=\"https://api.aiven.io\" />\n\
                        <meta name=\"attache-relay\" content=\"\" />";

    #[expect(
        clippy::needless_pass_by_value,
        reason = "expect![] is written in place"
    )]
    fn check(api: &str, relay: &str, expected: Expect) {
        let placed = Placement::new(api, relay).and_then(|placement| {
            let html = placement.write_into(HTML)?;
            Ok(format!("{html}\nconnects to {:?}", placement.origins()))
        });
        expected.assert_eq(&placed.unwrap_or_else(|failure| failure.to_string()));
    }

    #[test]
    fn the_page_and_the_policy_name_the_same_hosts() {
        check(
            "https://api.aiven.io",
            "",
            expect![[r#"
                <meta name="attache-api" content="https://api.aiven.io" />
                <meta name="attache-relay" content="" />
                connects to ["https://api.aiven.io"]"#]],
        );
        check(
            "http://127.0.0.1:8900/",
            "https://relay.example:8443/aiven",
            expect![[r#"
                <meta name="attache-api" content="http://127.0.0.1:8900" />
                <meta name="attache-relay" content="https://relay.example:8443/aiven" />
                connects to ["http://127.0.0.1:8900", "https://relay.example:8443"]"#]],
        );
        check(
            "https://api.aiven.io",
            "/relay",
            expect![[r#"
                <meta name="attache-api" content="https://api.aiven.io" />
                <meta name="attache-relay" content="/relay" />
                connects to ["https://api.aiven.io"]"#]],
        );
        check(
            "https://api.aiven.io",
            "/",
            expect![[r#"
                <meta name="attache-api" content="https://api.aiven.io" />
                <meta name="attache-relay" content="/" />
                connects to ["https://api.aiven.io"]"#]],
        );
        check(
            "https://one.example/v1",
            "https://one.example/v2",
            expect![[r#"
                <meta name="attache-api" content="https://one.example/v1" />
                <meta name="attache-relay" content="https://one.example/v2" />
                connects to ["https://one.example"]"#]],
        );
    }

    #[test]
    fn what_could_break_out_is_refused() {
        for (address, why) in [
            ("", "it has no scheme"),
            ("api.aiven.io", "it has no scheme"),
            ("//evil.example", "it has no scheme"),
            ("ftp://api.aiven.io", "neither http nor https"),
            ("https://", "it has no scheme"),
            ("https:///v1", "it names no host"),
            ("https://:80", "it names no host"),
            ("https://user@api.aiven.io", "the character '@'"),
            ("https://a.example; script-src *", "the character ';'"),
            ("https://a.example\"><script>", "the character '\"'"),
            ("https://a.example?x=1", "the character '?'"),
            ("https://*.example", "the character '*'"),
            ("https://a.example\n", r"the character '\n'"),
        ] {
            let failure = Placement::new(address, "").expect_err(address);
            assert!(failure.to_string().contains(why), "{address}: {failure}");
            assert_eq!(failure.exit(), 2);
        }
    }

    #[test]
    fn what_is_sent_for_an_unknown_address_leads_to_the_page() {
        let html = "<a href=\"./\"><link href=\"./favicon.svg\">";
        let placed = |base| {
            let placement = Placement::default().below(base);
            placement.map(|placement| placement.write_into_missing(html))
        };
        assert_eq!(Placement::default().write_into_missing(html), html);
        assert_eq!(
            placed("/attache/").as_deref(),
            Ok("<a href=\"/attache/\"><link href=\"/attache/favicon.svg\">")
        );
        for base in [
            "",
            "attache",
            "/attache",
            "//evil.example/",
            "/a\"b/",
            "/a b/",
        ] {
            assert!(placed(base).is_err(), "{base}");
        }
    }

    #[test]
    fn a_page_without_the_elements_is_refused() {
        for html in [
            "",
            "<meta name=\"attache-api\" content=\"x\">",
            "<meta name=\"attache-api\" content=\"",
        ] {
            assert!(Placement::default().write_into(html).is_err(), "{html}");
        }
    }

    #[test]
    fn the_page_of_this_clone_has_them() {
        let html = include_str!("../../../index.html");
        assert_eq!(Placement::default().write_into(html).as_deref(), Ok(html));
    }
}
