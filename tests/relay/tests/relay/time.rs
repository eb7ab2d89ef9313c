//! Calls that take too long, that nobody waits for any more, and that nobody answers.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Mutex;
use std::sync::mpsc;
use std::time::Duration;

use relay::fixture::{RelayFixture, relay_to};
use relay::raw_http::RawRequest;
use relay::upstream::Upstream;

fn get(url: &str) -> RawRequest {
    RawRequest::new("GET", "/v1/me")
        .with("Host", url.trim_start_matches("http://"))
        .with("Authorization", "aivenv1 demo")
}

#[test]
fn a_call_that_takes_too_long_ends() {
    let fixture = RelayFixture::start(&[]);
    fixture.inject_fault("hang");
    let response = get(fixture.relay.url()).send(fixture.relay.url());
    assert_eq!(
        (response.status, response.refusal().as_deref()),
        (504, Some("late"))
    );
}

/// Whoever has seen a status believes that what follows is the answer, so nothing may be said before all of it is there.
#[test]
fn an_answer_that_drips_is_cut_off_and_said_to_be_late() {
    let (cut, was_cut) = mpsc::channel();
    let cut = Mutex::new(cut);
    let upstream = Upstream::start(move |mut stream| {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        let pause = Some(Duration::from_millis(500));
        let mut is_open = stream.set_read_timeout(pause).is_ok();
        is_open &= stream.write_all(head.as_bytes()).is_ok();
        while is_open {
            is_open = stream.write_all(b"1\r\n \r\n").is_ok();
            // Nobody sends anything more. What ends the pause early is the end of the connection.
            is_open &= match stream.read(&mut [0]) {
                Ok(bytes) => bytes > 0,
                Err(error) => matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
            };
        }
        let _ = cut.lock().expect("one request").send(());
    });
    let relay = relay_to(upstream.url());
    let response = get(relay.url()).send(relay.url());
    assert_eq!(
        (response.status, response.refusal().as_deref()),
        (504, Some("late"))
    );
    was_cut
        .recv_timeout(Duration::from_secs(10))
        .expect("the upstream is not left to drip on");
}

#[test]
fn a_body_that_never_ends_is_not_waited_for() {
    // A body of unknown length is collected before the API is called, so nobody need listen there.
    let relay = relay_to("http://127.0.0.1:9");
    let response = RawRequest::new("PUT", "/v1/project/p/service/s")
        .with("Host", relay.url().trim_start_matches("http://"))
        .with("Origin", relay.url())
        .with("Authorization", "aivenv1 demo")
        .with("Content-Type", "application/json")
        .with("Transfer-Encoding", "chunked")
        .with_body("1\r\n{\r\n")
        .send(relay.url());
    assert_eq!(
        (response.status, response.refusal().as_deref()),
        (504, Some("late"))
    );
}

#[test]
fn a_call_that_the_client_gives_up_is_called_back() {
    let (gone, called_back) = mpsc::channel();
    let gone = Mutex::new(gone);
    let upstream = Upstream::start(move |mut stream| {
        // Never answers. The end of the connection is the relay's doing, since nobody else has it.
        let read = stream.read(&mut [0]);
        let _ = gone
            .lock()
            .expect("one request")
            .send(read.is_err() || read.is_ok_and(|bytes| bytes == 0));
    });
    let relay = relay_to(upstream.url());
    let stream = get(relay.url()).begin(relay.url());
    upstream.next();
    // As a browser resets the stream of a call that it gives up; a mere end could still be waiting for the response.
    let socket = socket2::SockRef::from(&stream);
    socket
        .set_linger(Some(Duration::ZERO))
        .expect("an open socket");
    drop(stream);
    // Well before the limit, which another test waits for; were it not called back, this would be `late`.
    let patience = Duration::from_millis(u64::from(edge::TIME_LIMIT) / 2);
    assert_eq!(called_back.recv_timeout(patience), Ok(true));
}

#[test]
fn an_api_out_of_reach_is_said_to_be() {
    let nobody = {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        listener.local_addr().expect("an address")
    };
    let relay = relay_to(&format!("http://{nobody}"));
    let response = get(relay.url()).send(relay.url());
    assert_eq!(
        (response.status, response.refusal().as_deref()),
        (502, Some("unreachable"))
    );
}

#[test]
fn a_dropped_connection_is_no_answer() {
    let fixture = RelayFixture::start(&[]);
    fixture.inject_fault("drop");
    let response = get(fixture.relay.url()).send(fixture.relay.url());
    assert_eq!(
        (response.status, response.refusal().as_deref()),
        (502, Some("unreachable"))
    );
}
