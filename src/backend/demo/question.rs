//! What the demo module is asked, as JSON. See `crates/demo`.

use psc::Snapshot;
use serde::Serialize;

/// What the module is asked.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Question<'a> {
    Endpoints {
        project: &'a str,
        service: &'a str,
    },
    CreateEndpoint {
        project: &'a str,
        service: &'a str,
        ip: Option<&'a str>,
    },
    DeleteEndpoint {
        psc_connection_id: &'a str,
    },
    Call {
        method: &'a str,
        path: &'a str,
        body: Option<&'a str>,
        authorized: bool,
    },
}

/// A snapshot as the module takes it.
#[derive(Serialize)]
pub(super) struct Given<'a> {
    document: &'a str,
    project: &'a str,
    attachment: Option<&'a str>,
}

impl Question<'_> {
    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<'a> Given<'a> {
    pub(super) fn of(snapshot: &'a Snapshot) -> Self {
        Self {
            document: &snapshot.document.0,
            project: &snapshot.project,
            attachment: snapshot.attachment.as_deref(),
        }
    }

    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
