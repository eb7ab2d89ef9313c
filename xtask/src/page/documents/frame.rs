//! Puts a document into a page of its own, under the head of the page that it belongs to.

use std::fmt::Write as _;

use super::{DOCUMENTS, Document};
use crate::failure::Failure;
use crate::page::{Site, html};

/// The style sheet of documents, as a file of the page.
pub(super) const STYLE: &str = "document.css";

/// What goes around every document.
const FRAME: &str = include_str!("frame.html");

/// Elements of the page's own head that documents have too: how they look. What they may do is written into all
/// pages alike, later.
const SHARED: &str = "meta[name='color-scheme'], meta[name='theme-color'], meta[name='viewport'], \
                      link[rel='icon'], link[rel='stylesheet']";

/// Puts the documents that the page has into their frames.
pub(in crate::page) fn frame(site: &mut Site) -> Result<(), Failure> {
    let head = shared(site.text("index.html")?)?;
    for document in DOCUMENTS {
        let Ok(body) = site.text(document.page) else {
            continue;
        };
        let framed = framed(document, &head, body);
        site.put(document.page, framed);
    }
    Ok(())
}

fn shared(index: &str) -> Result<String, Failure> {
    let mut head = String::new();
    html::visit(index, SHARED, |element| {
        let written = &index[element.source_location().bytes()];
        head.extend(["    ", written, "\n"]);
    })?;
    Ok(head)
}

fn framed(document: &Document, head: &str, body: &str) -> String {
    let mut others = String::new();
    for Document { page, name, .. } in DOCUMENTS {
        let here = if *page == document.page {
            " aria-current=\"page\""
        } else {
            ""
        };
        let _ = writeln!(
            others,
            "        <li><a href=\"{page}\"{here}>{name}</a></li>"
        );
    }
    FRAME
        .replace("{name}", document.name)
        .replace("    {head}\n", head)
        .replace("        {others}\n", &others)
        .replace("{style}", STYLE)
        .replace("{body}", body)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{DOCUMENTS, framed, shared};

    #[test]
    fn a_document_looks_like_the_page_and_may_do_no_more() {
        let index = "<head><meta charset=\"utf-8\" />\n  <meta name=\"viewport\" content=\"x\" />\n  \
                     <link rel=\"stylesheet\" href=\"a.css\"/><script src=\"boot.js\"></script>\n\
                     <meta\n name=\"description\" content=\"y\" /></head>";
        let head = shared(index).expect("HTML");
        let page = framed(&DOCUMENTS[1], &head, "<h1>Security</h1>\n");
        expect![[r##"
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="x" />
                <link rel="stylesheet" href="a.css"/>
                <title>Security – Attaché</title>
                <meta name="description" content="Security of Attaché, which sets up Google Private Service Connect for Aiven services" />
                <link rel="stylesheet" href="document.css" />
              </head>
              <body>
                <a class="skip-link" href="#content">Skip to the content</a>
                <header class="site-header">
                  <a class="site-header-brand" href="./">Attaché</a>
                </header>
                <nav class="document-others" aria-label="Documents">
                  <ul>
                    <li><a href="guide.html">Guide</a></li>
                    <li><a href="security.html" aria-current="page">Security</a></li>
                    <li><a href="deploy.html">Deploying</a></li>
                    <li><a href="licences.html">Licences</a></li>
                  </ul>
                </nav>
                <main id="content" class="document">
            <h1>Security</h1>
                </main>
              </body>
            </html>
        "##]]
        .assert_eq(&page);
    }
}
