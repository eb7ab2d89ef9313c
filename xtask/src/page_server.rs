//! Serves a page on this machine, under the headers of the release.
//!
//! A small HTTP server of its own: loopback only, GET and HEAD only, a thread for each connection. It is
//! for development and for the browser tests, never for the public.

mod files;
mod request;

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::failure::{Explain, Failure};
use crate::page::Site;
use files::Answer;
use request::Request;

/// Longer than any request line and headers that a browser sends here.
const HEAD_LIMIT: usize = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// A server at work. It ends when this is dropped.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    ending: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

/// Serves the page on `port` of the loopback interface; port 0 is any free one. It answers from the moment
/// that this returns.
pub fn serve(site: Site, port: u16) -> Result<Running, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .explain(|| format!("the page cannot be served on port {port}"))?;
    let address = listener
        .local_addr()
        .explain(|| "the server does not know its own address".to_owned())?;
    let ending = Arc::new(AtomicBool::new(false));
    let accepting = thread::spawn({
        let (site, ending) = (Arc::new(site), Arc::clone(&ending));
        move || accept(&listener, &site, &ending)
    });
    Ok(Running {
        address,
        ending,
        accepting: Some(accepting),
    })
}

impl Running {
    /// Where the page is: `http://127.0.0.1:8080`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Goes on serving until the program is stopped.
    pub fn serve_forever(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.ending.store(true, Ordering::SeqCst);
        // One more connection, so that the thread looks up from waiting for one.
        drop(TcpStream::connect(self.address));
        let _ = accepting.join();
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>, ending: &AtomicBool) {
    for stream in listener.incoming() {
        if ending.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(site);
        // A visitor that goes away in the middle is no concern of the others.
        thread::spawn(move || drop(converse(stream, &site)));
    }
}

fn converse(mut stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let head = read_head(&mut stream)?;
    let request = Request::read(&head);
    let answer = match &request {
        Ok(request) => files::answer(site, request),
        Err(refusal) => files::refuse(site, *refusal),
    };
    let body_wanted = !request.is_ok_and(|request| request.head_only);
    write_answer(&mut stream, &answer, body_wanted)
}

/// Reads up to the empty line; what comes after it is no business of GET and HEAD.
fn read_head(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    let mut chunk = [0; 1024];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") && head.len() < HEAD_LIMIT {
        match stream.read(&mut chunk)? {
            0 => break,
            count => head.extend_from_slice(&chunk[..count]),
        }
    }
    Ok(head)
}

fn write_answer(stream: &mut TcpStream, answer: &Answer, body_wanted: bool) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    let length = answer.body.len().to_string();
    head.extend(["Content-Length: ", &length, "\r\nConnection: close\r\n\r\n"]);
    stream.write_all(head.as_bytes())?;
    if body_wanted {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests;
