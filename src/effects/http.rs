//! Calls: sent through the backend, answered with an event.

use aiven::{Fault, Token, Transport, Unreachable};
use leptos::task::spawn_local;
use psc::{ApiCall, RequestId, remote};

use crate::backend::Backend;
use crate::session::Session;

/// Sends a call once and raises its answer, or the lack of one.
pub fn send(
    session: Session,
    backend: Option<Backend>,
    token: Option<Token>,
    request_id: RequestId,
    call: ApiCall,
) {
    spawn_local(async move {
        let reply = match backend {
            Some(backend) => backend.send(token.as_ref(), &call.request()).await,
            None => Err(Unreachable),
        };
        let answer = match reply {
            Ok(reply) => call.read(&reply),
            Err(Unreachable) => Err(Fault::Unreachable),
        };
        session.dispatch(remote::Event::Answered(request_id, answer));
    });
}
