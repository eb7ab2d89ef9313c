//! URIs, every part encoded in full, and libpq's strings.

use super::Parts;
use crate::{SpanKind, Text, credentials::password, uri};

/// `sslmode=require`, as in the AVN form: it needs no file.
pub(super) fn pg(parts: &Parts<'_>) -> Text {
    authority("postgres", parts)
        .plain("/")
        .then(parts.database(uri::encode))
        .plain("?sslmode=require")
}

/// Words for libpq, each in quotes. Unlike the AVN form it holds all that is needed to connect.
pub(super) fn pg_string(parts: &Parts<'_>) -> Text {
    let component = &parts.entry;
    let fields = [
        ("host", Text::default().host(&component.host)),
        ("port", Text::default().port(component.port.to_string())),
        ("user", Text::default().user(parts.username)),
        ("password", password(&parts.password, Some(escape))),
        ("dbname", parts.database(str::to_owned)),
        ("sslmode", Text::from("require")),
    ];
    let fields = fields.map(|(key, value)| {
        let value = value
            .spans()
            .iter()
            .fold(Text::default(), |text, span| match span.kind() {
                // Escaped already; without secrets, the plain variable stands for it.
                SpanKind::Secret => text.secret(span.reveal(), "$AIVEN_PASSWORD"),
                kind => text.span(kind, escape(span.reveal())),
            });
        Text::from(key).plain("='").then(value).plain("'")
    });
    fields
        .into_iter()
        .reduce(|line, field| line.plain(" ").then(field))
        .unwrap_or_default()
}

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

/// Inside single quotes, libpq takes a backslash before a quote or another backslash.
fn escape(value: &str) -> String {
    value.replace('\\', r"\\").replace('\'', r"\'")
}
