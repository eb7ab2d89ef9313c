//! Answers a path with a file of the page.

use super::request::Refusal;
use crate::page::headers::{self, Line, Rules};
use crate::page::hosting::TYPES;
use crate::page::{Site, extension};

/// An answer, but for the headers that belong to the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<Line>,
    pub(super) body: Vec<u8>,
}

/// `path` is relative and made of plain names, as [`super::request::Request`] gives it.
pub(super) fn answer(site: &Site, path: &str) -> Answer {
    let path = if path.is_empty() { "index.html" } else { path };
    match site.file(path) {
        Some(body) => reply(site, "200 OK", path, body),
        None => missing(site),
    }
}

pub(super) fn refuse(site: &Site, refusal: Refusal) -> Answer {
    match refusal {
        Refusal::Path => missing(site),
        Refusal::Malformed => plain(
            site,
            "400 Bad Request",
            "This is not a request for a page.\n",
        ),
        Refusal::Method => {
            let mut answer = plain(
                site,
                "405 Method Not Allowed",
                "Only GET and HEAD are answered here.\n",
            );
            answer
                .headers
                .push(("Allow".to_owned(), "GET, HEAD".to_owned()));
            answer
        }
    }
}

fn missing(site: &Site) -> Answer {
    let status = "404 Not Found";
    match site.file("404.html") {
        Some(body) => reply(site, status, "404.html", body),
        None => plain(site, status, "There is nothing at this address.\n"),
    }
}

fn plain(site: &Site, status: &'static str, text: &str) -> Answer {
    reply(site, status, "reason.txt", text.as_bytes())
}

fn reply(site: &Site, status: &'static str, path: &str, body: &[u8]) -> Answer {
    // As a host does that takes the page as it is: whatever the file says, and nothing if there is none.
    let rules = site.text(headers::FILE).ok().and_then(Rules::read);
    let mut headers = rules.unwrap_or_default().lines(path);
    headers.push(("Content-Type".to_owned(), content_type(path).to_owned()));
    Answer {
        status,
        headers,
        body: body.to_vec(),
    }
}

fn content_type(path: &str) -> &'static str {
    let ending = extension(path);
    TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, content_type)| content_type)
}
