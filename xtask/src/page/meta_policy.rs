//! The security policy inside of the page: a second layer, for hosts that cannot send headers.

use super::Site;
use super::html::{self, ContentType};
use crate::failure::Failure;

/// Writes the policy into every HTML file, before anything that it decides about.
pub(super) fn add(site: &mut Site) -> Result<(), Failure> {
    let policy = edge::headers::policy_in_page(&site.placement().origins());
    for path in site.pages() {
        let html = with_policy(site.text(&path)?, &policy)?
            .ok_or_else(|| Failure::new(format!("{path} does not begin with its charset")))?;
        site.put(&path, html);
    }
    Ok(())
}

/// Nothing but the character set may come before it in the head.
const CHARSET: &str = "html > head:first-child > meta[charset]:first-child";

fn with_policy(html: &str, policy: &str) -> Result<Option<String>, Failure> {
    let mut is_placed = false;
    let html = html::rewrite(html, CHARSET, |charset| {
        let meta =
            format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
        charset.after(&meta, ContentType::Html);
        is_placed = true;
        Ok(())
    })?;
    Ok(is_placed.then_some(html))
}

#[cfg(test)]
mod tests {
    use super::add;
    use crate::page::Site;

    #[test]
    fn the_policy_comes_before_what_it_decides_about() {
        let mut site = Site::default();
        site.put(
            "docs/a.html",
            "<html>\n<head><meta charset=\"utf-8\" /><script src=\"x.js\"></script></head></html>",
        );
        site.put("a.txt", "<html>");
        add(&mut site).expect("a page with a head");
        let html = site.text("docs/a.html").expect("it is there");
        let policy = edge::headers::policy_in_page(&["https://api.aiven.io"]);
        let element = format!(
            "<meta charset=\"utf-8\" />\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" /><script"
        );
        assert!(html.contains(&element), "{html}");
        assert_eq!(site.text("a.txt"), Ok("<html>"));
    }

    #[test]
    fn a_page_that_begins_otherwise_is_refused() {
        for html in [
            "",
            "<html><head></head></html>",
            "<html><head><script src=\"x.js\"></script><meta charset=\"utf-8\" /></head>",
            "<html><head><title>x</title><meta charset=\"utf-8\" /></head>",
        ] {
            let mut site = Site::default();
            site.put("index.html", html);
            assert!(add(&mut site).is_err(), "{html}");
        }
    }
}
