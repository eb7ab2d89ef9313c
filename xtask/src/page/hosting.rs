//! Configuration for servers that do not read `_headers`, made from the same rules. Each form is read back and compared
//! with the rules, so that the two cannot drift apart.

mod caddy;
mod nginx;

use super::headers::{Header, Rules};
use crate::failure::Failure;

/// One way to write the rules down.
struct Form {
    file: &'static str,
    print: fn(&Rules) -> String,
    read: fn(&str) -> Option<Rules>,
}

const FORMS: &[Form] = &[
    Form {
        file: "nginx.conf",
        print: nginx::print,
        read: nginx::read,
    },
    Form {
        file: "Caddyfile",
        print: caddy::print,
        read: caddy::read,
    },
];

/// Content types by the end of a file's name, with a character set where a text has one.
pub const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("txt", "text/plain; charset=utf-8"),
];

/// The configuration files by name. Fails if one of them says anything else than the rules.
pub fn files(rules: &Rules) -> Result<Vec<(&'static str, String)>, Failure> {
    must_be_plain(rules)?;
    FORMS
        .iter()
        .map(|form| Ok((form.file, form.checked(rules)?)))
        .collect()
}

impl Form {
    fn checked(&self, rules: &Rules) -> Result<String, Failure> {
        let text = (self.print)(rules);
        if (self.read)(&text).as_ref() == Some(rules) {
            return Ok(text);
        }
        Err(Failure::new(format!(
            "{} has drifted from the headers that the page is to be served with",
            self.file
        )))
    }
}

/// What has a meaning of its own between quotes cannot be written in every form.
fn must_be_plain(rules: &Rules) -> Result<(), Failure> {
    let odd = |text: &String| text.chars().any(|c| "\"\\${}`\n".contains(c));
    let lines = || rules.everywhere.iter().chain(&rules.assets);
    match lines().find(|(name, value)| odd(name) || odd(value)) {
        Some((name, _)) => Err(Failure::new(format!(
            "the header {name} has a character that cannot be quoted for every server"
        ))),
        None => Ok(()),
    }
}

/// Name and value of `NAME "VALUE"`, with something before and behind it.
fn quoted_line(line: &str, before: &str, behind: &str) -> Option<Header> {
    let line = line.trim().strip_prefix(before)?.strip_suffix(behind)?;
    let (name, value) = line.split_once(" \"")?;
    Some((name.to_owned(), value.strip_suffix('"')?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{FORMS, Rules, files};
    use crate::page::Placement;

    #[test]
    fn every_form_says_what_the_rules_say() {
        for (api, relay) in [
            ("https://api.aiven.io", ""),
            ("https://api.aiven.io", "/"),
            ("http://127.0.0.1:8900", "https://relay.example:8443/aiven"),
        ] {
            let placement = Placement::new(api, relay).expect("plain addresses");
            let files = files(&Rules::of(&placement)).expect("no drift");
            assert_eq!(files.len(), FORMS.len());
        }
    }

    /// Any header that is missing, added or altered in any form is found.
    #[test]
    fn drift_is_found() {
        let rules = Rules::of(&Placement::default());
        for form in FORMS {
            let text = form.checked(&rules).expect("no drift");
            for (name, value) in rules.everywhere.iter().chain(&rules.assets) {
                for altered in [
                    text.replacen(&format!("\"{value}\""), "\"other\"", 1),
                    text.replacen(name, "X-Other", 1),
                    text.lines()
                        .filter(|line| !line.contains(value))
                        .collect::<Vec<_>>()
                        .join("\n"),
                ] {
                    assert_ne!(altered, text);
                    assert_ne!((form.read)(&altered).as_ref(), Some(&rules), "{altered}");
                }
            }
        }
    }

    #[test]
    fn what_could_end_its_quotes_is_refused() {
        let mut rules = Rules::of(&Placement::default());
        rules.assets[0].1.push('"');
        assert!(files(&rules).is_err());
    }
}
