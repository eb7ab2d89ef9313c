//! `psql`, and `uri` and `string` of `pg` and `alloydbomni`.

use serde_json::Value;
use snippets::Text;

use super::{Arguments, AvnError, Class, Utility, authority, select};
use crate::python;

/// The database name stays as it is in URIs; in strings nothing is escaped, and the user is not even quoted.
pub(super) fn connection_info(service: &Value, arguments: &Arguments) -> Result<Text, AvnError> {
    let filters = arguments.filters()?;
    let kind = python::subscript(service, "service_type")?;
    if kind != "pg" && kind != "alloydbomni" {
        return Err(AvnError::new(
            Class::ConnectionInfoError,
            format!(
                "Cannot format pg connection info for service type {}",
                python::str(kind)
            ),
        ));
    }
    let components = python::subscript(service, "components")?;
    let component = select::component(components, &filters)?;
    let host = python::subscript(&component, "host")?;
    let port = python::subscript(&component, "port")?;
    let user = select::user(service, &arguments.username)?;
    let password = match user.get("password") {
        None | Some(Value::Null) => {
            return Err(AvnError::not_found("password", &arguments.username));
        }
        Some(password) => password,
    };
    match arguments.utility {
        Utility::PgString | Utility::AlloydbomniString => Ok(string(arguments, host, port)),
        Utility::Psql => Ok(Text::from("psql ").then(uri(arguments, password, host, port)?)),
        _ => uri(arguments, password, host, port),
    }
}

fn uri(
    arguments: &Arguments,
    password: &Value,
    host: &Value,
    port: &Value,
) -> Result<Text, AvnError> {
    let Arguments {
        username,
        dbname,
        sslmode,
        ..
    } = arguments;
    let text = authority("postgres", username, password, host, port)?;
    Ok(text.plain(format!("/{dbname}?sslmode={sslmode}")))
}

fn string(arguments: &Arguments, host: &Value, port: &Value) -> Text {
    Text::from("host='")
        .host(python::str(host))
        .plain("' port='")
        .port(python::str(port))
        .plain("' user=")
        .user(&arguments.username)
        .plain(format!(" dbname='{}'", arguments.dbname))
}
