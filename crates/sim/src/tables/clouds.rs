//! The public list of clouds. Short: a cloud that is not on it looks like somebody's own.

use serde_json::Value;

use crate::json::parsed;

pub(crate) fn json() -> Value {
    parsed(include_str!("clouds.json"))
}

/// The description of a cloud; `null` for one that the list does not know.
pub(crate) fn description(cloud: &str) -> Value {
    let clouds = json();
    let known = clouds.as_array().into_iter().flatten();
    for row in known {
        if row["cloud_name"] == cloud {
            return row["cloud_description"].clone();
        }
    }
    Value::Null
}
