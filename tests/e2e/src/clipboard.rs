//! What is on the clipboard.

use serde_json::json;
use thirtyfour::Key;

use crate::accessibility::Node;
use crate::driver::Engine;
use crate::page::BrowserPage;
use crate::wait::until;

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

impl BrowserPage {
    /// The text on the clipboard, pasted as a person pastes: the policy of the page forbids its scripts to
    /// read the clipboard, and should.
    pub async fn clipboard(&self) -> String {
        self.script(PREPARE).await;
        if self.engine() == Engine::Chromium {
            self.paste_as_command().await;
        } else {
            let keys = self.driver().action_chain().key_down(Key::Control);
            let keys = keys.send_keys("v").key_up(Key::Control);
            keys.perform().await.expect("the browser takes keys");
        }
        self.script(TAKE)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Without a window Chromium does not make a command of the keys.
    async fn paste_as_command(&self) {
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
    }

    /// Presses every button that copies something, and gives back what came onto the clipboard each time.
    pub async fn copy_everything(&self) -> Vec<String> {
        self.script(
            "document.querySelectorAll('details').forEach((part) => { part.open = true; });",
        )
        .await;
        let mut copied = Vec::new();
        for number in 0.. {
            let press = async || {
                let Some(button) = self.copy_buttons().await?.into_iter().nth(number) else {
                    return Some(false);
                };
                self.element(&button).await.ok()?.click().await.ok()?;
                Some(true)
            };
            if !until(press, async || {
                "a copy button should take a click".to_owned()
            })
            .await
            {
                break;
            }
            let done = async || {
                let button = self.copy_buttons().await?.into_iter().nth(number)?;
                button.is_called("Copied…").then_some(())
            };
            until(done, async || {
                format!("copy button {number} should have copied")
            })
            .await;
            copied.push(self.clipboard().await);
        }
        copied
    }

    /// A button that has copied says so, and still copies.
    async fn copy_buttons(&self) -> Option<Vec<Node>> {
        let mut buttons = self.nodes("button").await.ok()?;
        buttons.retain(|button| button.is_called("Copy…") || button.is_called("Copied…"));
        Some(buttons)
    }
}
