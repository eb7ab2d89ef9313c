//! URIs, every part encoded in full.

use super::Parts;
use crate::{Text, credentials::password, uri};

pub(super) fn valkey(parts: &Parts<'_>) -> Text {
    authority(if parts.tls() { "rediss" } else { "redis" }, parts)
}

pub(super) fn https(parts: &Parts<'_>) -> Text {
    authority("https", parts).plain(path(parts))
}

/// The URL without credentials.
pub(super) fn https_bare(parts: &Parts<'_>) -> Text {
    Text::from("https://")
        .then(parts.host_port())
        .plain(path(parts))
}

fn authority(scheme: &str, parts: &Parts<'_>) -> Text {
    Text::default()
        .plain(format!("{scheme}://"))
        .user(uri::encode(parts.username))
        .plain(":")
        .then(password(&parts.password, Some(uri::encode)))
        .plain("@")
        .then(parts.host_port())
}

fn path(parts: &Parts<'_>) -> String {
    match parts.entry.path.as_deref() {
        None | Some("") => String::new(),
        Some(path) if path.starts_with('/') => path.to_owned(),
        Some(path) => format!("/{path}"),
    }
}
