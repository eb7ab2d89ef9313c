//! The exact form: what `avn service connection-info` 4.18.0 prints, byte for byte, errors included.
//!
//! The rules mirror `aiven/client/connection_info/*.py` and the `service__connection_info__*` commands of
//! `aiven/client/cli.py` in that release, in the order in which it applies them. What is wrong there (nothing is
//! quoted for a shell, a `/` stays in a password, the component is not looked at) is wrong here as well, on
//! purpose; [`crate::render`] offers what should be used instead.

mod arguments;
mod error;
mod kafka;
mod pg;
mod select;
mod valkey;

use serde_json::Value;

use crate::{Text, python, uri};

pub use arguments::{Arguments, Authentication, Route, Usage, Utility};
pub use error::{AvnError, Class};

/// Prints the connection information of a service object, as the API sends it under `service`.
pub fn connection_info(service: &Value, arguments: &Arguments) -> Result<Text, AvnError> {
    match arguments.utility {
        Utility::Kcat | Utility::Kafkacat => kafka::connection_info(service, arguments),
        Utility::ValkeyUri => valkey::connection_info(service, arguments),
        _ => pg::connection_info(service, arguments),
    }
}

/// The position in `components` of the entry that [`connection_info`] takes host and port from.
pub fn selected(service: &Value, arguments: &Arguments) -> Result<usize, AvnError> {
    let components = python::subscript(service, "components")?;
    let filters = arguments.filters()?;
    select::component(components, &filters).map(|(position, _)| position)
}

/// `postgres://USER:PASSWORD@HOST:PORT` with the odd values that the client lets through.
fn authority(
    scheme: &str,
    username: &str,
    password: &Value,
    host: &Value,
    port: &Value,
) -> Result<Text, AvnError> {
    let Value::String(password) = password else {
        return Err(python::type_error("quote_from_bytes() expected bytes"));
    };
    let text = Text::default()
        .plain(format!("{scheme}://"))
        .user(uri::quote(username))
        .plain(":")
        .secret(uri::quote(password), "$AIVEN_PASSWORD_ENCODED")
        .plain("@");
    let host = match host {
        // Without a host the client leaves the port out, too.
        Value::Null => return Ok(text),
        Value::String(host) => uri::host(host),
        Value::Bool(bit) => uri::host_from_integer(u64::from(*bit)),
        Value::Number(number) if number.is_u64() => {
            uri::host_from_integer(number.as_u64().unwrap_or_default())
        }
        other => {
            return Err(python::type_error(format!(
                "sequence item 4: expected str instance, {} found",
                python::type_name(other)
            )));
        }
    };
    let text = text.host(host);
    Ok(match port {
        Value::Null => text,
        port => text.plain(":").port(python::str(port)),
    })
}
