//! What listens where, for each service type: the rows of the dynamic route.
//!
//! The table of service types names them as `[component, offset, kind]`. The offset is added to the first
//! port of the service. The kinds:
//!
//! - `plain`: always there; `tls`: the same, and says that TLS is on; `replica`: as `tls`, on the standby nodes
//! - `switched`: there if the top-level boolean of the user configuration of its name is on
//! - `certificate`, `sasl`, `public-sasl`: `kafka` with client certificates, with SASL, and with SASL behind a
//!   public certificate
//! - `integrated`: there if the service has an integration of its name

use serde_json::Value;

use super::service_types;
use crate::{
    json::{put, record},
    rng::Rng,
    service::Service,
};

/// The rows of the dynamic route, from the service's type and configuration.
pub(crate) fn listening(service: &Service) -> Vec<Value> {
    let host = [&service.name, "-", &service.project, ".c.aivencloud.com"].concat();
    let first = 10_000 + Rng::of_name(&host).port(9_000);
    let mut rows = Vec::new();
    let Some(service_type) = service_types::find(service.text("service_type")) else {
        return rows;
    };
    for listener in service_type.array("listeners") {
        let component = listener[0].as_str().unwrap_or_default();
        let offset = listener[1].as_u64().unwrap_or_default();
        let kind = listener[2].as_str().unwrap_or_default();
        if !is_there(kind, component, &service.document) {
            continue;
        }
        let mut row = record([
            ("component", component.into()),
            ("host", host.as_str().into()),
            // The web interfaces listen where browsers look for them.
            (
                "port",
                if offset == 443 {
                    offset
                } else {
                    u64::from(first) + offset
                }
                .into(),
            ),
            ("route", "dynamic".into()),
            ("usage", "primary".into()),
        ]);
        mark(&mut row, kind, &host);
        rows.push(row);
    }
    rows
}

fn is_there(kind: &str, component: &str, document: &Value) -> bool {
    let config = &document["user_config"];
    let methods = &config["kafka_authentication_methods"];
    let is_on = |value: &Value| value.as_bool() == Some(true);
    match kind {
        "switched" => is_on(&config[component]),
        // The only one that is on unless it is switched off.
        "certificate" => methods["certificate"].as_bool() != Some(false),
        "sasl" => is_on(&methods["sasl"]),
        "public-sasl" => is_on(&methods["sasl"]) && is_on(&config["letsencrypt_sasl"]),
        "integrated" => document["service_integrations"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|integration| integration["integration_type"] == component),
        _ => true,
    }
}

/// Adds what only this kind of row has.
fn mark(row: &mut Value, kind: &str, host: &str) {
    match kind {
        "tls" => put(row, [("ssl", true.into())]),
        "replica" => put(
            row,
            [
                ("host", ["replica-", host].concat().into()),
                ("ssl", true.into()),
                ("usage", "replica".into()),
            ],
        ),
        "certificate" => sign_in(row, "certificate", "project_ca"),
        "sasl" => sign_in(row, "sasl", "project_ca"),
        "public-sasl" => sign_in(row, "sasl", "letsencrypt"),
        "integrated" => put(row, [("path", "/metrics".into())]),
        _ => {}
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
