//! The session: events in, the model's answer, its effects performed, the view set.
//!
//! This is the one place where the model is held. Screens raise events with [`Session::dispatch`] and read
//! slices of the view; nothing else of the page keeps state that outlives a screen.

mod slice;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use psc::{Effect, Event, KeptToken, Millis, Model, Via, View};

use crate::backend::{Backend, Demo, Fetch};
use crate::effects::{Outside, activity, address, clock, keeper, network, update, visibility};
use crate::settings::Settings;

pub use slice::Slice;

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
    outside: Outside,
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
            outside: Outside::default(),
            demo: RefCell::default(),
            set_view,
        };
        let session = Self {
            machine: StoredValue::new_local(Rc::new(machine)),
            settings: StoredValue::new(Settings::read()),
            view,
            now,
        };
        clock::tick(set_now);
        visibility::listen(session);
        activity::listen(session);
        address::listen(session);
        network::listen(session);
        update::listen(session);
        session.dispatch(Event::AddressChanged(address::current()));
        keeper::look(session);
        session
    }

    /// Brings an event to the model. An event raised while another is at work waits for its turn.
    pub fn dispatch(self, event: Event) {
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
    pub fn slice<T>(self, pick: impl Fn(&View) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Slice::new(self.view, pick)
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
            Effect::BeginDemo => {
                machine.demo.replace(Some(Demo::default()));
            }
            Effect::BeginCopy(copied) => {
                machine.demo.replace(Some(Demo::of_copy(copied)));
            }
            Effect::Forget => {
                if let Some(demo) = machine.demo.take() {
                    demo.end();
                }
                machine.outside.forget();
            }
            Effect::Send { stamp, ask } => {
                let model = machine.model.borrow();
                let backend = self.backend(machine, model.via());
                machine
                    .outside
                    .send(self, backend, model.token().cloned(), stamp, ask);
            }
            Effect::Keep(keep) => {
                let model = machine.model.borrow();
                if let (Some(token), Some(via)) = (model.token(), model.via()) {
                    keeper::keep(self, KeptToken::write(token, via, clock::now()), keep);
                } else {
                    self.dispatch(Event::KeepEnded {
                        keeping: keep.keeping(),
                        kept: false,
                    });
                }
            }
            other => machine.outside.perform(self, other),
        }
    }

    fn backend(self, machine: &Machine, via: Option<Via>) -> Option<Backend> {
        let fetch = |origin| Fetch::new(origin, machine.outside.flights());
        match via? {
            Via::Direct => Some(Backend::Live(fetch(self.settings().api))),
            Via::Relay => self
                .settings()
                .relay
                .map(|relay| Backend::Relayed(fetch(relay))),
            Via::Demo | Via::Copy => machine.demo.borrow().clone().map(Backend::Demo),
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
