//! URIs, every part encoded in full.

use super::Parts;
use crate::{Text, credentials::password, uri};

pub(super) fn valkey(parts: &Parts<'_>) -> Text {
    authority(if parts.tls() { "rediss" } else { "redis" }, parts)
}

pub(super) fn https(parts: &Parts<'_>) -> Text {
    authority("https", parts).plain(uri::path(parts.entry))
}

/// The URL without credentials.
pub(super) fn https_bare(parts: &Parts<'_>) -> Text {
    Text::from("https://")
        .then(uri::address(parts.entry))
        .plain(uri::path(parts.entry))
}

fn authority(scheme: &str, parts: &Parts<'_>) -> Text {
    Text::default()
        .plain(format!("{scheme}://"))
        .user(uri::encode(parts.username))
        .plain(":")
        .then(password(&parts.password, Some(uri::encode)))
        .plain("@")
        .then(uri::address(parts.entry))
}
