//! The same action on the command line.

use psc::EquivalentCommand;

use super::command;
use crate::markup::{Element, el};
use crate::screens::page::Page;

/// Prints the commands that do what the page does, folded away. The purpose, such as `to enable it`, tells
/// several of them apart.
pub fn equivalent_details(
    page: Page,
    equivalent_command: &EquivalentCommand,
    purpose: &str,
) -> Element {
    let [avn, curl] = ["avn command ", "curl command "].map(|tool| [tool, purpose].concat());
    let summary = el("summary").put("Equivalent command").put(
        el("span")
            .class("visually-hidden")
            .put([" ", purpose].concat()),
    );
    el("details")
        .class("equivalent-command")
        .put(summary)
        .put(command(page, "avn", &avn, &equivalent_command.avn))
        .put(command(page, "curl", &curl, &equivalent_command.curl))
}
