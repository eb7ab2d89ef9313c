//! Tables kept as text, one JSON object a line: they cost the page fewer bytes than Rust constants.

use serde_json::Value;

use crate::json::parsed;

/// The line whose first key is `key` with this value.
pub(super) fn find(table: &'static str, key: &str, value: &str) -> Option<Value> {
    let start = ["{\"", key, "\":\"", value, "\""].concat();
    let line = table.lines().find(|line| line.starts_with(&start))?;
    Some(parsed(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_table_is_json_and_is_found() {
        for (table, key) in [
            (include_str!("clouds.jsonl"), "cloud_name"),
            (include_str!("service-types.jsonl"), "name"),
        ] {
            assert!(table.lines().count() > 5);
            for line in table.lines() {
                let row: Value = serde_json::from_str(line).unwrap();
                let name = row[key].as_str().unwrap();
                assert_eq!(find(table, key, name), Some(row.clone()));
            }
            assert_eq!(find(table, key, "kaf"), None);
        }
    }
}
