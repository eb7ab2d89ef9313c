//! Answers a path with a file of the page.

use super::request::{Refusal, Request};
use crate::page::headers::{self, Line, Sheet};
use crate::page::hosting::TYPES;
use crate::page::{Site, extension};

/// An answer, but for the headers that belong to the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<Line>,
    pub(super) body: Vec<u8>,
}

/// Finds the file that is asked for, compressed where there is such a copy and the browser takes it.
pub(super) fn answer(site: &Site, request: &Request) -> Answer {
    let folder = request.path.is_empty() || request.path.ends_with('/');
    let index = if folder { "index.html" } else { "" };
    let path = [request.path.as_str(), index].concat();
    let Some(body) = site.file(&path) else {
        return missing(site);
    };
    let compressed = site.file(&[path.as_str(), ".br"].concat());
    match compressed.filter(|_| request.takes_brotli) {
        None => reply(site, "200 OK", &path, body),
        Some(compressed) => {
            let mut answer = reply(site, "200 OK", &path, compressed);
            for (name, value) in [("Content-Encoding", "br"), ("Vary", "Accept-Encoding")] {
                answer.headers.push((name.to_owned(), value.to_owned()));
            }
            answer
        }
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
    let sheet = site.text(headers::FILE).ok().and_then(Sheet::read);
    let mut headers = sheet.unwrap_or_default().lines(path);
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
