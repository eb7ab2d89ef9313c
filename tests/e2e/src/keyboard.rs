//! Using the page by keyboard alone.

use thirtyfour::Key;

use crate::page::BrowserPage;
use crate::wait::until;

/// More stops than the longest screen has, in either direction.
const STOPS: usize = 200;

/// What had the focus before it fell to the body; `null` where it has not.
const LOST: &str = "
    const [now, before] = [document.activeElement, window.focusedBefore];
    if (now && now !== document.body) window.focusedBefore = now;
    else if (before) return before.outerHTML.slice(0, 200);
    return null;";

impl BrowserPage {
    /// Presses a key, which leaves the focus somewhere.
    pub async fn press(&self, key: Key) {
        self.send(key).await;
        self.has_focus().await;
    }

    /// Types text where the focus is, which leaves it somewhere.
    pub async fn type_text(&self, text: impl Into<thirtyfour::TypingData>) {
        self.send(text).await;
        self.has_focus().await;
    }

    /// Goes on with Tab. After the last stop the focus is the browser's own.
    pub async fn tab(&self) {
        self.send(Key::Tab).await;
    }

    async fn send(&self, text: impl Into<thirtyfour::TypingData>) {
        let keys = self.driver().action_chain().send_keys(text);
        keys.perform().await.expect("the browser takes keys");
    }

    /// Waits until something has the focus. The body has it at most in a document that nobody has used yet, so this also
    /// stands before an action: what came of the last one must not have taken the focus away.
    pub async fn has_focus(&self) {
        let look = async || {
            let lost = self.script(LOST).await;
            lost.is_null().then_some(())
        };
        let explain = async || {
            let held = self.script(LOST).await;
            let text = self.text().await;
            format!("the focus fell to the body, from {held}; the page says:\n{text}")
        };
        until(look, explain).await;
    }

    /// Goes with Tab to the thing of this role and name.
    pub async fn tab_to(&self, role: &str, name: &str) {
        self.find(role, name).await;
        self.has_focus().await;
        for _ in 0..STOPS {
            // Looked up at each stop: the page may put another element in its place at any time.
            let node = self.find(role, name).await;
            if node.is("focused") {
                return;
            }
            self.tab().await;
        }
        panic!(
            "{STOPS} times Tab do not lead to the {role} {name:?}:\n{}",
            self.text().await
        );
    }

    /// What has the focus, as `role name`.
    pub async fn focus(&self) -> String {
        let script =
            "const e = document.activeElement; return e ? e.tagName + ' ' + e.innerText : '';";
        self.script(script)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}
