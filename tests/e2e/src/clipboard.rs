//! What is on the clipboard.

use serde_json::json;

use crate::page::Page;

/// A field to paste into, in the open dialog if there is one: nothing outside of it can have the focus.
const PREPARE: &str = "
    window.hadFocus = document.activeElement;
    window.scratch = document.createElement('textarea');
    (document.querySelector('dialog[open]') ?? document.body).append(window.scratch);
    window.scratch.focus();";

const TAKE: &str = "
    const { value } = window.scratch;
    window.scratch.remove();
    window.hadFocus?.focus();
    return value;";

impl Page {
    /// The text on the clipboard, pasted as a person pastes: the policy of the page forbids its scripts to
    /// read the clipboard, and should.
    pub async fn clipboard(&self) -> String {
        self.script(PREPARE).await;
        let paste = json!({
            "type": "keyDown",
            "modifiers": 2,
            "key": "v",
            "code": "KeyV",
            "windowsVirtualKeyCode": 86,
            "commands": ["paste"],
        });
        self.cdp("Input.dispatchKeyEvent", paste)
            .await
            .expect("the browser pastes");
        self.script(TAKE)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}
