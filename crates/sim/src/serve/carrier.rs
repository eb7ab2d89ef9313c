//! Carries HTTP to the world and back, and plays the faults of the way: hang, drop, truncate.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
    time::{SystemTime, UNIX_EPOCH},
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited, combinators::BoxBody};
use hyper::{
    Method, StatusCode,
    body::{Body, Frame, Incoming},
    header::{ACCESS_CONTROL_REQUEST_METHOD, AUTHORIZATION, CONTENT_LENGTH, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use super::{arguments::Arguments, controls, cors, tokens::Tokens};
use crate::{Delivery, Pace, Refusal, Request, Response, Scenario, World};

/// No call of the API has a body near this size.
const MOST_BYTES: usize = 1 << 20;

pub(super) type Reply = hyper::Response<BoxBody<Bytes, io::Error>>;

/// The world, and what the program remembers besides.
#[derive(Debug)]
pub(super) struct Simulator {
    pub(super) world: World,
    /// Method and path of what came in, in order.
    pub(super) requests: Vec<(String, String)>,
    /// The services to load after each reset.
    services: Option<String>,
    tokens: Tokens,
    pub(super) scenario: Scenario,
    pub(super) pace: Pace,
}

impl Simulator {
    pub(super) fn new(arguments: &Arguments) -> Result<Self, String> {
        let read = |path: &String| {
            let bytes =
                std::fs::read(path).map_err(|error| format!("cannot read {path}: {error}"))?;
            text_encoding::decode(&bytes).map_err(|error| format!("cannot read {path}: {error}"))
        };
        let mut simulator = Self {
            world: World::new(arguments.scenario, arguments.pace),
            requests: Vec::new(),
            services: arguments.services.as_ref().map(read).transpose()?,
            tokens: Tokens::read(&arguments.tokens)?,
            scenario: arguments.scenario,
            pace: arguments.pace,
        };
        simulator.reset(arguments.scenario, arguments.pace)?;
        Ok(simulator)
    }

    /// Begins anew.
    pub(super) fn reset(&mut self, scenario: Scenario, pace: Pace) -> Result<(), String> {
        let mut world = World::new(scenario, pace);
        if let Some(services) = &self.services {
            world.load_services(services)?;
        }
        self.world = world;
        self.requests.clear();
        self.scenario = scenario;
        self.pace = pace;
        Ok(())
    }
}

type Shared = Arc<Mutex<Simulator>>;

pub(super) async fn accept(listener: TcpListener, simulator: Simulator) -> io::Result<()> {
    let shared = Arc::new(Mutex::new(simulator));
    loop {
        let (stream, peer) = listener.accept().await?;
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            let service = service_fn(|request| answer(Arc::clone(&shared), peer, request));
            // One request a connection: on a connection that was used before, browsers repeat a request by
            // themselves when it is dropped, and nobody could count calls.
            let connection = http1::Builder::new()
                .keep_alive(false)
                .serve_connection(TokioIo::new(stream), service);
            // An error here is a client that left, or a fault that was asked for.
            let _ = connection.await;
        });
    }
}

async fn answer(
    shared: Shared,
    peer: SocketAddr,
    request: hyper::Request<Incoming>,
) -> io::Result<Reply> {
    let (head, body) = request.into_parts();
    let path = head
        .uri
        .path_and_query()
        .map_or("/", hyper::http::uri::PathAndQuery::as_str);
    let is_control = path == "/_sim" || path.starts_with("/_sim/");
    if !is_control && head.method == Method::OPTIONS {
        let asked = head.headers.get(ACCESS_CONTROL_REQUEST_METHOD);
        let before = Request {
            method: asked
                .and_then(|method| method.to_str().ok())
                .unwrap_or_default(),
            path,
            body: "",
        };
        let mut reply = reply(StatusCode::NO_CONTENT, String::new());
        if !lock(&shared).world.refuses_preflight(&before) {
            cors::preflight(reply.headers_mut());
        }
        return Ok(reply);
    }
    let body = match Limited::new(body, MOST_BYTES).collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => {
            return Ok(refusal(&Refusal::new(413, "Request body too large")));
        }
        Err(error) => return Err(io::Error::other(error)),
    };
    let body = String::from_utf8_lossy(&body);
    let request = Request {
        method: head.method.as_str(),
        path,
        body: &body,
    };
    if is_control {
        if !is_near(peer) {
            return Ok(refusal(&Refusal::new(
                403,
                "Controls answer on loopback only",
            )));
        }
        return Ok(
            match controls::answer(&mut lock(&shared), now(), &request) {
                Ok(value) => reply(StatusCode::OK, value.to_string()),
                Err(error) => refusal(&error),
            },
        );
    }
    let token = head.headers.get(AUTHORIZATION).and_then(token);
    let response = {
        let mut simulator = lock(&shared);
        let token = token.map(|token| simulator.tokens.known_as(token).to_owned());
        let line = (request.method.to_owned(), request.path.to_owned());
        simulator.requests.push(line);
        simulator.world.handle(now(), token.as_deref(), &request)
    };
    carry(response).await
}

