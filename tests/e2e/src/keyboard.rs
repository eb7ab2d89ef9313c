//! Using the page by keyboard alone.

use thirtyfour::Key;

use crate::page::BrowserPage;

/// More stops than the longest screen has, in either direction.
const STOPS: usize = 200;

impl BrowserPage {
    /// Presses a key.
    pub async fn press(&self, key: Key) {
        self.type_text(key).await;
    }

    /// Types text where the focus is.
    pub async fn type_text(&self, text: impl Into<thirtyfour::TypingData>) {
        let keys = self.driver().action_chain().send_keys(text);
        keys.perform().await.expect("the browser takes keys");
    }

    /// Goes with Tab to the thing of this role and name.
    pub async fn tab_to(&self, role: &str, name: &str) {
        for _ in 0..STOPS {
            // Looked up at each stop: the page may put another element in its place at any time.
            let node = self.find(role, name).await;
            if node.is("focused") {
                return;
            }
            self.press(Key::Tab).await;
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
