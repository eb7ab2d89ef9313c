//! An upstream that says what reached it and answers as the test wants.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread;

/// A server that takes one request a connection.
#[derive(Debug)]
pub struct Upstream {
    url: String,
    heads: Receiver<String>,
}

impl Upstream {
    /// `respond` gets each connection once the headers were read. The server ends with the test's process.
    pub fn start(respond: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (sender, heads) = mpsc::channel();
        let respond = Arc::new(respond);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (sender, respond) = (sender.clone(), Arc::clone(&respond));
                thread::spawn(move || {
                    if sender.send(head(&stream)).is_ok() {
                        respond(stream);
                    }
                });
            }
        });
        Self {
            url: format!("http://{address}"),
            heads,
        }
    }

    /// One that answers everything with this text.
    pub fn saying(response: &'static str) -> Self {
        Self::start(move |mut stream| {
            // The relay may have gone away, which is for the test to see.
            let _ = stream.write_all(response.replace('\n', "\r\n").as_bytes());
        })
    }

    /// One that answers one call after the other with these texts.
    pub fn saying_in_turn(responses: Vec<String>) -> Self {
        let responses = Mutex::new(responses.into_iter());
        Self::start(move |mut stream| {
            let next = responses.lock().expect("one call at a time").next();
            let response = next.unwrap_or_default().replace('\n', "\r\n");
            let _ = stream.write_all(response.as_bytes());
        })
    }

    /// Where it listens.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Request line and headers of the next request, once it is there.
    pub fn next(&self) -> String {
        self.heads.recv().expect("it listens for ever")
    }

    /// How many requests came in that nobody has asked for.
    pub fn unread(&self) -> usize {
        self.heads.try_iter().count()
    }
}

/// Reads byte by byte, so that the body stays where it is.
fn head(stream: &TcpStream) -> String {
    let mut reader = BufReader::with_capacity(1, stream);
    let mut head = String::new();
    while reader.read_line(&mut head).is_ok_and(|bytes| bytes > 2) {}
    head.replace('\r', "")
}
