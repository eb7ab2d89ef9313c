//! A trip: the model and the simulator under a virtual clock, and a trace of all that happens.
//!
//! Time jumps from event to event, so an hour of polling takes no time, and every run is the same.

use std::collections::VecDeque;

use aiven::{Fault, Response, Token};
use psc::{
    Action, ApiCall, CallRoute, Clock, Effect, Event, Millis, Model, PersistenceChoice, RequestId,
    Route, Screen, ServiceView, Step, StepView, View, clipboard, confirmation, connection_info,
    navigation, remote, token_store,
};
use sim::{Delivery, FaultRule, Pace, Scenario, World};

use crate::browser::Browser;
use crate::snippets_module::SnippetsModule;

/// How long a reply takes.
const LATENCY: Millis = Millis(200);
/// How long the browser waits for one that never comes.
const TIME_LIMIT: Millis = Millis(30_000);
/// How often somebody who sits before the page does something.
const RESTLESS: Millis = Millis(60_000);

/// The model, the simulator, and what is under way between them.
pub(crate) struct Trip {
    pub(crate) model: Model,
    pub(crate) world: World,
    pub(crate) now: Millis,
    /// How far the wall clock of the device is behind: somebody has set it back.
    pub(crate) set_back: Millis,
    /// How long the machine has slept, while its steady clock rested.
    pub(crate) slept: Millis,
    /// What the page makes of the two.
    clock: Clock,
    /// What is said and done, a line each.
    pub(crate) trace: String,
    /// Every request, in order.
    pub(crate) requests: Vec<String>,
    /// What came onto the clipboard or was offered as a file, the newest last.
    pub(crate) outputs: Vec<(String, String)>,
    /// Where a token can be kept.
    pub(crate) browser: Browser,
    /// What makes snippets.
    pub(crate) snippets: SnippetsModule,
    /// Whether nobody sits before the page.
    pub(crate) away: bool,
    /// What is replaced in responses to requests whose path ends so: end, text, replacement.
    pub(crate) garbled: Option<(&'static str, &'static str, &'static str)>,
    acted_at: Millis,
    wake: Option<Millis>,
    replies: VecDeque<(Millis, RequestId, ApiCall, Result<Response, Fault>)>,
    said: u64,
}

impl Trip {
    pub(crate) fn new(scenario: Scenario, pace: Pace) -> Self {
        let now = Millis(1_795_000_000_000);
        Self {
            model: Model::new(now),
            world: World::new(scenario, pace),
            now,
            set_back: Millis(0),
            slept: Millis(0),
            clock: Clock::new(now, now),
            trace: String::new(),
            requests: Vec::new(),
            outputs: Vec::new(),
            browser: Browser::default(),
            snippets: SnippetsModule::default(),
            away: false,
            garbled: None,
            acted_at: now,
            wake: None,
            replies: VecDeque::new(),
            said: 0,
        }
    }

    /// Signs in with a token at an address.
    pub(crate) fn signed_in(scenario: Scenario, pace: Pace, token: &str, fragment: &str) -> Self {
        let mut trip = Self::new(scenario, pace);
        trip.event(navigation::Event::AddressChanged(fragment.to_owned()));
        trip.enter(token);
        trip.run(2);
        trip
    }

    pub(crate) fn enter(&mut self, token: &str) {
        self.enter_as(token, CallRoute::Direct, PersistenceChoice::Memory);
    }

    pub(crate) fn enter_via(&mut self, token: &str, call_route: CallRoute) {
        self.enter_as(token, call_route, PersistenceChoice::Memory);
    }

    pub(crate) fn enter_and_keep(&mut self, token: &str, keep: PersistenceChoice) {
        self.enter_as(token, CallRoute::Direct, keep);
    }

    fn enter_as(&mut self, token: &str, call_route: CallRoute, keep: PersistenceChoice) {
        self.event(token_store::Event::TokenEntered {
            token: Token::new(token),
            call_route,
            keep,
        });
    }

    /// Loads the page anew, in the same tab or in a new one: only what the browser keeps is left.
    pub(crate) fn reload(&mut self, same_tab: bool) {
        let address = self.view().address;
        self.clock = Clock::new(self.wall(), self.now - self.slept);
        let now = self.page_now();
        self.model = Model::new(now);
        self.snippets = SnippetsModule::default();
        self.replies.clear();
        self.wake = None;
        self.said = 0;
        for event in self.browser.reload(same_tab, address) {
            self.event(event);
        }
        self.perform(token_store::Effect::FindStoredToken.into());
        self.run(2);
    }

