//! Using the page by keyboard or by pointer.

use thirtyfour::Key;

use crate::page::BrowserPage;

/// How the person uses the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputMethod {
    /// By keyboard alone: Tab, Enter, Space and letters.
    Keyboard,
    /// With a pointer, and the keyboard for text only.
    Pointer,
}

impl InputMethod {
    /// Follows a link or presses a button.
    pub async fn choose(self, page: &BrowserPage, role: &str, name: &str) {
        match self {
            Self::Keyboard => {
                page.tab_to(role, name).await;
                page.press(Key::Enter).await;
            }
            Self::Pointer => page.click(role, name).await,
        }
    }

    /// Sets a box or a switch to the other of its two states.
    pub async fn toggle(self, page: &BrowserPage, role: &str, name: &str) {
        match self {
            Self::Keyboard => {
                page.tab_to(role, name).await;
                page.press(Key::Space).await;
            }
            Self::Pointer => page.click(role, name).await,
        }
    }

    /// Types into an empty field.
    pub async fn enter(self, page: &BrowserPage, label: &str, text: &str) {
        match self {
            Self::Keyboard => {
                page.tab_to("textbox", label).await;
                page.type_text(text).await;
            }
            Self::Pointer => page.fill(label, text).await,
        }
    }
}
