//! Commands to be pasted into a terminal.

use super::copy_button;
use crate::html::{AnyElement, IntoAnyView};
use crate::screens::page::Page;
use crate::ui::code_block;

/// Renders commands under the name of their tool, with a copy button. The label is unique in the page.
pub fn command(page: Page, tool: &'static str, label: &str, text: &str) -> AnyElement {
    let copy = copy_button(page, label, text, false);
    code_block(
        tool,
        label.to_owned(),
        copy.into_any(),
        text.to_owned().into_any(),
    )
}