    /// Lets a fault, named as the simulator's controls name it, hit the next calls that have `path` in their address;
    /// those of one method, or of any.
    pub(crate) fn inject_fault<'a>(
        &mut self,
        method: impl Into<Option<&'a str>>,
        path: &str,
        times: u32,
        fault: &str,
    ) {
        self.world.add_fault_rule(FaultRule {
            method: method.into().map(str::to_owned),
            path_contains: Some(path.to_owned()),
            times,
            fault: sim::Fault::from_text(fault).expect("the simulator knows the fault"),
        });
    }

    /// What the device's wall clock says.
    fn wall(&self) -> Millis {
        self.now - self.set_back
    }

    /// What the page takes for the present moment.
    pub(crate) fn page_now(&mut self) -> Millis {
        let wall = self.wall();
        self.clock.read(wall, self.now - self.slept)
    }

    /// Lets the machine sleep. Its timers and its steady clock rest meanwhile.
    pub(crate) fn suspend(&mut self, seconds: u64) {
        let span = Millis::from_seconds(seconds);
        self.now = self.now + span;
        self.slept = self.slept + span;
        self.wake = self.wake.map(|at| at + span);
    }

    /// Feeds one event and performs what it leads to.
    pub(crate) fn event(&mut self, event: impl Into<Event>) {
        let now = self.page_now();
        let effects = self.model.update(now, event.into());
        for effect in effects {
            self.perform(effect);
        }
        self.listen();
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Remote(remote::Effect::Send { request_id, call }) => {
                self.send(request_id, call);
            }
            Effect::Remote(remote::Effect::Wake { at }) => {
                let span = at - self.page_now();
                self.wake = Some(self.now + span);
            }
            Effect::Clipboard(clipboard::Effect::Copy { label, text }) => {
                self.outputs.push((label.clone(), text.0));
                self.event(clipboard::Event::CopyEnded {
                    label,
                    copied: true,
                });
            }
            Effect::ConnectionInfo(connection_info::Effect::Download { name, text }) => {
                self.outputs.push((name, text.0));
            }
            Effect::Address { fragment, .. } => self.write(&format!("@ {fragment}")),
            Effect::LoadNewVersion => self.write("↻ the page is loaded again"),
            Effect::Session(effect) => self.browser.hold_demo(&effect),
            Effect::LeftBehind(effect) => self.browser.store(effect),
            Effect::ConnectionInfo(effect) => {
                if let Some(event) = self.snippets.perform(effect) {
                    self.event(event);
                }
            }
            Effect::Clipboard(clipboard::Effect::Empty) => {
                self.outputs.push(("clipboard".to_owned(), String::new()));
            }
            Effect::TokenStore(effect) => {
                self.write(&format!("» {effect:?}"));
                let event = self.browser.perform(&self.model, self.wall(), effect);
                match event {
                    Some(event) if self.browser.is_slow => self.browser.held.push(event),
                    Some(event) => self.event(event),
                    None => {}
                }
            }
        }
    }

    /// Lets the browser give the answers that it held back.
    pub(crate) fn hear_the_browser(&mut self) {
        self.browser.is_slow = false;
        for event in std::mem::take(&mut self.browser.held) {
            self.event(event);
        }
    }

    /// Lets the snippets module give the answers that it held back, the newest first.
    pub(crate) fn hear_the_snippets(&mut self) {
        self.snippets.is_slow = false;
        while let Some(event) = self.snippets.held.pop() {
            self.event(event);
        }
    }

    fn send(&mut self, request_id: RequestId, call: ApiCall) {
        let request = call.request();
        let line = format!("{} {}", request.method, request.path);
        self.write(&format!(
            "→ {line}{}",
            request.body.clone().unwrap_or_default()
        ));
        self.requests.push(line);
        // Inside the page there is no token, and the simulator wants one.
        let is_inside = self.model.call_route().is_some_and(CallRoute::is_inside);
        let token = self.model.token().map(|token| token.expose().to_owned());
        let token = token.or_else(|| is_inside.then(|| "demo".to_owned()));
        let token = token.filter(|_| request.authorized);
        let mut response = self.world.handle(
            self.now.0,
            token.as_deref(),
            &sim::Request {
                method: request.method.as_str(),
                path: &request.path,
                body: request.body.as_deref().unwrap_or_default(),
            },
        );
        if let Some((end, text, replacement)) = self.garbled
            && request.path.ends_with(end)
        {
            response.body = response.body.replace(text, replacement);
        }
        let retry_after = response
            .headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("retry-after"))
            .map(|(_, value)| value.clone());
        let (wait, result) = match response.delivery {
            Delivery::Whole => (
                LATENCY,
                Ok(Response {
                    status: response.status,
                    retry_after,
                    body: response.body,
                }),
            ),
            Delivery::Hang => (TIME_LIMIT, Err(Fault::Unreachable)),
            Delivery::Drop | Delivery::Truncate => (LATENCY, Err(Fault::Unreachable)),
        };
        self.replies
            .push_back((self.now + wait, request_id, call, result));
    }

    /// Lets time pass, with all that happens in it.
    pub(crate) fn run(&mut self, seconds: u64) {
        let end = self.now + Millis::from_seconds(seconds);
        for happened in 0.. {
            assert!(happened < 100_000, "time stands still");
            let reply = self.replies.iter().map(|(at, ..)| *at).min();
            let acts = (!self.away).then(|| self.acted_at + RESTLESS);
            let next = reply.into_iter().chain(self.wake).chain(acts).min();
            let Some(next) = next.filter(|at| *at <= end) else {
                break;
            };
            self.now = self.now.max(next);
            if acts.is_some_and(|at| at <= self.now) {
                self.acted_at = self.now;
                self.event(token_store::Event::Acted);
                continue;
            }
            let due = self.replies.iter().position(|(at, ..)| *at <= self.now);
            if let Some((_, request_id, call, result)) =
                due.and_then(|due| self.replies.remove(due))
            {
                let result = result.and_then(|reply| call.read(&reply));
                self.event(remote::Event::Answered(request_id, result));
            } else {
                self.wake = None;
                self.event(remote::Event::Woke);
            }
        }
        self.now = end;
    }

    /// Notes what a screen reader would say.
    fn listen(&mut self) {
        let view = self.view();
        if view.announcement.serial != self.said {
            self.said = view.announcement.serial;
            let time = self.now.seconds() - 1_795_000_000;
            self.write(&format!("{time} s “{}”", view.announcement.text));
        }
    }

    fn write(&mut self, line: &str) {
        self.trace.push_str(line);
        self.trace.push('\n');
    }

    /// Forgets the trace so far.
    pub(crate) fn turn_the_page(&mut self) {
        self.trace.clear();
        self.requests.clear();
    }

    pub(crate) fn view(&self) -> View {
        View::from(&self.model)
    }

    pub(crate) fn service(&self) -> ServiceView {
        match self.view().screen {
            Screen::Service(service) => *service,
            other => panic!("no service is open, but {other:?}"),
        }
    }

    pub(crate) fn body(&self) -> StepView {
        self.service().body
    }

    /// Goes to a step of the service that is open.
    pub(crate) fn visit(&mut self, step: Step) {
        let route = Route::from_fragment(&self.view().address).at(step);
        self.event(navigation::Event::Visited(route));
    }

    /// Asks for an action and confirms it as a person would.
    pub(crate) fn confirm(&mut self, action: Action) {
        let removing = action == Action::Remove;
        self.event(confirmation::Event::Asked(action));
        if removing {
            let name = self.service().service;
            self.event(confirmation::Event::NameTyped(name.into()));
        }
        self.event(confirmation::Event::Confirmed);
    }

    /// The tasks with their status, a line each.
    pub(crate) fn tasks(&self) -> String {
        let mut lines = String::new();
        for task in self.service().tasks {
            let note = if task.note.is_empty() {
                String::new()
            } else {
                format!(" ({})", task.note)
            };
            lines = format!(
                "{lines}{}: {}{note}\n",
                task.step.name(),
                task.step_status.label()
            );
        }
        lines
    }

    /// The connections, a line each.
    pub(crate) fn connections(&self) -> String {
        let mut lines = String::new();
        for row in self.service().connections {
            let ip = row.ip.as_deref().unwrap_or("–");
            lines = format!("{lines}{} {} {ip}\n", row.id, row.state);
        }
        lines
    }

    /// The IDs of the connections, in order.
    pub(crate) fn ids(&self) -> Vec<aiven::ConnectionId> {
        self.service()
            .connections
            .into_iter()
            .map(|row| row.id)
            .collect()
    }
}
