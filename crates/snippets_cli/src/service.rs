//! The service, in all the forms that the page takes.

use aiven::{NotAService, saved_service};
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
    let service = saved_service(document).map_err(|wrong| {
        Failure::Service(match wrong {
            NotAService::List(count) => format!("it is a list of {count} services"),
            NotAService::NotAnObject => "it is not an object".to_owned(),
        })
    })?;
    match service["service_name"].as_str() {
        None | Some("") => Err(Failure::Service("it has no service_name".to_owned())),
        Some(_) => Ok(service),
    }
}
