//! Reads and changes the page's HTML with `lol_html`, which leaves all other bytes as they are.

use std::borrow::Cow;

use lol_html::html_content::Attribute;
pub(super) use lol_html::html_content::{ContentType, Element};
use lol_html::{ElementContentHandlers, RewriteStrSettings, rewrite_str};

use crate::failure::{Explain, Failure};

/// The HTML with what `change` makes of each element that `selector` names, in their order.
pub(super) fn rewrite(
    html: &str,
    selector: &str,
    mut change: impl FnMut(&mut Element<'_, '_>) -> Result<(), Failure>,
) -> Result<String, Failure> {
    let selector = selector
        .parse()
        .explain(|| format!("`{selector}` is no selector"))?;
    let change = |element: &mut Element<'_, '_>| Ok(change(element)?);
    let handlers = ElementContentHandlers::default().element(change);
    let settings =
        RewriteStrSettings::new().append_element_content_handler((Cow::Owned(selector), handlers));
    rewrite_str(html, settings).map_err(|cause| Failure::new(cause.to_string()))
}

/// Shows each element that `selector` names.
pub(super) fn visit(
    html: &str,
    selector: &str,
    mut see: impl FnMut(&Element<'_, '_>),
) -> Result<(), Failure> {
    let rewritten = rewrite(html, selector, |element| {
        see(element);
        Ok(())
    });
    rewritten.map(drop)
}

/// What the security policy would refuse in this HTML, in predicates such as `has an inline <style>`.
///
/// # Errors
/// If the parser gives up on it.
pub fn refused_by_policy(html: &str) -> Result<Vec<String>, Failure> {
    let mut refused = Vec::new();
    visit(&with_noscript_parsed(html), "*", |element| {
        let tag = element.tag_name();
        if tag == "script" && !element.has_attribute("src") || tag == "style" {
            refused.push(format!("has an inline <{tag}>"));
        }
        let names = element.attributes().iter().map(Attribute::name);
        for name in names.filter(|name| name == "style" || name.starts_with("on")) {
            refused.push(format!("has the attribute `{name}` at <{tag}>"));
        }
    })?;
    Ok(refused)
}

/// The two spellings of a `<noscript>`: as it is, and as an element whose content is parsed.
const NOSCRIPT: [&str; 2] = ["noscript>", "no-script>"];

/// The HTML with `<noscript>` renamed. Parsers take its content for text, as browsers with scripts do, but the policy
/// holds there as well.
pub(super) fn with_noscript_parsed(html: &str) -> String {
    html.replace(NOSCRIPT[0], NOSCRIPT[1])
}

/// Undoes [`with_noscript_parsed`].
pub(super) fn with_noscript_restored(html: &str) -> String {
    html.replace(NOSCRIPT[1], NOSCRIPT[0])
}

/// Sets an attribute, or adds it behind the others.
pub(super) fn set(element: &mut Element<'_, '_>, name: &str, value: &str) -> Result<(), Failure> {
    element
        .set_attribute(name, value)
        .explain(|| format!("cannot set {name}"))
}

#[cfg(test)]
mod tests {
    use super::{refused_by_policy, rewrite, visit};

    #[test]
    fn an_attribute_can_be_added() {
        for (html, added) in [
            ("<a b=\"c\">", "<a b=\"c\" d=\"e\">"),
            ("<a b=\"c\" />", "<a b=\"c\" d=\"e\" />"),
            ("<a>", "<a d=\"e\">"),
            ("<p B=c><!-- <a> -->é", "<p B=c><!-- <a> -->é"),
        ] {
            let rewritten = rewrite(html, "a", |element| {
                element.set_attribute("d", "e").expect("a plain name");
                Ok(())
            });
            assert_eq!(rewritten.as_deref(), Ok(added));
        }
    }

    #[test]
    fn what_the_policy_refuses_is_found_wherever_it_is() {
        for (html, expected) in [
            ("<p>text</p>", vec![]),
            ("<!-- <script> --><p class=\"style\">on=</p>", vec![]),
            (
                "<noscript><p onclick=x style=y></noscript><style>",
                vec![
                    "has the attribute `onclick` at <p>",
                    "has the attribute `style` at <p>",
                    "has an inline <style>",
                ],
            ),
        ] {
            let refused = refused_by_policy(html).expect("HTML");
            assert_eq!(refused, expected, "{html}");
        }
    }

    #[test]
    fn what_is_broken_ends_somewhere() {
        for html in ["a < b <", "<a href=\"x", "<!-- <b>"] {
            assert_eq!(visit(html, "*", |_| panic!("{html}")), Ok(()));
        }
    }
}
