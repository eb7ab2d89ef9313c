//! The clipboard: what is asked onto it, and what became of that.

use crate::announcement::Announcement;
use crate::clear_text::ClearText;

/// What happens to the clipboard.
#[derive(Clone, Debug)]
pub enum Event {
    /// A plain text of the page was asked onto the clipboard.
    CopyAsked {
        /// What it is, in words.
        label: String,
        /// The text; never a secret.
        text: String,
    },
    /// A secret was asked onto the clipboard: forgetting the token empties that.
    SecretCopyAsked {
        /// What it is, in words.
        label: String,
        /// The secret.
        text: ClearText,
    },
    /// Copying ended.
    CopyEnded {
        /// The label of the request.
        label: String,
        /// Whether the clipboard took it.
        copied: bool,
    },
}

/// What the clipboard needs from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put text on the clipboard; answer with [`Event::CopyEnded`].
    Copy {
        /// What is copied, in words a person knows it by.
        label: String,
        /// The text, which may hold secrets.
        text: ClearText,
    },
    /// Put an empty text onto the clipboard.
    Empty,
}

/// What the last copy button did: its label and whether the clipboard took it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Clipboard(pub(crate) Option<(String, bool)>);

impl Clipboard {
    pub(crate) fn copy(&mut self, label: String, text: String) -> Effect {
        self.0 = None;
        Effect::Copy {
            label,
            text: ClearText(text),
        }
    }

    pub(crate) fn ended(&mut self, label: String, copied: bool, announcement: &mut Announcement) {
        announcement.say(if copied {
            format!("Copied: {label}.")
        } else {
            format!(
                "The browser did not allow copying: {label}. Select the text and copy it by hand."
            )
        });
        self.0 = Some((label, copied));
    }
}
