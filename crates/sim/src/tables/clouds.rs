//! The public list of clouds. Short: a cloud that is not on it looks like somebody's own.

use serde_json::Value;

use super::rows;
use crate::json::parsed;

/// One cloud a line.
const CLOUDS: &str = include_str!("clouds.jsonl");

pub(crate) fn json() -> Value {
    Value::Array(CLOUDS.lines().map(parsed).collect())
}

/// The description of a cloud; `null` for one that the list does not know.
pub(crate) fn description(cloud: &str) -> Value {
    rows::find(CLOUDS, "cloud_name", cloud)
        .map_or(Value::Null, |mut row| row["cloud_description"].take())
}
