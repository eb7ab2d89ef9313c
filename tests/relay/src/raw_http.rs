//! One request on a plain socket, and its response.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longer than the relay's own limit.
const READ_TIMEOUT: Duration = Duration::from_secs(45);

/// A request as it is written on the wire, right or wrong.
#[derive(Clone, Debug)]
pub struct RawRequest {
    /// The first word.
    pub method: String,
    /// The second word: a path, or whatever is in its place.
    pub target: String,
    /// In their order, also twice the same name.
    pub headers: Vec<(String, String)>,
    /// What comes after the headers; `Content-Length` is added unless a header says how long it is.
    pub body: Vec<u8>,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawResponse {
    /// The HTTP status.
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// All of the body.
    pub body: String,
}

impl RawRequest {
    /// A request without headers and body.
    pub fn new(method: &str, target: &str) -> Self {
        Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// With one more header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Without a header.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(own, _)| own != name);
        self
    }

    /// With this body.
    #[must_use]
    pub fn with_body(mut self, body: &str) -> Self {
        self.body = body.as_bytes().to_vec();
        self
    }

    /// Whether there is a header of this name.
    pub fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(own, _)| own == name)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\n", self.method, self.target);
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        if !self.has("Content-Length") && !self.has("Transfer-Encoding") && !self.body.is_empty() {
            head.extend(["Content-Length: ", &self.body.len().to_string(), "\r\n"]);
        }
        head.push_str("\r\n");
        [head.as_bytes(), &self.body].concat()
    }

    /// Sends it to an address such as `http://127.0.0.1:8787`; the socket is open for the response.
    pub fn begin(&self, url: &str) -> TcpStream {
        let host = url.strip_prefix("http://").expect("a plain address");
        let mut stream = TcpStream::connect(host).expect("it listens");
        stream
            .set_read_timeout(Some(READ_TIMEOUT))
            .expect("a timeout");
        // A refusal may come before the body is through.
        let _ = stream.write_all(&self.bytes());
        stream
    }

    /// Sends it and waits for the response.
    pub fn send(&self, url: &str) -> RawResponse {
        let response =
            RawResponse::read(&mut BufReader::new(self.begin(url)), self.method == "HEAD");
        response.unwrap_or_else(|error| {
            panic!("no response to {} {}: {error}", self.method, self.target)
        })
    }
}

/// A connection that is kept for one request after the other.
#[derive(Debug)]
pub struct Connection(BufReader<TcpStream>);

impl Connection {
    /// Connects to an address such as `http://127.0.0.1:8787`.
    ///
    /// # Errors
    /// Nobody listens there.
    pub fn open(url: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(url.trim_start_matches("http://"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(READ_TIMEOUT))?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Sends a request and waits for the response.
    ///
    /// # Errors
    /// There is none.
    pub fn send(&mut self, request: &RawRequest) -> io::Result<RawResponse> {
        self.0.get_mut().write_all(&request.bytes())?;
        RawResponse::read(&mut self.0, request.method == "HEAD")
    }
}

impl RawResponse {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The `error_code` of an error, without what all codes of the relay begin with.
    pub fn refusal(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_str(&self.body).ok()?;
        let code = body["errors"][0]["error_code"].as_str()?;
        code.strip_prefix(edge::refusal::CODE_PREFIX)
            .map(str::to_owned)
    }

    fn read(stream: &mut impl BufRead, is_bare: bool) -> io::Result<Self> {
        let first = line(stream)?;
        let status = first
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        let mut response = Self {
            status: status.ok_or(io::ErrorKind::InvalidData)?,
            headers: Vec::new(),
            body: String::new(),
        };
        loop {
            let line = line(stream)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            let header = (name.to_ascii_lowercase(), value.trim().to_owned());
            response.headers.push(header);
        }
        let body = match (
            response.header("content-length"),
            response.header("transfer-encoding"),
        ) {
            _ if is_bare => Vec::new(),
            (Some(length), _) => exactly(stream, length.parse().map_err(io::Error::other)?)?,
            (None, Some(_)) => chunks(stream)?,
            (None, None) => Vec::new(),
        };
        response.body = String::from_utf8_lossy(&body).into_owned();
        Ok(response)
    }
}

fn line(stream: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

fn exactly(stream: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn chunks(stream: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let length = usize::from_str_radix(&line(stream)?, 16).map_err(io::Error::other)?;
        bytes.extend(exactly(stream, length)?);
        line(stream)?;
        if length == 0 {
            return Ok(bytes);
        }
    }
}
