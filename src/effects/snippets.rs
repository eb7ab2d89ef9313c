//! The snippets module, which `boot.js` loads. See `crates/snippets_module`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use psc::{RequestId, SnippetsFault, connection_info};
use snippets_api::{Reply, Request};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::session::Session;

#[wasm_bindgen]
extern "C" {
    /// An instance of the module, with a memory of its own.
    type Instance;

    #[wasm_bindgen(method, catch)]
    fn render(this: &Instance, request: &str) -> Result<Vec<u8>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = attacheSnippets, js_name = load)]
    async fn load_module() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = attacheSnippets, js_name = begin)]
    async fn begin() -> Result<JsValue, JsValue>;
}

/// The present instance, where there is one.
#[derive(Clone, Default)]
pub struct Snippets {
    instance: Rc<RefCell<Option<Instance>>>,
    /// How often the instance was dropped: one that was begun before is not kept.
    drops: Rc<Cell<u32>>,
}

/// Has the module ready, without an instance.
pub fn load(session: Session) {
    spawn_local(async move {
        let outcome = load_module().await.ok().and_then(|said| said.as_string());
        session.dispatch(connection_info::Event::SnippetsLoaded(
            match outcome.as_deref() {
                Some("loaded") => Ok(()),
                Some("replaced") => Err(SnippetsFault::Replaced),
                _ => Err(SnippetsFault::Unreachable),
            },
        ));
    });
}

impl Snippets {
    /// Asks the instance, or a new one.
    pub fn render(&self, session: Session, request_id: RequestId, request: &Request) {
        let request = request.write();
        if self.instance.borrow().is_some() {
            self.ask(session, request_id, &request);
            return;
        }
        let snippets = self.clone();
        spawn_local(async move {
            let drops = snippets.drops.get();
            let begun = begin().await;
            if drops != snippets.drops.get() {
                return; // Nobody waits for the answer any more.
            }
            if let Ok(instance) = begun {
                snippets.instance.replace(Some(instance.into()));
            }
            snippets.ask(session, request_id, &request);
        });
    }

    fn ask(&self, session: Session, request_id: RequestId, request: &str) {
        let instance = self.instance.borrow();
        let answer = instance.as_ref().map(|instance| instance.render(request));
        drop(instance);
        // What has failed once is in no state to go on.
        if !matches!(answer, Some(Ok(_))) {
            self.end();
        }
        let reply = answer.and_then(Result::ok);
        let reply = reply.and_then(|bytes| Reply::read(&bytes));
        session.dispatch(connection_info::Event::SnippetRendered(
            request_id,
            reply.map(Box::new),
        ));
    }

    /// Drops the instance.
    pub fn end(&self) {
        self.drops.set(self.drops.get() + 1);
        self.instance.take();
    }
}
