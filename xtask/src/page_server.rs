//! Serves a page on this machine, under the headers of the release: for development and for the browser tests, never
//! for the public. Loopback only, GET and HEAD only.

use std::collections::BTreeSet;
use std::future;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use hyper::http::response::Builder;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{HeaderMap, Method, Request, StatusCode, http};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use tokio::sync::oneshot;

use crate::failure::{Explain, Failure};
use crate::page::headers::{self, HeadersFile};
use crate::page::hosting::TYPES;
use crate::page::{Site, extension};

type Response = hyper::Response<Full<Bytes>>;

/// What is asked for and not answered.
type Withheld = Arc<Mutex<BTreeSet<String>>>;

/// A running server. It ends when this is dropped.
#[derive(Debug)]
pub struct PageServer {
    address: SocketAddr,
    withheld: Withheld,
    shutdown: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Serves the page on `port` of the loopback interface; port 0 is any free one. It answers from the moment
/// that this returns.
pub fn serve(site: Site, port: u16) -> Result<PageServer, Failure> {
    let failure = || format!("the page cannot be served on port {port}");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).explain(failure)?;
    listener.set_nonblocking(true).explain(failure)?;
    let address = listener.local_addr().explain(failure)?;
    // Its own thread lets callers start and stop it inside another runtime as well as outside of one.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .explain(failure)?;
    let (shutdown, stopped) = oneshot::channel();
    let withheld = Withheld::default();
    let unanswered = Arc::clone(&withheld);
    let thread = thread::spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                _ = accept(listener, Arc::new(site), unanswered) => {}
                _ = stopped => {}
            }
        });
    });
    Ok(PageServer {
        address,
        withheld,
        shutdown: Some(shutdown),
        thread: Some(thread),
    })
}

impl PageServer {
    /// Where the page is: `http://127.0.0.1:8080`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes requests for this path, such as `/boot.js`, and never answers them.
    pub fn withhold(&self, path: &str) {
        let mut withheld = self.withheld.lock().unwrap_or_else(PoisonError::into_inner);
        withheld.insert(path.to_owned());
    }

    /// Answers every request from now on; those that were withheld still wait.
    pub fn answer_all(&self) {
        let mut withheld = self.withheld.lock().unwrap_or_else(PoisonError::into_inner);
        withheld.clear();
    }

    /// Goes on serving until the program is stopped.
    pub fn serve_forever(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for PageServer {
    fn drop(&mut self) {
        drop(self.shutdown.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn accept(listener: TcpListener, site: Arc<Site>, withheld: Withheld) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let (site, withheld) = (Arc::clone(&site), Arc::clone(&withheld));
        let service = service_fn(move |request: Request<Incoming>| {
            let response = respond(&site, &request);
            let hangs = is_withheld(&withheld, request.uri().path());
            async move {
                if hangs {
                    future::pending::<()>().await;
                }
                response
            }
        });
        let connection = http1::Builder::new()
            .keep_alive(false)
            .title_case_headers(true)
            .serve_connection(TokioIo::new(stream), service);
        // A failed connection must not affect the others.
        tokio::spawn(connection);
    }
}

fn is_withheld(withheld: &Withheld, path: &str) -> bool {
    let withheld = withheld.lock().unwrap_or_else(PoisonError::into_inner);
    withheld.contains(path)
}

/// Finds the file that is asked for, compressed where there is such a copy and the browser takes it.
fn respond(site: &Site, request: &Request<Incoming>) -> http::Result<Response> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let text = b"Only GET and HEAD are answered here.\n";
        let response = response(site, StatusCode::METHOD_NOT_ALLOWED, "reason.txt");
        return send(response.header(ALLOW, "GET, HEAD"), text);
    }
    let uri = request.uri();
    let path = percent_decode_str(uri.path()).decode_utf8();
    let path = path.ok().filter(|_| uri.authority().is_none());
    let Some(path) = path.as_deref().and_then(|path| path.strip_prefix('/')) else {
        return missing(site);
    };
    let folder = path.is_empty() || path.ends_with('/');
    let path = [path, if folder { "index.html" } else { "" }].concat();
    let Some(bytes) = site.file(&path) else {
        return missing(site);
    };
    let response = response(site, StatusCode::OK, &path);
    let compressed = site.file(&[path.as_str(), ".br"].concat());
    match compressed.filter(|_| takes_brotli(request.headers())) {
        None => send(response, bytes),
        Some(compressed) => {
            let response = response.header(CONTENT_ENCODING, "br");
            send(response.header(VARY, "Accept-Encoding"), compressed)
        }
    }
}

fn missing(site: &Site) -> http::Result<Response> {
    match site.file("404.html") {
        Some(bytes) => send(response(site, StatusCode::NOT_FOUND, "404.html"), bytes),
        None => send(
            response(site, StatusCode::NOT_FOUND, "reason.txt"),
            b"There is nothing at this address.\n",
        ),
    }
}

/// A response with the headers that belong to the file at `path`.
fn response(site: &Site, status: StatusCode, path: &str) -> Builder {
    // Like a static host: what the file says, and no headers if there is no file.
    let headers_file = site.text(headers::FILE).ok().and_then(HeadersFile::read);
    let lines = headers_file.unwrap_or_default().lines(path);
    let response = hyper::Response::builder().status(status);
    lines
        .into_iter()
        .fold(response, |response, (name, value)| {
            response.header(name, value)
        })
        .header(CONTENT_TYPE, content_type(path))
}

fn send(response: Builder, bytes: &[u8]) -> http::Result<Response> {
    response.body(Full::from(bytes.to_vec()))
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| coding.trim() == "br")
}

fn content_type(path: &str) -> &'static str {
    let ending = extension(path);
    TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, content_type)| content_type)
}

#[cfg(test)]
mod tests;
