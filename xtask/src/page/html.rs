//! Reads and changes the page's HTML with `lol_html`, which keeps the bytes of what is not changed.

use std::borrow::Cow;

pub(super) use lol_html::html_content::{Attribute, ContentType, Element};
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

/// Sets an attribute, or adds it behind the others.
pub(super) fn set(element: &mut Element<'_, '_>, name: &str, value: &str) -> Result<(), Failure> {
    element
        .set_attribute(name, value)
        .explain(|| format!("cannot set {name}"))
}

#[cfg(test)]
mod tests {
    use super::{rewrite, visit};

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
    fn what_is_broken_ends_somewhere() {
        for html in ["a < b <", "<a href=\"x", "<!-- <b>"] {
            assert_eq!(visit(html, "*", |_| panic!("{html}")), Ok(()));
        }
    }
}
