//! Markdown to HTML that the page's security policy takes: no markup of the author's own, no inline style.

use std::fmt::Write as _;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::{escape_href, escape_html};

/// The body of a document: its heading, what is in it where that is more than two sections, and its text.
pub(super) fn html(markdown: &str) -> String {
    let mut events: Vec<Event> = Parser::new_ext(markdown, Options::ENABLE_TABLES).collect();
    let sections = name_headings(&mut events);
    let mut text = String::new();
    html::push_html(&mut text, events.into_iter().map(plain));
    if sections.len() < 3 {
        return text;
    }
    let (title, rest) = text
        .split_once("</h1>\n")
        .map_or(("", text.as_str()), |(title, rest)| (title, rest));
    let mut whole =
        format!("{title}</h1>\n<nav class=\"document-contents\" aria-label=\"Contents\">\n<ul>\n");
    for (id, name) in sections {
        let mut words = String::new();
        let _ = escape_html(&mut words, &name);
        let _ = writeln!(whole, "<li><a href=\"#{id}\">{words}</a></li>");
    }
    whole + "</ul>\n</nav>\n" + rest
}

/// Gives every heading an id, and lists those of the sections.
fn name_headings(events: &mut [Event]) -> Vec<(String, String)> {
    let mut sections = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    for index in 0..events.len() {
        let Event::Start(Tag::Heading { level, .. }) = events[index] else {
            continue;
        };
        let name: String = events[index + 1..]
            .iter()
            .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let mut id = identifier(&name);
        while ids.contains(&id) {
            id.push_str("-again");
        }
        ids.push(id.clone());
        if level == HeadingLevel::H2 {
            sections.push((id.clone(), name));
        }
        if let Event::Start(Tag::Heading { id: given, .. }) = &mut events[index] {
            *given = Some(CowStr::from(id));
        }
    }
    sections
}

fn identifier(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

/// What would need an inline style or a script becomes something that does not; what may be wider than the page
/// scrolls by itself, and takes the focus for that.
fn plain(event: Event) -> Event {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => Event::Text("".into()),
        Event::Start(Tag::CodeBlock(_)) => Event::Html("<pre tabindex=\"0\"><code>".into()),
        Event::End(TagEnd::CodeBlock) => Event::Html("</code></pre>\n".into()),
        // With alignments, each cell would get an inline style.
        Event::Start(Tag::Table(_)) => {
            Event::Html("<div class=\"document-table\" tabindex=\"0\"><table>".into())
        }
        Event::End(TagEnd::Table) => Event::Html("</tbody></table></div>\n".into()),
        Event::Start(Tag::Link { dest_url, .. }) => Event::Html(link(&dest_url).into()),
        other => other,
    }
}

fn link(to: &str) -> String {
    let (path, section) = to.split_once('#').unwrap_or((to, ""));
    let foreign = to.contains("://");
    let to = match super::page_of(path) {
        Some(page) if !foreign && !path.is_empty() => {
            [page, if section.is_empty() { "" } else { "#" }, section].concat()
        }
        _ => to.to_owned(),
    };
    let mut tag = String::from("<a href=\"");
    let _ = escape_href(&mut tag, &to);
    tag + if foreign {
        "\" rel=\"noopener noreferrer\">"
    } else {
        "\">"
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    #[expect(
        clippy::needless_pass_by_value,
        reason = "expect![] is written in place"
    )]
    fn check(markdown: &str, expected: Expect) {
        expected.assert_eq(&super::html(markdown));
    }

    #[test]
    fn headings_can_be_linked_to() {
        check(
            "# A *page*\n\n## One & `two`\n\n## One, two!\n",
            expect![[r#"
                <h1 id="a-page">A <em>page</em></h1>
                <h2 id="one-two">One &amp; <code>two</code></h2>
                <h2 id="one-two-again">One, two!</h2>
            "#]],
        );
    }

    #[test]
    fn a_longer_document_says_what_is_in_it() {
        check(
            "# A page\n\nWords.\n\n## One\n\n## Two <3\n\n## Three\n",
            expect![[r##"
                <h1 id="a-page">A page</h1>
                <nav class="document-contents" aria-label="Contents">
                <ul>
                <li><a href="#one">One</a></li>
                <li><a href="#two-3">Two &lt;3</a></li>
                <li><a href="#three">Three</a></li>
                </ul>
                </nav>
                <p>Words.</p>
                <h2 id="one">One</h2>
                <h2 id="two-3">Two &lt;3</h2>
                <h2 id="three">Three</h2>
            "##]],
        );
    }

    #[test]
    fn markup_of_the_author_is_text() {
        check(
            "<script>alert(1)</script>\n\nA <b onclick=\"x()\">word</b>.\n",
            expect![[r#"
                &lt;script&gt;alert(1)&lt;/script&gt;

                <p>A &lt;b onclick="x()"&gt;word&lt;/b&gt;.</p>
            "#]],
        );
    }

    #[test]
    fn what_may_be_wide_scrolls_by_itself() {
        check(
            "```\na <b>\n```\n\n| A | B |\n| --- | ---: |\n| 1 | 2 |\n",
            expect![[r#"
                <pre tabindex="0"><code>a &lt;b&gt;
                </code></pre>
                <div class="document-table" tabindex="0"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>
                <tr><td>1</td><td>2</td></tr>
                </tbody></table></div>
            "#]],
        );
    }

    #[test]
    fn links_lead_to_pages_and_away_without_a_trace() {
        check(
            "[a](security.md#keys) [b](#here) [c](https://example.org/?a=\"b\")\n",
            expect![[r##"
                <p><a href="security.html#keys">a</a> <a href="#here">b</a> <a href="https://example.org/?a=%22b%22" rel="noopener noreferrer">c</a></p>
            "##]],
        );
    }
}
