//! Finds the elements in the page's own HTML.
//!
//! For well-formed files of this project, not for HTML from anywhere: there are no entities in what is looked for,
//! and no script or style has content.

use std::ops::Range;

/// The start tag of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    /// Name and value; a value that is not written is empty.
    attributes: Vec<(&'a str, &'a str)>,
    /// From `<` to behind `>`.
    pub(super) place: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, if it is there.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut named = self.attributes.iter().filter(|(is, _)| *is == name);
        named.next().map(|(_, value)| *value)
    }

    /// The names of all attributes.
    pub(super) fn attribute_names(&self) -> impl Iterator<Item = &'a str> {
        self.attributes.iter().map(|(name, _)| *name)
    }

    /// Where another attribute can be written: before `>` or `/>`.
    pub(super) fn end_of_attributes(&self, html: &str) -> usize {
        let inside = html[self.place.clone()].trim_end_matches('>');
        self.place.start + inside.trim_end_matches('/').trim_end().len()
    }
}

/// The start tags in their order.
pub(super) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let rest = &html[start..];
        at = if rest.starts_with("<!--") {
            start + rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = tag(html, start);
            let end = tag.place.end;
            tags.push(tag);
            end
        } else {
            start + 1
        };
    }
    tags
}

fn tag(html: &str, start: usize) -> Tag<'_> {
    let mut rest = &html[start + 1..];
    let name = word(&mut rest);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let name = word(&mut rest);
        let value = value(&mut rest);
        attributes.push((name, value));
    }
    let end = html.len() - rest.strip_prefix('>').unwrap_or(rest).len();
    Tag {
        name,
        attributes,
        place: start..end,
    }
}

/// Up to what cannot be in a name; at least one character, so that the reading goes on.
fn word<'a>(rest: &mut &'a str) -> &'a str {
    let ends = |c: char| c.is_whitespace() || "=>/".contains(c);
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let end = rest[first..]
        .find(ends)
        .map_or(rest.len(), |end| first + end);
    let (word, after) = rest.split_at(end);
    *rest = after;
    word
}

fn value<'a>(rest: &mut &'a str) -> &'a str {
    let Some(after) = rest.trim_start().strip_prefix('=') else {
        return "";
    };
    let after = after.trim_start();
    let quote = after.chars().next().filter(|c| "\"'".contains(*c));
    let (value, after) = match quote {
        Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
        None => after.split_at(
            after
                .find(|c: char| c.is_whitespace() || c == '>')
                .unwrap_or(after.len()),
        ),
    };
    *rest = after;
    value
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::tags;

    #[expect(
        clippy::needless_pass_by_value,
        reason = "expect![] is written in place"
    )]
    fn check(html: &str, expected: Expect) {
        let lines: Vec<_> = tags(html)
            .iter()
            .map(|tag| format!("{} {:?}\n", tag.name, tag.attributes))
            .collect();
        expected.assert_eq(&lines.concat());
    }

    #[test]
    fn start_tags_are_found_with_their_attributes() {
        check(
            "<!DOCTYPE html><html lang=\"en\"><!-- <script src=x> --><link rel=icon\n href='a.svg' />\
             <script type = \"module\" src=\"a.js\" async></script><br/></html>",
            expect![[r#"
                html [("lang", "en")]
                link [("rel", "icon"), ("href", "a.svg")]
                script [("type", "module"), ("src", "a.js"), ("async", "")]
                br []
            "#]],
        );
    }

    #[test]
    fn what_is_broken_ends_somewhere() {
        check("a < b <", expect![""]);
        check(
            "<a href=\"x",
            expect![[r#"
                a [("href", "x")]
            "#]],
        );
        check(
            "<a =x \u{e9}",
            expect![[r#"
                a [("=x", ""), ("é", "")]
            "#]],
        );
        check("<!-- <b>", expect![""]);
    }

    #[test]
    fn an_attribute_can_be_added() {
        for (html, added) in [
            ("<a b=\"c\">", "<a b=\"c\"+>"),
            ("<a b=\"c\" />", "<a b=\"c\"+ />"),
            ("<a>", "<a+>"),
            ("<a/>", "<a+/>"),
        ] {
            let (before, after) = html.split_at(tags(html)[0].end_of_attributes(html));
            assert_eq!(format!("{before}+{after}"), added);
        }
    }
}
