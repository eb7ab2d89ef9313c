//! The same action on the command line.

use psc::EquivalentCommand;

use super::command;
use crate::html::{AnyElement, details, span, summary};
use crate::screens::page::Page;

/// Renders the commands that do what the page does, folded away. The purpose, such as `to enable it`, tells
/// several of them apart.
pub fn equivalent_details(
    page: Page,
    equivalent_command: &EquivalentCommand,
    purpose: &str,
) -> AnyElement {
    let [avn, curl] = ["avn command ", "curl command "].map(|tool| [tool, purpose].concat());
    let summary = summary().child("Equivalent command").child(
        span()
            .class("visually-hidden")
            .child([" ", purpose].concat()),
    );
    details()
        .class("equivalent-command")
        .child(summary)
        .child(command(page, "avn", &avn, &equivalent_command.avn))
        .child(command(page, "curl", &curl, &equivalent_command.curl))
}
