//! The glue: gets from the runtime what [`policy`] wants to know, and does what it says. It decides nothing, keeps
//! nothing and writes no log.
//!
//! Works with the runtime's own types: the address must be judged as it came in, and what the crate `worker` makes of it
//! has been through a parser already.

use std::convert::Infallible;

use worker::js_sys::{Array, Function, Uint8Array, global};
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;
use worker::web_sys::{
    AbortSignal, Headers, ReadableStream, ReadableStreamDefaultReader, Request, RequestCache,
    RequestInit, RequestRedirect, Response, ResponseInit, WorkerGlobalScope,
};
use worker::{Context, Env, event};

use crate::headers::Header;
use crate::policy::{self, Body, ForwardedRequest, IncomingRequest};
use crate::refusal::Refusal;
use crate::{BODY_LIMIT, TIME_LIMIT, response};

/// Only what is below `/v1/` gets here; everything else is a file of the page, or none (see `wrangler.toml`).
#[event(fetch)]
async fn fetch(request: Request, _: Env, _: Context) -> Result<Response, Infallible> {
    Ok(match relay(&request).await {
        Ok(response) => response,
        Err(refusal) => refused(refusal),
    })
}

async fn relay(request: &Request) -> Result<Response, Refusal> {
    let incoming = IncomingRequest {
        method: &request.method(),
        url: &request.url(),
        headers: &fields(&request.headers()),
        has_body: request.body().is_some(),
    };
    let forwarded = policy::evaluate(&incoming)?;
    let limit = AbortSignal::timeout_with_u32(TIME_LIMIT);
    // The client's own signal, so that a call nobody waits for any more is called back.
    let either = AbortSignal::any(&Array::of2(&request.signal(), &limit));
    let failed = |_| {
        if limit.aborted() {
            Refusal::Late
        } else {
            Refusal::Unreachable
        }
    };
    let onward = onward(request, &forwarded, &either).await?;
    let scope: WorkerGlobalScope = global().unchecked_into();
    let answered = JsFuture::from(scope.fetch_with_request(&onward)).await;
    passed_back(&answered.map_err(failed)?.unchecked_into())
}

/// The call to the API.
async fn onward(
    request: &Request,
    forwarded: &ForwardedRequest,
    signal: &AbortSignal,
) -> Result<Request, Refusal> {
    let init = RequestInit::new();
    init.set_method(forwarded.method);
    init.set_redirect(RequestRedirect::Manual);
    init.set_cache(RequestCache::NoStore);
    init.set_signal(Some(signal));
    init.set_headers(&pairs_of(&forwarded.headers));
    match (forwarded.body, request.body()) {
        (Body::Streamed, Some(body)) => init.set_body_opt_readable_stream(Some(&body)),
        (Body::Collected, Some(body)) => init.set_body(&collected(&body, signal).await?),
        _ => {}
    }
    Request::new_with_str_and_init(&forwarded.url, &init).map_err(|_| Refusal::Header)
}

/// A body whose length nobody has told, as far as the limits of length and time.
async fn collected(body: &ReadableStream, signal: &AbortSignal) -> Result<JsValue, Refusal> {
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    // Ends the reading that waits, for as long as the sender likes, for the next byte.
    let cancel: Function = property(&reader, "cancel").unchecked_into();
    let cancel = cancel.bind0(&reader);
    signal
        .add_event_listener_with_callback("abort", &cancel)
        .map_err(|_| Refusal::Body)?;
    let mut bytes = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await;
        // By the limit, or by the client, who will not see what it is told.
        if signal.aborted() {
            return Err(Refusal::Late);
        }
        let Some(chunk) = property(&read.map_err(|_| Refusal::Body)?, "value")
            .dyn_ref::<Uint8Array>()
            .map(Uint8Array::to_vec)
        else {
            return Ok(Uint8Array::from(&bytes[..]).into());
        };
        if bytes.len() + chunk.len() > BODY_LIMIT {
            drop(reader.cancel());
            return Err(Refusal::BodyTooLarge);
        }
        bytes.extend(chunk);
    }
}

/// The API's answer, as it goes back.
fn passed_back(answered: &Response) -> Result<Response, Refusal> {
    let status = answered.status();
    let given = answered.headers();
    let headers = response::headers(status, |name| given.get(name).ok().flatten());
    let headers = headers.inspect_err(|_| {
        // Else the connection stays open for a body that nobody reads.
        drop(answered.body().map(|body| body.cancel()));
    })?;
    let body = answered.body().filter(|_| response::has_body(status));
    let init = init(status, &headers);
    Response::new_with_opt_readable_stream_and_init(body.as_ref(), &init)
        .map_err(|_| Refusal::Unreachable)
}

fn refused(refusal: Refusal) -> Response {
    let init = init(refusal.status(), &refusal.headers());
    let made = Response::new_with_opt_str_and_init(Some(&refusal.body()), &init);
    // It cannot fail: status, text and headers are constants. An error of the runtime is the answer if it does.
    made.unwrap_or_else(|_| Response::error())
}

fn init(status: u16, headers: &[Header]) -> ResponseInit {
    let init = ResponseInit::new();
    init.set_status(status);
    init.set_headers(&pairs_of(headers));
    init
}

/// Headers as the runtime takes them: a list of pairs.
fn pairs_of(headers: &[(&'static str, String)]) -> JsValue {
    let pair = |(name, value): &(&str, String)| Array::of2(&(*name).into(), &value.into());
    headers.iter().map(pair).collect::<Array>().into()
}

/// Names and values of all headers.
fn fields(headers: &Headers) -> Vec<(String, String)> {
    let pairs = headers.entries().into_iter().flatten();
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    pairs
        .map(|pair| {
            let pair: Array = pair.unchecked_into();
            (text(pair.get(0)), text(pair.get(1)))
        })
        .collect()
}

fn property(value: &JsValue, name: &str) -> JsValue {
    worker::js_sys::Reflect::get(value, &name.into()).unwrap_or_default()
}
