//! Starts the program, and speaks HTTP to it word by word.

use std::{
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

use serde_json::Value;

/// A running `aiven-sim`, ended when the test ends.
pub(crate) struct Program {
    child: Child,
    /// Such as `127.0.0.1:40123`.
    pub(crate) address: String,
}

/// What came back.
pub(crate) struct HttpResponse {
    pub(crate) status: u16,
    headers: Vec<String>,
    pub(crate) body: String,
}

impl Program {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_aiven-sim"))
            .args(["--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let output = child.stdout.take().expect("its output is piped");
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .expect("it says where it listens");
        let address = line
            .trim_end()
            .strip_prefix("listening on http://")
            .expect("the first line is the address")
            .to_owned();
        Self { child, address }
    }

    /// Sends a request and leaves the connection open.
    pub(crate) fn open(&self, method: &str, path: &str) -> TcpStream {
        self.begin(method, path, &["Authorization: aivenv1 demo"], "")
    }

    fn begin(&self, method: &str, path: &str, headers: &[&str], body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let length = body.len();
        let mut head =
            format!("{method} {path} HTTP/1.1\r\nHost: sim\r\nContent-Length: {length}\r\n");
        for header in headers {
            head.push_str(header);
            head.push_str("\r\n");
        }
        write!(stream, "{head}\r\n{body}").expect("it reads");
        stream
    }

    /// Everything that comes back, byte by byte, until the connection closes.
    pub(crate) fn raw(&self, method: &str, path: &str) -> String {
        read(self.open(method, path))
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[&str],
        body: &str,
    ) -> HttpResponse {
        let text = read(self.begin(method, path, headers, body));
        let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        HttpResponse {
            status: status
                .and_then(|status| status.parse().ok())
                .expect("a status"),
            headers: lines.map(str::to_owned).collect(),
            body: body.to_owned(),
        }
    }

    /// Asks the API with the token `demo`.
    pub(crate) fn api(&self, method: &str, path: &str, body: &str) -> HttpResponse {
        self.send(method, path, &["Authorization: aivenv1 demo"], body)
    }

    pub(crate) fn control(&self, method: &str, path: &str, body: &str) -> HttpResponse {
        self.send(method, &format!("/_sim/{path}"), &[], body)
    }

    /// Adds a fault for the next call.
    pub(crate) fn inject_fault(&self, fault: &str) {
        let body = format!(r#"{{"times":1,"fault":"{fault}"}}"#);
        assert_eq!(self.control("POST", "faults", &body).status, 200);
    }

    /// Method and path of what came in, one a line.
    pub(crate) fn requests(&self) -> String {
        let reply: Value =
            serde_json::from_str(&self.control("GET", "requests", "").body).expect("it is JSON");
        let rows = reply["requests"].as_array().expect("a list").iter();
        let lines: Vec<_> = rows
            .map(|row| {
                let word = |key: &str| row[key].as_str().expect("text");
                format!("{} {}\n", word("method"), word("path"))
            })
            .collect();
        lines.concat()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl HttpResponse {
    /// The headers whose names begin so, sorted, one a line.
    pub(crate) fn headers_of(&self, prefix: &str) -> String {
        let mut found: Vec<_> = self
            .headers
            .iter()
            .filter(|header| header.to_ascii_lowercase().starts_with(prefix))
            .map(|header| format!("{header}\n"))
            .collect();
        found.sort();
        found.concat()
    }

    /// The first text of that key, wherever in the body it stands.
    pub(crate) fn word(&self, key: &str) -> String {
        let after = self.body.split(&format!("\"{key}\":\"")).nth(1);
        let word = after.and_then(|rest| rest.split('"').next());
        word.unwrap_or_else(|| panic!("no {key} in {}", self.body))
            .to_owned()
    }
}

/// Whether nothing has come over an open connection, and it has not been closed either.
pub(crate) fn is_silent(stream: &mut TcpStream) -> bool {
    stream.set_nonblocking(true).expect("a socket can be asked");
    let read = stream.read(&mut [0]);
    matches!(read, Err(error) if error.kind() == ErrorKind::WouldBlock)
}

/// Runs the program to its end: the exit code and what it complained about.
pub(crate) fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_aiven-sim"))
        .args(arguments)
        .output()
        .expect("the program starts");
    assert!(output.stdout.is_empty());
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

fn read(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A connection that breaks is what some tests are about: what came before counts.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
