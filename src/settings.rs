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
    /// The origin of the relay, where the build names one.
    pub relay: Option<String>,
}

impl Settings {
    /// Reads the settings from the document's head.
    pub fn read() -> Self {
        Self {
            api: meta("attache-api").unwrap_or_else(|| AIVEN.to_owned()),
            relay: meta("attache-relay"),
        }
    }
}

/// The content of a `meta` element; `None` where it is absent or empty.
fn meta(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let selector = ["meta[name=", name, "]"].concat();
    let content = document
        .query_selector(&selector)
        .ok()??
        .get_attribute("content")?;
    let address = content.trim().trim_end_matches('/');
    (!address.is_empty()).then(|| address.to_owned())
}
