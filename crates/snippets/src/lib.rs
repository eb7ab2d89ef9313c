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
//! `reply` turns the page's request into a reply; `tool` says which tools of the `catalog` a component has; `render` makes
//! one snippet: from a `template` filled with a `model`, whose values `escape` writes, or with `quoted_form` and
//! `avn_form`, where `danger` says what is wrong. `bundle` adds the files around it, such as the `manifest`; `credentials` finds
//! users and their secrets.

#![cfg_attr(
    test,
    expect(
        clippy::needless_raw_string_hashes,
        reason = "expect-test writes them when it updates"
    )
)]

pub mod uri;

mod authentication;
mod authority;
mod avn_form;
mod bundle;
mod catalog;
mod credentials;
mod danger;
mod escape;
mod instructions;
mod kind;
mod language;
mod manifest;
mod marked;
mod model;
mod quoted_form;
mod render;
mod reply;
mod shell;
mod template;
mod tool;
mod value;
mod versions;

pub use aiven::is_redacted;
pub use authentication::Authentication;
pub use bundle::{BundleFile, bundle};
pub use catalog::Definition;
pub use credentials::{Secret, SecretStatus, UserCredentials, default_username, secret, users};
pub use danger::{Danger, Note};
pub use escape::literal_in;
pub use language::Language;
pub use quoted_form::databases;
pub use render::{FileSource, NeededFile, RenderOptions, Rendered, Unavailable, render};
pub use reply::reply;
pub use snippets_api::{Entry, MASK, SecretForm, Span, SpanKind, Text, entries, entry};
pub use tool::{Tool, tools};
pub use versions::VERSIONS;
