//! Lists of rows: what fits on a screen first, the rest in the frames that follow.

use std::sync::Arc;

use leptos::prelude::{
    AnyView, ArcTrigger, Notify, SetValue, StoredValue, Track, With, WithValue,
    request_animation_frame,
};

use super::page::{Page, shown};
use crate::html::{IntoAnyView, keyed};
use crate::session::use_session;

/// How many new rows are rendered at a time: more than fit on most screens.
const AT_A_TIME: usize = 20;

/// Renders a row for each key, each again whenever the view changes. Rows keep their elements by their keys, so that
/// the focus stays in its row when others come and go.
pub fn rows<V: IntoAnyView>(
    keys: impl Fn(Page) -> Vec<String> + Send + 'static,
    render: impl Fn(Page, &str) -> V + Copy + Send + Sync + 'static,
) -> AnyView {
    let row = move |page: Page, key: &str| render(page, key).into_any();
    erased(Box::new(keys), Arc::new(row))
}

type Keys = Box<dyn Fn(Page) -> Vec<String> + Send>;
type Row = Arc<dyn Fn(Page, &str) -> AnyView + Send + Sync>;

/// One copy of the code for all lists.
fn erased(keys: Keys, row: Row) -> AnyView {
    let session = use_session();
    let wanted = move || session.view().with(|view| keys(Page { session, view }));
    keyed(gradual(Box::new(wanted)), move |key| {
        let row = row.clone();
        shown(move |page| row(page, &key))
    })
}

/// Keeps what is rendered, and adds to it at most [`AT_A_TIME`] keys in each frame.
fn gradual(keys: Box<dyn Fn() -> Vec<String> + Send>) -> impl Fn() -> Vec<String> + Send {
    let rendered = StoredValue::new(Vec::new());
    let next = ArcTrigger::new();
    move || {
        next.track();
        let mut wanted = keys();
        let count = wanted.len();
        let mut room = AT_A_TIME;
        rendered.with_value(|rendered: &Vec<String>| {
            wanted.retain(|key| {
                rendered.contains(key) || {
                    let fits = room > 0;
                    room = room.saturating_sub(1);
                    fits
                }
            });
        });
        rendered.set_value(wanted.clone());
        if wanted.len() < count {
            let next = next.clone();
            after_this_frame(move || next.notify());
        }
        wanted
    }
}

/// Runs once the present frame has been drawn.
fn after_this_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(run));
}
