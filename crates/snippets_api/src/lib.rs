//! What the page and the snippets module say to each other: a [`Request`] in as JSON, a [`Reply`] out as bytes.
//!
//! A reply is written with postcard: reading it from JSON, by name, would take more of the page's first load.
//!
//! The page depends on these types and not on `crates/snippets`, so that text for more tools does not weigh on its
//! first load. Both messages may hold secrets: `Debug` shows none of them, and [`Text`] none unless asked by name.

mod entry;
mod reply;
mod request;
mod text;
mod verification;

pub use entry::{Entry, entries, entry};
pub use reply::{
    AvnForm, FileContent, FileOrigin, Reply, SnippetFile, SnippetText, ToolOption, Usage,
};
pub use request::{Request, SecretForm, Selection};
pub use text::{MASK, Span, SpanKind, Text};
pub use verification::{
    Cause, Check, Outcome, Subject, Unreadable, VERIFICATION_VERSION, Verification,
};

/// The version of the messages. Page and module are built together, so another version means that one of the two is
/// from another build.
pub const VERSION: u32 = 3;

/// The permission without which the API does not send secrets.
///
/// Source: the secret redaction page of Aiven's documentation.
pub const SECRETS_PERMISSION: &str = "service:secrets:read";
