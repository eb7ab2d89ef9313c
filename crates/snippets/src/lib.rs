//! Connection information as text: a connection, a component, a user and a tool in; typed text out.
//!
//! [`render`] makes two forms. The AVN form is what the official client prints, byte for byte, so that whoever
//! knows it finds it again. The quoted form is what to paste: quoted for the shell, encoded for the URI, and
//! always for the entry that was chosen. Nothing here performs IO or knows a clock, and nothing shows a secret
//! unless asked by name.
//!
//! Services come in as [`serde_json::Value`], so that a field which is absent, null or of another type is met
//! as it came.
//!
//! `reply` turns the page's request into a reply; `tool` says which tools a component has; `render` makes one snippet,
//! with `quoted_form`, `avn_form` and `danger`; `credentials` finds users and their secrets.

pub mod uri;

mod avn_form;
mod credentials;
mod danger;
mod quoted_form;
mod render;
mod reply;
mod shell;
mod tool;

pub use aiven::is_redacted;
pub use credentials::{Secret, SecretStatus, UserCredentials, default_username, secret, users};
pub use danger::{Danger, Note};
pub use quoted_form::databases;
pub use render::{FileSource, NeededFile, RenderOptions, Rendered, Unavailable, render};
pub use reply::reply;
pub use snippets_api::{Entry, MASK, Span, SpanKind, Text, entries};
pub use tool::{Tool, tools};
