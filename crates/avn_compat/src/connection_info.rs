//! What `avn service connection-info` 4.18.0 prints, byte for byte, errors included.
//!
//! The rules mirror `aiven/client/connection_info/*.py` and the `service__connection_info__*` commands of
//! `aiven/client/cli.py` in that release, in the order in which it applies them. What is wrong there (nothing is
//! quoted for a shell, a `/` stays in a password, the component is not looked at) is wrong here as well, on
//! purpose.

mod arguments;
mod error;
mod kafka;
mod pg;
mod select;
mod valkey;

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::Value;
use snippets::{Text, uri};

use crate::python;

pub use arguments::{Arguments, Authentication, Route, Usage, Utility};
pub use error::{AvnError, Class};

/// Prints the connection information of a service object, as the API sends it under `service`.
///
/// # Errors
/// The error that the official client prints in its place.
pub fn connection_info(service: &Value, arguments: &Arguments) -> Result<Text, AvnError> {
    match arguments.utility {
        Utility::Kcat | Utility::Kafkacat => kafka::connection_info(service, arguments),
        Utility::ValkeyUri => valkey::connection_info(service, arguments),
        _ => pg::connection_info(service, arguments),
    }
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
        Value::Bool(bit) => host_from_integer(u64::from(*bit)),
        Value::Number(number) if number.is_u64() => {
            host_from_integer(number.as_u64().unwrap_or_default())
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

/// The host part for a host that came as a JSON integer, which Python's `ipaddress` takes for an address.
fn host_from_integer(number: u64) -> String {
    match u32::try_from(number) {
        Ok(bits) => Ipv4Addr::from_bits(bits).to_string(),
        Err(_) => uri::host(&Ipv6Addr::from_bits(number.into()).to_string()),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::host_from_integer;

    #[test]
    fn an_integer_is_an_address() {
        expect!["0.0.0.5 [::1:0:0]"].assert_eq(&format!(
            "{} {}",
            host_from_integer(5),
            host_from_integer(1 << 32)
        ));
    }
}
