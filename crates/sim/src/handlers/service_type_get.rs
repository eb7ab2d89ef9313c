//! `GET /v1/project/P/service-types/T`: the schema of a service type.

use serde_json::Value;

use super::Context;
use crate::{Refusal, caller::Permission, tables::service_types};

pub(super) fn handle(context: &Context<'_>, name: &str) -> Result<Value, Refusal> {
    context.caller.needs(Permission::Read)?;
    service_types::find(name)
        .map(|known| known.json())
        .ok_or_else(|| Refusal::new(404, "Service type does not exist"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, tables::service_types, testing::Client};

    #[test]
    fn the_schema_names_the_toggles() {
        let mut client = Client::new(Scenario::Fresh);
        let mut said = Vec::new();
        for service_type in service_types::all() {
            let path = format!(
                "/v1/project/acme-production/service-types/{}",
                service_type.text("name")
            );
            let reply = client.get(&path);
            let properties = &reply["user_config_schema"]["properties"];
            let keys: Vec<_> = properties["privatelink_access"]["properties"]
                .as_object()
                .map(|map| map.keys().cloned().collect())
                .unwrap_or_default();
            said.push(format!(
                "{}: {}\n",
                service_type.text("name"),
                keys.join(" ")
            ));
        }
        expect![[r"
            kafka: jolokia kafka kafka_connect kafka_rest prometheus schema_registry
            kafka_connect: jolokia kafka_connect prometheus
            kafka_mirrormaker: 
            pg: pg pgbouncer prometheus
            mysql: mysql mysqlx prometheus
            opensearch: opensearch opensearch_dashboards prometheus
            valkey: prometheus valkey
            dragonfly: dragonfly prometheus
            clickhouse: clickhouse clickhouse_arrowflight clickhouse_https clickhouse_mysql prometheus
            grafana: grafana
            flink: flink prometheus
            thanos: query_frontend receiver_routing
            alloydbomni: pg pgbouncer prometheus
            redis: prometheus redis
            influxdb: influxdb user_backup
            elasticsearch: elasticsearch kibana prometheus
            cassandra: 
            m3db: 
            m3aggregator: 
        "]].assert_eq(&said.concat());
        let path = "/v1/project/acme-production/service-types/nothing";
        assert_eq!(client.call("GET", path, "").0, 404);
    }
}
