//! A service as somebody has saved it.

use serde_json::Value;

/// Why a JSON value holds no single service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAService {
    /// It is a list of this many services.
    List(usize),
    /// It is no object.
    NotAnObject,
}

/// The service object, out of what may be around it: a reply of the API, or the list that `avn` prints of one service.
///
/// # Errors
/// What it is instead.
pub fn saved_service(mut value: Value) -> Result<Value, NotAService> {
    if let Some(list @ Value::Array(_)) = value.get_mut("services").map(Value::take) {
        value = list;
    }
    if let Value::Array(services) = &mut value {
        if services.len() != 1 {
            return Err(NotAService::List(services.len()));
        }
        value = services.remove(0);
    }
    if let Some(service @ Value::Object(_)) = value.get_mut("service").map(Value::take) {
        value = service;
    }
    match value {
        Value::Object(_) => Ok(value),
        _ => Err(NotAService::NotAnObject),
    }
}
