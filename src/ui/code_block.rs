//! Text for a terminal or a file, in a box that scrolls inside itself.

use leptos::prelude::*;

/// Prints a block of code. Long lines scroll within the box, which the keyboard can reach for that.
#[component]
pub fn CodeBlock(
    /// What stands above the code, such as the tool it is for.
    #[prop(into)]
    title: String,
    /// What the region is called by a screen reader.
    #[prop(into)]
    label: String,
    /// The buttons beside the title.
    actions: AnyView,
    /// The code.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="code">
            <div class="code-bar">
                <span class="code-title">{title}</span>
                <span class="code-actions">{actions}</span>
            </div>
            <pre class="code-text" tabindex="0" role="region" aria-label=label>
                <code>{children()}</code>
            </pre>
        </div>
    }
}
