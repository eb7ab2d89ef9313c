//! What listens where, for each service type: the rows of the dynamic route.

use serde_json::Value;

use self::Kind::{Certificate, Integrated, Plain, PublicSasl, Replica, Sasl, Switched, Tls};
use crate::{
    chance::Chance,
    json::{put, record},
    service::Service,
};

struct Listener {
    component: &'static str,
    /// Added to the service's first port.
    offset: u16,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Always there.
    Plain,
    /// Always there, and says that TLS is on.
    Tls,
    /// As `Tls`, on the standby nodes.
    Replica,
    /// There if a top-level boolean of the user configuration of the same name is on.
    Switched,
    /// `kafka` with client certificates.
    Certificate,
    /// `kafka` with SASL.
    Sasl,
    /// `kafka` with SASL and a public certificate.
    PublicSasl,
    /// There if the service has an integration of the same name.
    Integrated,
}

const fn on(component: &'static str, offset: u16, kind: Kind) -> Listener {
    Listener {
        component,
        offset,
        kind,
    }
}

#[rustfmt::skip] // One type a paragraph is how a table is read.
const LISTENERS: &[(&str, &[Listener])] = &[
    ("kafka", &[
        on("kafka", 0, Certificate), on("kafka", 11, Sasl), on("kafka", 14, PublicSasl),
        on("schema_registry", 3, Switched), on("kafka_rest", 4, Switched), on("kafka_connect", 6, Switched),
        on("prometheus", 8, Integrated), on("jolokia", 9, Integrated),
    ]),
    ("kafka_connect", &[
        on("kafka_connect", 0, Plain), on("prometheus", 8, Integrated), on("jolokia", 9, Integrated),
    ]),
    ("pg", POSTGRES),
    ("alloydbomni", POSTGRES),
    ("mysql", &[
        on("mysql", 0, Tls), on("mysql", 0, Replica), on("mysqlx", 2, Tls), on("prometheus", 8, Integrated),
    ]),
    ("opensearch", &[
        on("opensearch", 0, Plain), on("opensearch_dashboards", 443, Plain), on("prometheus", 8, Integrated),
    ]),
    ("elasticsearch", &[
        on("elasticsearch", 0, Plain), on("kibana", 443, Plain), on("prometheus", 8, Integrated),
    ]),
    ("valkey", &[on("valkey", 0, Tls), on("valkey", 1, Replica), on("prometheus", 8, Integrated)]),
    ("redis", &[on("redis", 0, Tls), on("redis", 1, Replica), on("prometheus", 8, Integrated)]),
    ("dragonfly", &[on("dragonfly", 0, Tls), on("prometheus", 8, Integrated)]),
    ("clickhouse", &[
        on("clickhouse", 0, Plain), on("clickhouse_arrowflight", 5, Plain), on("clickhouse_https", 1, Plain),
        on("clickhouse_mysql", 3, Plain), on("prometheus", 8, Integrated),
    ]),
    ("grafana", &[on("grafana", 443, Plain)]),
    ("flink", &[on("flink", 0, Plain), on("prometheus", 8, Integrated)]),
    ("thanos", &[on("query_frontend", 0, Plain), on("receiver_routing", 2, Plain)]),
    ("influxdb", &[on("influxdb", 0, Plain), on("user_backup", 4, Plain)]),
    ("cassandra", &[on("cassandra", 0, Plain)]),
    ("m3db", &[on("m3db", 0, Plain)]),
    ("m3aggregator", &[on("m3aggregator", 0, Plain)]),
];

#[rustfmt::skip]
const POSTGRES: &[Listener] = &[
    on("pg", 0, Tls), on("pg", 0, Replica), on("pgbouncer", 1, Tls), on("prometheus", 8, Integrated),
];

/// The rows of the dynamic route, from the service's type and configuration.
pub(crate) fn listening(service: &Service) -> Vec<Value> {
    let host = [&service.name, "-", &service.project, ".c.aivencloud.com"].concat();
    let first = 10_000 + Chance::of_name(&host).port(9_000);
    let service_type = service.text("service_type");
    let known = LISTENERS.iter().find(|(name, _)| *name == service_type);
    known
        .into_iter()
        .flat_map(|(_, listeners)| *listeners)
        .filter(|listener| listener.is_there(&service.document))
        .map(|listener| listener.row(&host, first))
        .collect()
}

impl Listener {
    fn is_there(&self, document: &Value) -> bool {
        let config = &document["user_config"];
        let methods = &config["kafka_authentication_methods"];
        let is_on = |value: &Value, default: bool| value.as_bool().unwrap_or(default);
        match self.kind {
            Plain | Tls | Replica => true,
            Switched => is_on(&config[self.component], false),
            Certificate => is_on(&methods["certificate"], true),
            Sasl => is_on(&methods["sasl"], false),
            PublicSasl => {
                is_on(&methods["sasl"], false) && is_on(&config["letsencrypt_sasl"], false)
            }
            Integrated => document["service_integrations"]
                .as_array()
                .into_iter()
                .flatten()
                .any(|integration| integration["integration_type"] == self.component),
        }
    }

    fn row(&self, host: &str, first: u16) -> Value {
        // The web interfaces listen where browsers look for them.
        let port = match self.offset {
            443 => 443,
            offset => first + offset,
        };
        let mut row = record([
            ("component", self.component.into()),
            ("host", host.into()),
            ("port", port.into()),
            ("route", "dynamic".into()),
            ("usage", "primary".into()),
        ]);
        match self.kind {
            Tls => put(&mut row, [("ssl", true.into())]),
            Replica => put(
                &mut row,
                [
                    ("host", ["replica-", host].concat().into()),
                    ("ssl", true.into()),
                    ("usage", "replica".into()),
                ],
            ),
            Certificate => sign_in(&mut row, "certificate", "project_ca"),
            Sasl => sign_in(&mut row, "sasl", "project_ca"),
            PublicSasl => sign_in(&mut row, "sasl", "letsencrypt"),
            Integrated => put(&mut row, [("path", "/metrics".into())]),
            Plain | Switched => {}
        }
        row
    }
}

fn sign_in(row: &mut Value, method: &str, ca: &str) {
    put(
        row,
        [
            ("kafka_authentication_method", method.into()),
            ("kafka_ssl_ca", ca.into()),
        ],
    );
}
