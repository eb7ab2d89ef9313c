//! Calls that stay in the page: to the simulated account, or to the copy of a service. Who answers is a module of its
//! own, loaded when the first of the two is begun; from then on nothing leaves the browser.

mod module;
mod question;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use aiven::{Request, Response, Token, Transport, Unreachable};
use psc::Snapshot;
use psc::session::Effect;
use serde_json::Value;

use module::Module;
use question::{Given, Question};

use crate::effects::{clock, timer};

/// A simulated account, or the copy of a service. Clones share it.
#[derive(Clone, Default)]
pub struct Demo {
    module: Rc<RefCell<Option<Module>>>,
    /// The copy to open, until it is open.
    snapshot: Rc<RefCell<Option<Snapshot>>>,
    sent: Rc<Cell<u32>>,
}

/// An endpoint that somebody made in Google Cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endpoint {
    /// The name of the forwarding rule.
    pub name: String,
    /// The private IP address.
    pub ip: String,
    /// Google's id of the connection.
    pub psc_connection_id: String,
    /// What Google shows: `PENDING`, `ACCEPTED` or `CLOSED`.
    pub status: String,
}

impl Demo {
    /// Begins one or ends the one that there is. What is ended is forgotten, also what the tab keeps of a demo that was
    /// not begun on this page.
    pub fn change(present: &mut Option<Self>, effect: Effect) {
        match effect {
            Effect::BeginDemo => *present = Some(Self::default()),
            Effect::OpenSnapshot(snapshot) => {
                *present = Some(Self {
                    snapshot: Rc::new(RefCell::new(Some(snapshot))),
                    ..Self::default()
                });
            }
            Effect::EndDemo | Effect::Forget => {
                module::forget();
                if let Some(demo) = present.take() {
                    demo.end();
                }
            }
        }
    }

    /// Whether a demo was going on in this tab when the page was loaded again.
    pub fn was_left() -> bool {
        module::read().is_some()
    }

    fn end(&self) {
        self.snapshot.take();
        if let Some(module) = self.module.take() {
            module.end();
        }
    }

    /// The endpoints that lead to a service, as Google shows them now.
    pub fn endpoints(&self, project: &str, service: &str) -> Vec<Endpoint> {
        let answer = self.ask(&Question::Endpoints { project, service });
        let endpoints = answer.as_array().into_iter().flatten();
        endpoints.map(Endpoint::read).collect()
    }

    /// Creates an endpoint to a service, at an address or at the next free one.
    ///
    /// # Errors
    ///
    /// Google's reason for a refusal.
    pub fn create_endpoint(
        &self,
        project: &str,
        service: &str,
        ip: Option<&str>,
    ) -> Result<Endpoint, String> {
        outcome(&self.ask(&Question::CreateEndpoint {
            project,
            service,
            ip,
        }))
    }

    /// Deletes an endpoint.
    ///
    /// # Errors
    ///
    /// Google's reason for a refusal.
    pub fn delete_endpoint(&self, psc_connection_id: &str) -> Result<Endpoint, String> {
        outcome(&self.ask(&Question::DeleteEndpoint { psc_connection_id }))
    }

    /// `null` while the module is not there.
    fn ask(&self, question: &Question) -> Value {
        let module = self.module.borrow();
        let Some(module) = module.as_ref() else {
            return Value::Null;
        };
        let answer = module.ask(clock::millis(), &question.write());
        serde_json::from_str(&answer).unwrap_or_default()
    }

    async fn loaded(&self) -> Result<(), Unreachable> {
        if self.module.borrow().is_some() {
            return Ok(());
        }
        let module: Module = module::load().await.map_err(|_| Unreachable)?.into();
        // Two calls may have waited for it; the account is begun once.
        if self.module.borrow().is_none() {
            match self.snapshot.take() {
                Some(snapshot) => {
                    if !module.open_snapshot(&Given::of(&snapshot).write()) {
                        return Err(Unreachable);
                    }
                }
                None => module.begin(),
            }
            self.module.replace(Some(module));
        }
        Ok(())
    }

    /// Milliseconds on the way, between 150 and 300, so that what waits can be seen to wait.
    fn latency(&self) -> u32 {
        let sent = self.sent.get().wrapping_add(1);
        self.sent.set(sent);
        150 + sent.wrapping_mul(67) % 151
    }
}

impl Transport for Demo {
    async fn send(&self, _: Option<&Token>, request: &Request) -> Result<Response, Unreachable> {
        self.loaded().await?;
        timer::sleep(self.latency()).await;
        let answer = self.ask(&Question::Call {
            method: request.method.as_str(),
            path: &request.path,
            body: request.body.as_deref(),
            authorized: request.authorized,
        });
        let status = answer["status"]
            .as_u64()
            .and_then(|status| status.try_into().ok());
        Ok(Response {
            status: status.ok_or(Unreachable)?,
            retry_after: answer["retry_after"].as_str().map(str::to_owned),
            body: text(&answer, "body"),
        })
    }
}

impl Endpoint {
    fn read(value: &Value) -> Self {
        Self {
            name: text(value, "name"),
            ip: text(value, "ip"),
            psc_connection_id: text(value, "psc_connection_id"),
            status: text(value, "status"),
        }
    }
}

fn outcome(answer: &Value) -> Result<Endpoint, String> {
    match answer["refused"].as_str() {
        Some(reason) => Err(reason.to_owned()),
        None => Ok(Endpoint::read(answer)),
    }
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
