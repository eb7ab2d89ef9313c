//! Finding the component entry and the user.

use std::borrow::Cow;

use serde_json::Value;

use super::{AvnError, Class};
use crate::python;

/// What stands in for a connection id that was not given, when the client lists its filters: the address of an
/// object, which differs from run to run.
const NO_CONNECTION_ID: &str = "<object object at 0x7f0000000000>";

/// What a component must have, each field in the order in which the client asks.
pub(super) struct Filters<'a> {
    pub(super) route: &'a str,
    pub(super) usage: Option<&'a str>,
    /// Any entry will do without it, also one of a connection.
    pub(super) privatelink_connection_id: Option<&'a str>,
    pub(super) kafka_authentication_method: Option<&'a str>,
}

impl Filters<'_> {
    fn fields(&self) -> [(&'static str, Option<&str>); 4] {
        [
            ("route", Some(self.route)),
            ("usage", self.usage),
            ("privatelink_connection_id", self.privatelink_connection_id),
            (
                "kafka_authentication_method",
                self.kafka_authentication_method,
            ),
        ]
    }

    fn describe(&self) -> String {
        let id = self.privatelink_connection_id.or(Some(NO_CONNECTION_ID));
        let fields = self.fields().map(|(key, value)| match key {
            "privatelink_connection_id" => (key, id),
            _ => (key, value),
        });
        let fields: Vec<_> = fields
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", value?)))
            .collect();
        fields.join(", ")
    }
}

/// The first entry that has every wanted field. The kind of component is not asked for.
pub(super) fn component<'a>(
    components: &'a Value,
    filters: &Filters<'_>,
) -> Result<Cow<'a, Value>, AvnError> {
    for item in python::iterate(components)? {
        if matches(&item, &filters.fields())? {
            return Ok(item);
        }
    }
    Err(AvnError::new(
        Class::ConnectionInfoError,
        format!(
            "Could not find connection information with filters {}",
            filters.describe()
        ),
    ))
}

/// Whether any entry at all has the authentication method.
pub(super) fn has_authentication(components: &Value, method: &str) -> Result<bool, AvnError> {
    for item in python::iterate(components)? {
        if matches(&item, &[("kafka_authentication_method", Some(method))])? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The first user of that name.
pub(super) fn user<'a>(service: &'a Value, username: &str) -> Result<Cow<'a, Value>, AvnError> {
    for user in python::iterate(python::subscript(service, "users")?)? {
        if python::subscript(&user, "username")? == username {
            return Ok(user);
        }
    }
    Err(AvnError::not_found("connection information", username))
}

fn matches(item: &Value, fields: &[(&str, Option<&str>)]) -> Result<bool, AvnError> {
    for (key, wanted) in fields {
        let Some(wanted) = wanted else { continue };
        if !python::contains(item, key)? || python::subscript(item, key)? != wanted {
            return Ok(false);
        }
    }
    Ok(true)
}
