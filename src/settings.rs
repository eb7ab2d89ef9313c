//! Where the API is, as whoever serves the page wrote it into the page's head.
//!
//! The address bar has no say: a link could otherwise send a token to a stranger.

/// The address used where the page names none.
const AIVEN: &str = "https://api.aiven.io";

/// Where calls may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The origin of the API, without a slash behind it.
    pub api: String,
    /// The base address of the relay, where the build names one.
    pub relay: Option<String>,
    /// Whether the page was put there by the relay itself, which makes the relayed way the usual one.
    pub relay_is_own: bool,
}

impl Settings {
    /// Reads the settings from the document's head.
    pub fn read() -> Self {
        let relay = meta("attache-relay");
        Self {
            api: meta("attache-api")
                .and_then(absolute)
                .unwrap_or_else(|| AIVEN.to_owned()),
            relay_is_own: relay.as_deref() == Some("/"),
            relay: relay.and_then(absolute),
        }
    }
}

/// An address without a slash behind it; a path is one of the page's own origin.
fn absolute(address: String) -> Option<String> {
    let address = if address.starts_with('/') {
        let origin = web_sys::window()?.location().origin().ok()?;
        [origin, address].concat()
    } else {
        address
    };
    Some(address.trim_end_matches('/').to_owned())
}

/// The content of a `meta` element; `None` where it is absent or empty.
fn meta(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let selector = ["meta[name=", name, "]"].concat();
    let content = document
        .query_selector(&selector)
        .ok()??
        .get_attribute("content")?;
    let content = content.trim();
    (!content.is_empty()).then(|| content.to_owned())
}
