//! The session: events in, the model's answer, its effects performed, the view set.
//!
//! This is the one place where the model is held. Screens raise events with [`Session::dispatch`] and read
//! parts of the view; nothing else of the page keeps state that outlives a screen.

mod selector;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use psc::{
    CallRoute, Effect, Event, Millis, Model, StoredToken, View, navigation, remote, session,
};

use crate::backend::{Backend, Demo, Fetch};
use crate::effects::{
    EffectRunner, activity, address, clock, left_behind, network, token_store, update, visibility,
};
use crate::settings::Settings;

pub use selector::Selector;

/// A handle of the session; found in the context of every component.
#[derive(Clone, Copy)]
pub struct Session {
    machine: StoredValue<Rc<Machine>, LocalStorage>,
    settings: StoredValue<Settings>,
    view: ReadSignal<View>,
    now: ReadSignal<Millis>,
}

/// What the session owns.
struct Machine {
    model: RefCell<Model>,
    queue: RefCell<VecDeque<Event>>,
    running: Cell<bool>,
    effects: EffectRunner,
    demo: RefCell<Option<Demo>>,
    set_view: WriteSignal<View>,
}

/// The session of the page, for a component to take while it is being made. What runs later, such as the
/// handler of a click, keeps the handle: it has no context to look into.
///
/// # Panics
///
/// Outside of [`App`](crate::app::App), which provides it.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Begins the session of this page, at the address that the page was opened at.
    pub fn begin() -> Self {
        let model = Model::new(clock::now());
        let (view, set_view) = signal(View::from(&model));
        let (now, set_now) = signal(clock::now());
        let machine = Machine {
            model: RefCell::new(model),
            queue: RefCell::default(),
            running: Cell::new(false),
            effects: EffectRunner::default(),
            demo: RefCell::default(),
            set_view,
        };
        let session = Self {
            machine: StoredValue::new_local(Rc::new(machine)),
            settings: StoredValue::new(Settings::read()),
            view,
            now,
        };
        session
            .machine
            .with_value(|machine| machine.effects.hear_tabs(session));
        clock::tick(set_now);
        visibility::listen(session);
        activity::listen(session);
        address::listen(session);
        network::listen(session);
        update::listen(session);
        left_behind::look(session);
        session.dispatch(navigation::Event::AddressChanged(address::current()));
        if Demo::was_left() {
            session.dispatch(session::Event::DemoChosen);
        }
        token_store::look(session);
        session
    }

    /// Brings an event to the model. An event raised while another is at work waits for its turn.
    pub fn dispatch(self, event: impl Into<Event>) {
        self.queue(event.into());
    }

    fn queue(self, event: Event) {
        let Some(machine) = self.machine.try_get_value() else {
            return;
        };
        machine.queue.borrow_mut().push_back(event);
        if machine.running.replace(true) {
            return;
        }
        while let Some(event) = machine.next() {
            let effects = machine.model.borrow_mut().update(clock::now(), event);
            for effect in effects {
                self.perform(&machine, effect);
            }
        }
        machine.running.set(false);
        machine.show(self.view);
    }

    /// What the page shows.
    pub fn view(self) -> ReadSignal<View> {
        self.view
    }

    /// A part of what the page shows; changes only when that part does.
    pub fn select<T>(self, pick: impl Fn(&View) -> T + Send + Sync + 'static) -> Selector<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Selector::new(self.view, pick)
    }

    /// The present moment, once a second while the tab is visible. For ages on the screen and nothing else.
    pub fn now(self) -> Signal<Millis> {
        self.now.into()
    }

    /// Where calls may go.
    pub fn settings(self) -> Settings {
        self.settings.get_value()
    }

    /// The simulated account, in a demo.
    pub fn demo(self) -> Option<Demo> {
        self.machine
            .try_with_value(|machine| machine.demo.borrow().clone())
            .flatten()
    }

    fn perform(self, machine: &Machine, effect: Effect) {
        match effect {
            Effect::Session(effect) => {
                if effect == session::Effect::Forget {
                    machine.effects.forget();
                }
                Demo::change(&mut machine.demo.borrow_mut(), effect);
            }
            Effect::Remote(remote::Effect::Send { request_id, call }) => {
                let model = machine.model.borrow();
                let backend = self.backend(machine, model.call_route());
                let token = model.token().cloned();
                machine.effects.send(self, backend, token, request_id, call);
            }
            Effect::TokenStore(psc::token_store::Effect::StoreToken(choice)) => {
                let model = machine.model.borrow();
                let stored = model.stored_token(clock::wall());
                token_store::keep(self, stored.as_ref().map(StoredToken::write), choice);
            }
            other => machine.effects.perform(self, other),
        }
    }

    fn backend(self, machine: &Machine, call_route: Option<CallRoute>) -> Option<Backend> {
        let fetch = |origin| Fetch::new(origin, machine.effects.abort_handles());
        match call_route? {
            CallRoute::Direct => Some(Backend::Live(fetch(self.settings().api))),
            CallRoute::Relay => self
                .settings()
                .relay
                .map(|relay| Backend::Relayed(fetch(relay))),
            CallRoute::Demo | CallRoute::Snapshot => {
                machine.demo.borrow().clone().map(Backend::Demo)
            }
        }
    }
}

impl Machine {
    fn next(&self) -> Option<Event> {
        self.queue.borrow_mut().pop_front()
    }

    fn show(&self, shown: ReadSignal<View>) {
        let view = View::from(&*self.model.borrow());
        if shown.with_untracked(|shown| *shown != view) {
            self.set_view.set(view);
        }
    }
}
