//! How long ago something was, counting up.

use leptos::prelude::*;
use psc::Millis;

use crate::session::use_session;
use crate::ui::duration;

/// Prints the span since a moment. Only this text changes as time goes by.
#[component]
pub fn Age(
    /// The moment.
    since: Millis,
) -> impl IntoView {
    let now = use_session().now();
    move || duration((now.get() - since).seconds())
}
