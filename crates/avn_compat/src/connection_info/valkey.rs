//! `valkey uri`.

use serde_json::Value;
use snippets::Text;

use super::{Arguments, AvnError, Class, authority, select};
use crate::python;

/// The user `default` is not looked up: its password comes from `connection_info`.
pub(super) fn connection_info(service: &Value, arguments: &Arguments) -> Result<Text, AvnError> {
    let filters = arguments.filters()?;
    let kind = python::subscript(service, "service_type")?;
    if kind != "valkey" {
        return Err(AvnError::new(
            Class::ConnectionInfoError,
            format!(
                "Cannot format Valkey connection info for service type {}",
                python::str(kind)
            ),
        ));
    }
    let components = python::subscript(service, "components")?;
    let component = select::component(components, &filters)?;
    let host = python::subscript(&component, "host")?;
    let port = python::subscript(&component, "port")?;
    let username = arguments.username.as_str();
    let password = if username == "default" {
        let connection_info = python::subscript(service, "connection_info")?;
        python::subscript(connection_info, "valkey_password")?.clone()
    } else {
        let user = select::user(service, username)?;
        user.get("password").cloned().unwrap_or_default()
    };
    if password.is_null() {
        return Err(AvnError::not_found("password", username));
    }
    let text = authority("rediss", username, &password, host, port)?;
    Ok(match arguments.db.as_deref() {
        None | Some("") => text,
        Some(db) => text.plain(format!("/{db}")),
    })
}