/// Whether the peer is on this machine, also by way of an IPv4 address written as IPv6.
fn is_near(peer: SocketAddr) -> bool {
    peer.ip().to_canonical().is_loopback()
}

/// The bare token of `aivenv1 TOKEN` or `Bearer TOKEN`.
fn token(header: &HeaderValue) -> Option<&str> {
    let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
    let is_known = ["aivenv1", "bearer"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known));
    is_known.then(|| token.trim())
}

async fn carry(response: Response) -> io::Result<Reply> {
    let status = StatusCode::from_u16(response.status).unwrap_or(StatusCode::IM_A_TEAPOT);
    let mut carried = match response.delivery {
        Delivery::Hang => std::future::pending().await,
        // The server closes the connection when a service fails.
        Delivery::Drop => return Err(io::ErrorKind::ConnectionAborted.into()),
        Delivery::Truncate => truncated(status, response.body),
        Delivery::Whole => reply(status, response.body),
    };
    for (name, value) in response.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            carried.headers_mut().insert(name, value);
        }
    }
    cors::open(carried.headers_mut());
    Ok(carried)
}

fn reply(status: StatusCode, body: String) -> Reply {
    let body = Full::new(Bytes::from(body)).map_err(|never| match never {});
    let mut reply = hyper::Response::new(body.boxed());
    *reply.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    reply.headers_mut().insert("Content-Type", json);
    reply
}

fn refusal(refusal: &Refusal) -> Reply {
    let status = StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::BAD_REQUEST);
    reply(status, refusal.body().to_string())
}

/// Promises the whole body and sends half of it.
fn truncated(status: StatusCode, body: String) -> Reply {
    let promised = body.len().max(2);
    let mut half = Bytes::from(body);
    half.truncate(promised / 2);
    let mut reply = hyper::Response::new(Torn::Half(half).boxed());
    *reply.status_mut() = status;
    let length = HeaderValue::from(promised);
    reply.headers_mut().insert(CONTENT_LENGTH, length);
    reply
}

/// A body that gives its bytes and then fails.
enum Torn {
    Half(Bytes),
    /// A moment's wait, in which the server sends what it has gathered; it would be lost otherwise.
    Pause,
    End,
}

impl Body for Torn {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match &mut *self {
            Self::Half(bytes) => {
                let frame = Frame::data(std::mem::take(bytes));
                *self = Self::Pause;
                Poll::Ready(Some(Ok(frame)))
            }
            Self::Pause => {
                *self = Self::End;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Self::End => Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into()))),
        }
    }
}

fn lock(shared: &Shared) -> MutexGuard<'_, Simulator> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Milliseconds since 1970.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_near() {
        for (peer, expected) in [
            ("127.0.0.1:1", true),
            ("127.9.9.9:1", true),
            ("[::1]:1", true),
            ("[::ffff:127.0.0.1]:1", true),
            ("10.0.0.1:1", false),
            ("0.0.0.0:1", false),
            ("[::ffff:10.0.0.1]:1", false),
            ("[fe80::1]:1", false),
        ] {
            assert_eq!(is_near(peer.parse().unwrap()), expected, "{peer}");
        }
    }

    #[test]
    fn the_token_is_taken_out_of_its_scheme() {
        for (header, expected) in [
            ("aivenv1 demo", Some("demo")),
            ("AIVENV1  demo ", Some("demo")),
            ("Bearer demo", Some("demo")),
            ("Basic demo", None),
            ("demo", None),
            ("", None),
        ] {
            assert_eq!(
                token(&HeaderValue::from_static(header)),
                expected,
                "{header}"
            );
        }
    }
}
