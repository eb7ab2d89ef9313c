//! `kcat` and `kafkacat`.

use serde_json::Value;
use snippets::Text;

use super::{Arguments, Authentication, AvnError, Class, Utility, select};
use crate::python;

/// Fields joined by one space and not quoted for any shell; the order in certificate mode is CA, key, certificate.
pub(super) fn connection_info(service: &Value, arguments: &Arguments) -> Result<Text, AvnError> {
    let filters = arguments.filters()?;
    let kind = python::subscript(service, "service_type")?;
    if kind != "kafka" {
        return Err(AvnError::new(
            Class::ConnectionInfoError,
            format!(
                "Cannot format kafka connection info for service type {}",
                python::str(kind)
            ),
        ));
    }
    let components = python::subscript(service, "components")?;
    if !select::has_authentication(components, arguments.authentication.as_str())? {
        return Err(not_enabled(service, arguments.authentication)?);
    }
    let component = select::component(components, &filters)?;
    let user = select::user(service, &arguments.username)?;
    match arguments.authentication {
        Authentication::Certificate => {
            // The values are not looked at: only -W would write them.
            for (key, what) in [("access_cert", "certificate"), ("access_key", "key")] {
                if !python::contains(&user, key)? {
                    return Err(AvnError::not_found(
                        &format!("client {what}"),
                        &arguments.username,
                    ));
                }
            }
            let text = common(&component, arguments, "SSL")?;
            Ok(text
                .plain(" -X ssl.key.location=")
                .path(&arguments.client_key)
                .plain(" -X ssl.certificate.location=")
                .path(&arguments.client_cert))
        }
        Authentication::Sasl => {
            if !python::contains(&user, "password")? {
                return Err(AvnError::not_found("password", &arguments.username));
            }
            let text = common(&component, arguments, "SASL_SSL")?;
            let password = python::str(python::subscript(&user, "password")?);
            Ok(text
                .plain(" -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=")
                .user(&arguments.username)
                .plain(" -X sasl.password=")
                .secret(password, "$AIVEN_PASSWORD"))
        }
    }
}

fn common(component: &Value, arguments: &Arguments, protocol: &str) -> Result<Text, AvnError> {
    let tool = match arguments.utility {
        Utility::Kafkacat => "kafkacat -b ",
        _ => "kcat -b ",
    };
    Ok(Text::from(tool)
        .host(python::str(python::subscript(component, "host")?))
        .plain(":")
        .port(python::str(python::subscript(component, "port")?))
        .plain(format!(
            " -X security.protocol={protocol} -X ssl.ca.location="
        ))
        .path(&arguments.ca))
}

fn not_enabled(service: &Value, method: Authentication) -> Result<AvnError, AvnError> {
    let method = match method {
        Authentication::Certificate => "Certificate",
        Authentication::Sasl => "SASL",
    };
    let service = python::str(python::subscript(service, "service_name")?);
    Ok(AvnError::new(
        Class::ConnectionInfoError,
        format!("{method} authentication is not enabled in {service}"),
    ))
}
