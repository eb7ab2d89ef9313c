//! The view and the session, as the parts of a screen use them.

use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::{AnyView, Get, With, event_target_value};
use psc::{Event, Millis, ServiceView, StepView, View};

use crate::html::{Handler, IntoAnyView};
use crate::session::{Selector, Session, use_session};

/// The page at one moment.
#[derive(Clone, Copy)]
pub struct Page<'view> {
    /// Where events go.
    pub session: Session,
    /// What to render.
    pub view: &'view View,
}

/// Renders a part of the page, again whenever the view changes.
pub fn shown<V: IntoAnyView>(render: impl Fn(Page) -> V + Send + 'static) -> AnyView {
    erased(Box::new(move |page| render(page).into_any()))
}

/// What renders a part of the page.
type Render = Box<dyn Fn(Page) -> AnyView + Send>;

/// One copy of the code for all parts of the page.
fn erased(render: Render) -> AnyView {
    let session = use_session();
    (move || session.view().with(|view| render(Page { session, view }))).into_any()
}

/// Renders a part of the open service, again whenever the view changes.
pub fn of_service<V: IntoAnyView>(
    render: impl Fn(Page, &ServiceView) -> V + Send + 'static,
) -> AnyView {
    shown(move |page| page.service().map(|service| render(page, service)))
}

/// Renders a part of the open step, again whenever the view changes.
pub fn of_step<V: IntoAnyView>(render: impl Fn(Page, &StepView) -> V + Send + 'static) -> AnyView {
    of_service(move |page, service| render(page, &service.body))
}

/// Text that follows the clock: an age or a countdown.
pub fn clock(text: impl Fn(Millis) -> String + Send + 'static) -> AnyView {
    let now = use_session().now();
    (move || text(now.get())).into_any()
}

impl<'view> Page<'view> {
    /// The open service, where one is.
    pub fn service(self) -> Option<&'view ServiceView> {
        service_of(self.view)
    }

    /// Whether the last copy to the clipboard worked, if it had this label.
    pub fn copied(self, label: &str) -> Option<bool> {
        let (last, copied) = self.view.clipboard.as_ref()?;
        (last == label).then_some(*copied)
    }

    /// A handler that raises an event.
    pub fn raises<E: Into<Event>>(self, event: impl Fn() -> E + 'static) -> Handler<MouseEvent> {
        let session = self.session;
        Box::new(move |_| session.dispatch(event()))
    }

    /// A handler for a form that raises an event, if there is one to raise.
    pub fn submits<E: Into<Event>>(
        self,
        event: impl Fn() -> Option<E> + 'static,
    ) -> Handler<SubmitEvent> {
        let session = self.session;
        Box::new(move |submitted: SubmitEvent| {
            submitted.prevent_default();
            if let Some(event) = event() {
                session.dispatch(event);
            }
        })
    }

    /// A handler for a field that raises an event with its value.
    pub fn takes<E: Into<Event>>(self, event: impl Fn(String) -> E + 'static) -> Handler {
        let session = self.session;
        Box::new(move |typed| session.dispatch(event(event_target_value(&typed))))
    }
}

/// The open service, where one is.
pub fn service_of(view: &View) -> Option<&ServiceView> {
    match &view.screen {
        psc::Screen::Service(service) => Some(service),
        _ => None,
    }
}

/// Whether something holds for the view. Readers run again only when the answer changes.
pub fn holds(test: fn(&View) -> bool) -> Selector<bool> {
    use_session().select(test)
}
