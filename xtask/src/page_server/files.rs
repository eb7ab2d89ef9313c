//! Answers a path with a file of the page.

use std::fs;
use std::path::{Path, PathBuf};

use edge::headers::Header;

use super::request::Refusal;
use crate::failure::{Explain, Failure};
use crate::page::Placement;
use crate::page::headers;

/// An answer, but for the headers that belong to the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<Header>,
    pub(super) body: Vec<u8>,
}

/// The files of a page, placed.
#[derive(Clone, Debug)]
pub(super) struct Files {
    folder: PathBuf,
    placement: Placement,
}

impl Files {
    /// Fails unless there is a page in the folder that can be placed.
    pub(super) fn open(folder: &Path, placement: &Placement) -> Result<Self, Failure> {
        let folder = folder
            .canonicalize()
            .explain(|| format!("there is no built page in {}", folder.display()))?;
        let files = Self {
            folder,
            placement: placement.clone(),
        };
        files.index()?;
        Ok(files)
    }

    /// `path` is relative and made of plain names, as [`super::request::Request`] gives it.
    pub(super) fn answer(&self, path: &str) -> Answer {
        let path = if path.is_empty() { "index.html" } else { path };
        let Some(body) = self.read(path) else {
            return self.missing();
        };
        self.reply("200 OK", path, body)
    }

    pub(super) fn refuse(&self, refusal: Refusal) -> Answer {
        match refusal {
            Refusal::Path => self.missing(),
            Refusal::Malformed => {
                self.plain("400 Bad Request", "This is not a request for a page.\n")
            }
            Refusal::Method => {
                let mut answer = self.plain(
                    "405 Method Not Allowed",
                    "Only GET and HEAD are answered here.\n",
                );
                answer.headers.push(("Allow", "GET, HEAD".to_owned()));
                answer
            }
        }
    }

    fn missing(&self) -> Answer {
        let status = "404 Not Found";
        match self.read("404.html") {
            Some(body) => self.reply(status, "404.html", body),
            None => self.plain(status, "There is nothing at this address.\n"),
        }
    }

    fn plain(&self, status: &'static str, text: &str) -> Answer {
        self.reply(status, "reason.txt", text.as_bytes().to_vec())
    }

    fn reply(&self, status: &'static str, path: &str, body: Vec<u8>) -> Answer {
        let mut headers = headers::everywhere(&self.placement);
        headers.push(("Content-Type", content_type(path).to_owned()));
        headers.push(headers::cache_control(path));
        Answer {
            status,
            headers,
            body,
        }
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        if path == "index.html" {
            return self.index().ok().map(String::into_bytes);
        }
        // A link inside the folder may still lead out of it.
        let file = self.folder.join(path).canonicalize().ok()?;
        (file.starts_with(&self.folder) && file.is_file())
            .then(|| fs::read(file).ok())
            .flatten()
    }

    fn index(&self) -> Result<String, Failure> {
        let index = self.folder.join("index.html");
        let html =
            fs::read_to_string(&index).explain(|| format!("cannot read {}", index.display()))?;
        self.placement.write_into(&html)
    }
}

fn content_type(path: &str) -> &'static str {
    match Path::new(path)
        .extension()
        .and_then(|extension| extension.to_str())
    {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
