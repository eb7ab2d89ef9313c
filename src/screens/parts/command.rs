//! Commands to be pasted into a terminal.

use leptos::prelude::*;

use super::CopyButton;
use crate::ui::CodeBlock;

/// Prints commands with their copy button.
#[component]
pub fn Command(
    /// The tool, such as `avn`.
    title: &'static str,
    /// What is copied, in words; unique in the page.
    #[prop(into)]
    label: String,
    /// The commands.
    text: String,
) -> impl IntoView {
    let copy = view! { <CopyButton label=label.clone() text=text.clone() /> };
    view! {
        <CodeBlock title label actions=copy.into_any()>
            {text}
        </CodeBlock>
    }
}
