//! What a reader without permission sees in place of secrets.

use serde_json::Value;

/// The text that Aiven puts in place of a secret.
pub(crate) const REDACTED: &str = "<redacted>";

/// Blanks every password and private key, inside URIs as well. Certificates are public and stay.
///
/// Whether the API blanks URIs and private keys too is not published; this is the strictest reading.
pub(crate) fn redact(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::Object(map) => {
            for (key, item) in map {
                match item {
                    Value::String(text) if is_secret(key) => REDACTED.clone_into(text),
                    _ => redact(item),
                }
            }
        }
        Value::String(text) => {
            if let Some(without) = without_password(text) {
                *text = without;
            }
        }
        _ => {}
    }
}

fn is_secret(key: &str) -> bool {
    key.ends_with("password") || key.ends_with("access_key")
}

/// `scheme://user:password@rest` with the password blanked; `None` for any other text.
fn without_password(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let (login, address) = rest.rsplit_once('@')?;
    let (user, _) = login.split_once(':')?;
    Some([scheme, "://", user, ":", REDACTED, "@", address].concat())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn passwords_and_keys_are_blanked_wherever_they_stand() {
        let mut document = json!({
            "service_uri": "postgres://avnadmin:p%40w@host:1/defaultdb?sslmode=require",
            "service_uri_params": {"password": "p@w", "user": "avnadmin"},
            "users": [
                {"username": "a", "password": "p@w", "access_cert": "CERT", "access_key": "KEY"},
                {"username": "b", "password": null},
            ],
            "connection_info": {"kafka": ["host:1"], "valkey_password": "x", "kafka_access_key": "K"},
        });
        redact(&mut document);
        assert_eq!(
            document,
            json!({
                "service_uri": "postgres://avnadmin:<redacted>@host:1/defaultdb?sslmode=require",
                "service_uri_params": {"password": "<redacted>", "user": "avnadmin"},
                "users": [
                    {"username": "a", "password": "<redacted>", "access_cert": "CERT",
                     "access_key": "<redacted>"},
                    {"username": "b", "password": null},
                ],
                "connection_info": {"kafka": ["host:1"], "valkey_password": "<redacted>",
                    "kafka_access_key": "<redacted>"},
            })
        );
    }
}
