//! Grafana, OpenSearch Dashboards, Flink and Thanos.

use super::Definition;

pub(super) const TOOLS: &[Definition] = &[];
