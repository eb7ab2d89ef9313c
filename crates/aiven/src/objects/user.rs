//! The owner of the token.

use serde_json::Value;

use super::text;

/// Whose token it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The e-mail address.
    pub user: String,
    /// The name a person goes by.
    pub real_name: Option<String>,
    /// The names of the projects the user is a member of.
    pub projects: Vec<String>,
}

impl User {
    pub(crate) fn read(value: &Value) -> Option<Self> {
        let projects = value.get("projects").and_then(Value::as_array);
        Some(Self {
            user: text(value, "user")?,
            real_name: text(value, "real_name"),
            projects: projects
                .map(|names| {
                    names
                        .iter()
                        .filter_map(Value::as_str)
                        .map(str::to_owned)
                        .collect()
                })
                .unwrap_or_default(),
        })
    }
}
