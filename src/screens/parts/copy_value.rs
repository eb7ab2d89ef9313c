//! A value to be carried elsewhere.

use super::copy_button;
use crate::markup::{Element, el};
use crate::screens::page::Page;

/// Prints a value in the fixed-width face with its copy button. The label is unique in the page.
pub fn copy_value(page: Page, label: &str, text: &str) -> Element {
    el("span")
        .class("value")
        .put(el("code").put(text.to_owned()))
        .put(copy_button(page, label, text, true))
}
