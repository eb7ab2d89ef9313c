//! The browser's network log: requests go to the page's own host and to the API that it is told to call, and nowhere else.

use serde_json::Value;

use crate::page::BrowserPage;

/// The kind of the driver's log that has the events of the network.
pub(crate) const LOG: &str = "performance";

impl BrowserPage {
    /// The addresses that were asked for since this was last called, by whatever part of the page, answered or not.
    pub async fn requested(&self) -> Vec<String> {
        let entries = self.driver().get_log(LOG).await;
        let entries = entries.expect("the driver hands the log over");
        let sent = entries.iter().filter_map(|entry| sent(&entry.message));
        sent.collect()
    }

    /// Those of them that are neither below one of these origins nor in the page itself.
    pub async fn unexpected_requests(&self, allowed: &[&str]) -> Vec<String> {
        let mut requested = self.requested().await;
        requested.retain(|url| is_unexpected(url, allowed));
        requested
    }
}

/// The address of a request, where an entry of the log is one that was about to be sent.
fn sent(message: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(message).ok()?;
    let event = &entry["message"];
    let url = match event["method"].as_str()? {
        "Network.requestWillBeSent" => &event["params"]["request"]["url"],
        "Network.webSocketCreated" => &event["params"]["url"],
        _ => return None,
    };
    Some(url.as_str()?.to_owned())
}

fn is_unexpected(url: &str, allowed: &[&str]) -> bool {
    let is_below = |origin: &str| {
        let rest = url.strip_prefix(origin);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    // An empty tab, what a page has in its own memory, and pages of the browser itself ask nobody.
    let is_local = ["about:", "blob:", "chrome:", "data:image/"]
        .iter()
        .any(|local| url.starts_with(local));
    !is_local && !allowed.iter().any(|origin| is_below(origin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_was_sent_has_an_address() {
        let entry = |method: &str| {
            format!(
                r#"{{"message":{{"method":"{method}","params":{{"request":{{"url":"http://a/b"}}}}}}}}"#
            )
        };
        assert_eq!(
            sent(&entry("Network.requestWillBeSent")).as_deref(),
            Some("http://a/b")
        );
        assert_eq!(sent(&entry("Network.dataReceived")), None);
        assert_eq!(sent("garbage"), None);
    }

    #[test]
    fn a_request_to_another_origin_is_unexpected() {
        let allowed = ["http://127.0.0.1:80", "https://api.aiven.io"];
        for (url, unexpected) in [
            ("http://127.0.0.1:80/", false),
            ("http://127.0.0.1:80", false),
            ("https://api.aiven.io/v1/me", false),
            ("about:blank", false),
            ("http://127.0.0.1:8000/", true),
            ("http://127.0.0.1:80.evil.example/", true),
            ("https://fonts.example/a.woff2", true),
            ("data:text/html,x", true),
        ] {
            assert_eq!(is_unexpected(url, &allowed), unexpected, "{url}");
        }
    }
}
