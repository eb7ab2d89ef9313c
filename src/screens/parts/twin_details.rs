//! The same action on the command line.

use leptos::prelude::*;
use psc::Twin;

use super::Command;

/// Prints the commands that do what the page does, folded away.
#[component]
pub fn TwinDetails(
    /// The commands.
    twin: Twin,
    /// What they do, such as `to enable`; tells several of them apart.
    #[prop(into)]
    purpose: String,
) -> impl IntoView {
    let [avn, curl] = ["avn command ", "curl command "].map(|tool| [tool, &purpose].concat());
    view! {
        <details class="twin">
            <summary>
                "Equivalent command"
                <span class="visually-hidden">" " {purpose}</span>
            </summary>
            <Command title="avn" label=avn text=twin.avn />
            <Command title="curl" label=curl text=twin.curl />
        </details>
    }
}
