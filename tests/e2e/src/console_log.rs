//! The browser's console: errors of scripts, panics, rejections that nobody handles and breaches of the security
//! policy.

use thirtyfour::BrowserLogEntry;

use crate::page::BrowserPage;

impl BrowserPage {
    /// The errors in the console since this was last called, a line each. The page itself writes nothing there, so
    /// every line is an error, but for one kind: the browser notes each reply outside 2xx and
    /// each lack of a reply, a refused preflight included, which the simulator gives on purpose and the page must
    /// take calmly.
    pub async fn console_errors(&self) -> Vec<String> {
        let entries = self
            .driver()
            .browser_log()
            .await
            .expect("the driver hands the log over");
        errors(&entries)
    }
}

/// Those of the entries that are errors.
pub(crate) fn errors(entries: &[BrowserLogEntry]) -> Vec<String> {
    entries
        .iter()
        .filter(|entry| !is_reply(entry))
        .map(line)
        .collect()
}

fn is_reply(entry: &BrowserLogEntry) -> bool {
    let said = match entry.source.as_deref() {
        Some("network") => "Failed to load resource",
        Some("javascript") => "blocked by CORS policy: Response to preflight request",
        _ => return false,
    };
    entry.message.contains("/v1/") && entry.message.contains(said)
}

fn line(entry: &BrowserLogEntry) -> String {
    let source = entry.source.as_deref().unwrap_or("unknown");
    format!("{} ({source}): {}", entry.level, entry.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(source: &str, message: &str) -> BrowserLogEntry {
        BrowserLogEntry {
            level: "SEVERE".to_owned(),
            message: message.to_owned(),
            timestamp: 0,
            source: Some(source.to_owned()),
        }
    }

    #[test]
    fn only_the_replies_of_the_simulator_are_no_errors() {
        let failed = "http://127.0.0.1:1/v1/me - Failed to load resource: net::ERR_EMPTY_RESPONSE";
        assert!(is_reply(&entry("network", failed)));
        let refused = "Access to fetch at 'http://127.0.0.1:1/v1/me' from origin 'http://127.0.0.1:2' has been \
                       blocked by CORS policy: Response to preflight request doesn't pass access control check";
        assert!(is_reply(&entry("javascript", refused)));
        for (source, message) in [
            ("console-api", failed),
            ("network", refused),
            (
                "network",
                "http://127.0.0.1:1/boot.js - Failed to load resource: 404",
            ),
            ("network", "http://127.0.0.1:1/v1/me - something else"),
            ("security", "http://127.0.0.1:1/v1/me - Refused to connect"),
        ] {
            assert!(!is_reply(&entry(source, message)), "{source} {message}");
        }
    }
}
