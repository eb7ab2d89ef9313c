//! The users of a service and which of their secrets the reply carries.

use aiven::is_redacted;
use serde_json::Value;

use crate::{Entry, Text};

/// A service user, without the secrets themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserCredentials {
    /// The name.
    pub username: String,
    /// Whether the password can be had.
    pub password: SecretStatus,
    /// Whether the client certificate can be had.
    pub client_certificate: SecretStatus,
    /// Whether the key of that certificate can be had.
    pub client_key: SecretStatus,
}

/// Whether a secret is there to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretStatus {
    /// The reply carries it.
    Present,
    /// The reply has no such field.
    Absent,
    /// The field is null, as it is once the user has set a password of their own.
    Null,
    /// The field was blanked, as it is for those who may not read secrets.
    Redacted,
}

/// A secret of a service user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// The password.
    Password,
    /// The client certificate of a Kafka user, PEM.
    ClientCertificate,
    /// The key of that certificate, PEM.
    ClientKey,
}

/// The users that may be chosen for an entry, in the order of the API.
///
/// `default` of Valkey has its password outside the list, so that it is offered even where it is not listed.
pub fn users(service: &Value, entry: &Entry) -> Vec<UserCredentials> {
    let listed = service["users"].as_array().into_iter().flatten();
    let mut names: Vec<_> = listed
        .filter_map(|user| user["username"].as_str())
        .collect();
    let keeps_password = entry.component == "valkey";
    if keeps_password && !names.contains(&"default") {
        names.insert(0, "default");
    }
    let user = |username: &str| UserCredentials {
        username: username.to_owned(),
        password: secret_status(find(service, entry, username, Secret::Password)),
        client_certificate: secret_status(find(
            service,
            entry,
            username,
            Secret::ClientCertificate,
        )),
        client_key: secret_status(find(service, entry, username, Secret::ClientKey)),
    };
    names.into_iter().map(user).collect()
}

/// The user to begin with: the one that the client takes by default, else the first.
pub fn default_username(service: &Value, entry: &Entry) -> Option<String> {
    let usual = match entry.component.as_str() {
        "valkey" | "redis" | "dragonfly" => "default",
        _ => "avnadmin",
    };
    let mut names = users(service, entry)
        .into_iter()
        .map(|user| user.username)
        .peekable();
    let first = names.peek().cloned();
    names.find(|name| name == usual).or(first)
}

/// A secret of a user. This is the one way out for certificates and keys, which belong in files and not in text.
///
/// # Errors
/// Why there is none: it is redacted, null or absent.
pub fn secret(
    service: &Value,
    entry: &Entry,
    username: &str,
    secret: Secret,
) -> Result<String, SecretStatus> {
    let found = find(service, entry, username, secret);
    match (secret_status(found), found) {
        (SecretStatus::Present, Some(Value::String(text))) => Ok(text.clone()),
        (reason, _) => Err(reason),
    }
}

/// Whether the service has a user of that name.
pub(crate) fn is_user(service: &Value, entry: &Entry, username: &str) -> bool {
    users(service, entry)
        .iter()
        .any(|user| user.username == username)
}

/// The password as a part of a text: as it is, or as `encode` makes it.
pub(crate) fn password(
    found: &Result<String, SecretStatus>,
    encode: Option<fn(&str) -> String>,
) -> Text {
    match (found, encode) {
        (Ok(password), None) => Text::default().secret(password, "$AIVEN_PASSWORD"),
        (Ok(password), Some(encode)) => {
            Text::default().secret(encode(password), "$AIVEN_PASSWORD_ENCODED")
        }
        (Err(SecretStatus::Redacted), _) => Text::default().missing("REDACTED_PASSWORD"),
        (Err(_), _) => Text::default().missing("MISSING_PASSWORD"),
    }
}

fn find<'a>(
    service: &'a Value,
    entry: &Entry,
    username: &str,
    secret: Secret,
) -> Option<&'a Value> {
    let component = entry.component.as_str();
    if secret == Secret::Password
        && username == "default"
        && matches!(component, "valkey" | "redis")
    {
        return service["connection_info"].get(format!("{component}_password"));
    }
    let mut users = service["users"].as_array()?.iter();
    users
        .find(|user| user["username"] == username)?
        .get(secret.field())
}

fn secret_status(found: Option<&Value>) -> SecretStatus {
    match found {
        Some(Value::String(text)) if is_redacted(text) => SecretStatus::Redacted,
        Some(Value::String(_)) => SecretStatus::Present,
        Some(Value::Null) => SecretStatus::Null,
        _ => SecretStatus::Absent,
    }
}

impl Secret {
    fn field(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::ClientCertificate => "access_cert",
            Self::ClientKey => "access_key",
        }
    }
}
