//! Joins the style sheets, which are written apart by subject, into one: a single request, which compresses better.

use super::{Site, assets, html};
use crate::failure::Failure;

/// Joins the style sheets of `index.html` in their order, under a name with a hash of the content.
pub(super) fn join(site: &mut Site) -> Result<(), Failure> {
    let page = site.text("index.html")?.to_owned();
    let mut sheets = Vec::new();
    html::visit(&page, "link[rel='stylesheet']", |link| {
        let address = link.get_attribute("href").unwrap_or_default();
        let path = address.strip_prefix("./").unwrap_or(&address).to_owned();
        sheets.push((path, link.source_location().bytes()));
    })?;
    let mut joined = String::new();
    let (mut html, mut copied, mut place) = (String::new(), 0, None);
    for (path, written) in &sheets {
        joined.push_str(site.text(path)?);
        html.push_str(page[copied..written.start].trim_end());
        place.get_or_insert(html.len());
        copied = written.end;
    }
    let Some(place) = place else { return Ok(()) };
    html.push_str(&page[copied..]);
    let name = assets::add(site, "page", "css", joined.into_bytes());
    let element = format!("\n    <link rel=\"stylesheet\" href=\"./{name}\" />");
    html.insert_str(place, &element);

    for (path, _) in sheets {
        site.take(&path)?;
    }
    site.put("index.html", html);
    Ok(())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::join;
    use crate::page::Site;

    const HTML: &str = "<head>\n    <link rel=\"icon\" href=\"a.svg\" />\n    \
        <link rel=\"stylesheet\" href=\"./b-1.css\" integrity=\"sha384-x\"/>\n    \
        <link rel=\"stylesheet\" href=\"./a-2.css\"/>\n    <script src=\"x.js\"></script>\n</head>";

    #[test]
    fn the_sheets_become_one_in_their_order() {
        let mut site = Site::default();
        site.put("index.html", HTML);
        site.put("a-2.css", "a{}\n");
        site.put("b-1.css", "b{}\n");
        join(&mut site).expect("all sheets are there");
        expect![[r#"
            == assets/page-e90f7fcde7d1f8b6.css
            b{}
            a{}
            == index.html
            <head>
                <link rel="icon" href="a.svg" />
                <link rel="stylesheet" href="./assets/page-e90f7fcde7d1f8b6.css" />
                <script src="x.js"></script>
            </head>
        "#]]
        .assert_eq(&site.print());
    }

    #[test]
    fn a_page_without_sheets_stays_as_it_is() {
        let mut site = Site::default();
        site.put("index.html", "<p>");
        join(&mut site).expect("nothing to join");
        assert_eq!(site.print(), "== index.html\n<p>\n");
    }

    #[test]
    fn a_missing_sheet_is_named() {
        let mut site = Site::default();
        site.put("index.html", HTML);
        let failure = join(&mut site).expect_err("there is none");
        assert_eq!(failure.to_string(), "the page has no b-1.css");
    }
}
