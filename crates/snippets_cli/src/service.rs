//! The service, in all the forms that the page takes.

use serde_json::Value;

use crate::failure::Failure;

/// Reads a reply of the API, what `avn service get NAME --json` prints out of it, or the list that `avn` makes of one
/// service; in UTF-8, or in UTF-16 as PowerShell writes it.
pub(crate) fn read(bytes: &[u8]) -> Result<Value, Failure> {
    let text = text_encoding::decode(bytes)
        .map_err(|error| Failure::Service(error.sentence().to_owned()))?;
    let document = serde_json::from_str(&text).map_err(|error| {
        Failure::Service(format!(
            "there is an error at line {}, column {}",
            error.line(),
            error.column()
        ))
    })?;
    let service = object(document)?;
    match service["service_name"].as_str() {
        None | Some("") => Err(Failure::Service("it has no service_name".to_owned())),
        Some(_) => Ok(service),
    }
}

fn object(mut value: Value) -> Result<Value, Failure> {
    if let Some(list @ Value::Array(_)) = value.get_mut("services").map(Value::take) {
        value = list;
    }
    if let Value::Array(services) = &mut value {
        if services.len() != 1 {
            let count = services.len();
            return Err(Failure::Service(format!(
                "it is a list of {count} services"
            )));
        }
        value = services.remove(0);
    }
    if let Some(service @ Value::Object(_)) = value.get_mut("service").map(Value::take) {
        value = service;
    }
    match value {
        Value::Object(_) => Ok(value),
        _ => Err(Failure::Service("it is not an object".to_owned())),
    }
}
