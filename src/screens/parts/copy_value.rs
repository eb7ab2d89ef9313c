//! A value to be carried elsewhere.

use super::copy_button;
use crate::html::{AnyElement, code, span};
use crate::screens::page::Page;

/// Renders a value in the fixed-width face with its copy button. The label is unique in the page.
pub fn copy_value(page: Page, label: &str, text: &str) -> AnyElement {
    span()
        .class("value")
        .child(code().child(text.to_owned()))
        .child(copy_button(page, label, text, true))
}
