//! Calls over the network, with the browser's `fetch`.
//!
//! The request is built with `gloo-net` and sent without it: its `send` and `text` panic where a browser
//! extension rejects with something that is no `Error`, and nothing from outside may stop the page.

use std::cell::RefCell;
use std::rc::Rc;

use aiven::{Request, Response, Token, Transport, Unreachable};
use gloo_net::http::{Method, RequestBuilder};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

use crate::effects::timer;

/// How long a reply may take, in milliseconds.
const LIMIT: u32 = 30_000;

/// Calls to one origin.
#[derive(Clone)]
pub struct Fetch {
    origin: String,
    abort_handles: Rc<AbortHandles>,
}

impl Fetch {
    /// Calls to this origin, given without a slash behind it.
    pub fn new(origin: String, abort_handles: Rc<AbortHandles>) -> Self {
        Self {
            origin,
            abort_handles,
        }
    }

    async fn exchange(&self, token: Option<&Token>, request: &Request) -> Option<Response> {
        let flight = AbortHandle::begin(&self.abort_handles)?;
        let request = self.build(token, request, &flight.controller)?;
        let sent = web_sys::window()?.fetch_with_request(&request);
        let response: web_sys::Response = JsFuture::from(sent).await.ok()?.dyn_into().ok()?;
        let body = JsFuture::from(response.text().ok()?).await.ok()?;
        Some(Response {
            status: response.status(),
            retry_after: response.headers().get("Retry-After").ok().flatten(),
            body: body.as_string()?,
        })
    }

    /// No header but these three: each other one would need the API's leave in its preflight answer.
    fn build(
        &self,
        token: Option<&Token>,
        request: &Request,
        controller: &AbortController,
    ) -> Option<web_sys::Request> {
        let url = [self.origin.as_str(), &request.path].concat();
        let mut wire = RequestBuilder::new(&url)
            .method(method(request.method))
            // To a relay that stands behind a sign-in page, its cookie must go along. Another origin gets none.
            .credentials(RequestCredentials::SameOrigin)
            .cache(RequestCache::NoStore)
            .redirect(RequestRedirect::Error)
            .referrer_policy(ReferrerPolicy::NoReferrer)
            .abort_signal(Some(&controller.signal()))
            .header("Accept", "application/json");
        if let Some(token) = token.filter(|_| request.authorized) {
            wire = wire.header("Authorization", &token.authorization());
        }
        let built = match &request.body {
            Some(body) => wire
                .header("Content-Type", "application/json")
                .body(body.as_str()),
            None => wire.build(),
        };
        built.ok().map(web_sys::Request::from)
    }
}

impl Transport for Fetch {
    async fn send(
        &self,
        token: Option<&Token>,
        request: &Request,
    ) -> Result<Response, Unreachable> {
        self.exchange(token, request).await.ok_or(Unreachable)
    }
}

fn method(method: aiven::Method) -> Method {
    match method {
        aiven::Method::Get => Method::GET,
        aiven::Method::Post => Method::POST,
        aiven::Method::Put => Method::PUT,
        aiven::Method::Delete => Method::DELETE,
    }
}

/// The requests that are on their way, so that signing out can call them back.
#[derive(Default)]
pub struct AbortHandles(RefCell<Vec<AbortController>>);

impl AbortHandles {
    /// Aborts every request that is on its way; each ends as if no reply had come.
    pub fn abort(&self) {
        for controller in self.0.take() {
            controller.abort();
        }
    }
}

/// One request on its way. It is aborted when its time is over, and forgotten when it is dropped.
struct AbortHandle {
    controller: AbortController,
    abort_handles: Rc<AbortHandles>,
    _limit: Timeout,
}

impl AbortHandle {
    fn begin(abort_handles: &Rc<AbortHandles>) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let aborted = controller.clone();
        let limit = timer::after(LIMIT, move || aborted.abort());
        abort_handles.0.borrow_mut().push(controller.clone());
        Some(Self {
            controller,
            abort_handles: Rc::clone(abort_handles),
            _limit: limit,
        })
    }
}

impl Drop for AbortHandle {
    fn drop(&mut self) {
        self.abort_handles
            .0
            .borrow_mut()
            .retain(|other| *other != self.controller);
    }
}
