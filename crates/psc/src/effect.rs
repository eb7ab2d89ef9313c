//! What the model asks of the outside world, as data. The shell performs it after `update` has returned.

use snippets_api::Request;

use crate::{ApiCall, Millis, Passphrase, PersistenceChoice, RequestId, Snapshot};

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send the call with the session's token; answer with [`crate::Event::Answered`] and the same request_id.
    Send {
        /// Returned with the answer.
        request_id: RequestId,
        /// What to send.
        ask: ApiCall,
    },
    /// Raise [`crate::Event::Woke`] at this moment. Replaces an earlier wake-up: there is one timer.
    Wake {
        /// A moment, not a span.
        at: Millis,
    },
    /// Put text on the clipboard; answer with [`crate::Event::CopyEnded`].
    Copy {
        /// What was copied, in words a person knows it by.
        label: String,
        /// The text, which may hold secrets.
        text: ClearText,
    },
    /// Offer a file for saving.
    Download {
        /// The file's name.
        name: String,
        /// Its content, which may be a private key.
        text: ClearText,
    },
    /// Show this address, a fragment such as `#/project/p`.
    Address {
        /// The fragment, without any secret.
        fragment: String,
        /// Whether it takes the place of the present entry of the history.
        replace: bool,
    },
    /// Forget everything of the session that the shell holds, the demo's world included.
    Forget,
    /// Begin a demo: a fresh simulated account.
    BeginDemo,
    /// Open a pasted service as a copy inside the page.
    OpenSnapshot(Snapshot),
    /// Let the new version of the page take over, and load the page again. Nothing is under way.
    Update,
    /// Look whether a token is kept; answer with [`crate::Event::StoredTokenFound`].
    FindStoredToken,
    /// Write the session's token down, in the tab or on the device; answer with [`crate::Event::TokenStoreEnded`].
    StoreToken(PersistenceChoice),
    /// Wipe what the tab keeps, and what the device keeps; answer with [`crate::Event::TokenForgotten`].
    ForgetToken {
        /// Whether the device is meant as well.
        device: bool,
    },
    /// Wipe what the tab keeps, and what the device keeps where this page opened or wrote it: another tab may have
    /// kept a newer token meanwhile. Answer with [`crate::Event::TokenForgotten`] for the device.
    ForgetRefusedToken,
    /// Open the token that the device keeps; answer with [`crate::Event::Unlocked`].
    UnlockToken(Passphrase),
    /// Put an empty text onto the clipboard.
    EmptyClipboard,
    /// Load the snippets module, without an instance of it; answer with [`crate::Event::SnippetsLoaded`].
    LoadSnippets,
    /// Ask the instance of the snippets module, a new one where there is none; answer with
    /// [`crate::Event::SnippetRendered`] and the same request id.
    RenderSnippet {
        /// Returned with the answer.
        request_id: RequestId,
        /// What to ask. Holds secrets.
        request: Request,
    },
    /// Drop the instance of the snippets module: its memory has held secrets.
    DropSnippets,
}

/// Text that may hold secrets: `Debug` shows its length only.
#[derive(Clone, PartialEq, Eq)]
pub struct ClearText(pub String);

impl std::fmt::Debug for ClearText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ClearText({} bytes)", self.0.len())
    }
}
