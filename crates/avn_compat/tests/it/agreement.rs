//! The AVN form that the page shows is what the client prints for the command beside it, or there is none.

use aiven::{Call, ServiceGet};
use avn_compat::command_line::run;
use serde_json::{Value, json};
use snippets::{RenderOptions, SecretForm, Unavailable, databases, entries, render, tools, users};

use crate::services;

/// Compares all that the page can show for a service; how many lines `avn` has for it.
fn compare(service: &Value) -> usize {
    let body = json!({ "service": service }).to_string();
    let call = ServiceGet {
        project: "demo".into(),
        service: "svc".into(),
    };
    let components = call.read_body(&body).unwrap().components;
    let service_type = service["service_type"].as_str().unwrap();
    let mut connections: Vec<_> = components
        .iter()
        .filter_map(|component| component.privatelink_connection_id.as_ref())
        .collect();
    connections.dedup();
    let mut compared = 0;
    for entry in connections
        .into_iter()
        .flat_map(|connection| entries(&components, connection))
    {
        for tool in tools(service_type, &entry) {
            for user in users(service, &entry) {
                let mut named: Vec<_> = databases(service, &entry).into_iter().map(Some).collect();
                named.push(None);
                for database in named {
                    let choice = RenderOptions {
                        entry: &entry,
                        tool,
                        username: &user.username,
                        database: database.as_deref(),
                        secret_form: SecretForm::Inline,
                        ca: None,
                    };
                    compared += usize::from(agrees(service, &body, &choice));
                }
            }
        }
    }
    compared
}

/// Whether the page shows a line of `avn`; fails where it is not the one that `avn` prints.
fn agrees(service: &Value, body: &str, choice: &RenderOptions<'_>) -> bool {
    let rendered = match render(service, choice) {
        Err(Unavailable::Nul | Unavailable::Unwritable) => return false,
        rendered => rendered.unwrap(),
    };
    let Some(arguments) = rendered.avn_arguments else {
        assert!(!choice.tool.produced_by_avn && rendered.avn.is_none());
        return false;
    };
    let outcome = run(&arguments[2..], || Ok(body.as_bytes().to_vec()));
    if let Some(text) = rendered.avn {
        assert_eq!(outcome.stdout, text.reveal() + "\n", "{}", outcome.stderr);
        return true;
    }
    let secret_is_missing = rendered.quoted.has_missing();
    assert!(outcome.code != 0 || secret_is_missing, "{arguments:?}");
    false
}

/// One service of each type that `avn` knows, with this user and password.
fn hostile(username: &str, password: &Value) -> [Value; 4] {
    let of_type = |service_type: &str, components: Value| {
        let mut components = components;
        for (component, port) in components.as_array_mut().unwrap().iter_mut().zip(10_001..) {
            component["host"] = json!("2001:DB8::1");
            component["port"] = json!(port);
            component["route"] = json!("privatelink");
            component["privatelink_connection_id"] = json!("plc1");
        }
        json!({
            "service_name": "svc",
            "service_type": service_type,
            "users": [{"username": username, "password": password, "access_cert": null, "access_key": null}],
            "databases": ["defaultdb", "it's", "$(id)", "a/b?c"],
            "connection_info": {"valkey_password": password},
            "components": components,
        })
    };
    let kafka = |method: &str, ca: &str| {
        json!({
            "component": "kafka", "usage": "primary", "kafka_authentication_method": method,
            "kafka_ssl_ca": ca,
        })
    };
    let of = |component: &str, usage: &str| json!({"component": component, "usage": usage});
    [
        of_type(
            "kafka",
            json!([
                kafka("sasl", "letsencrypt"),
                kafka("sasl", "project_ca"),
                kafka("certificate", "project_ca"),
            ]),
        ),
        of_type(
            "pg",
            json!([
                of("pgbouncer", "primary"),
                of("pg", "primary"),
                of("pg", "replica"),
                of("pg", "disaster_recovery"),
            ]),
        ),
        of_type(
            "alloydbomni",
            json!([of("pg", "primary"), of("pg", "replica")]),
        ),
        of_type(
            "valkey",
            json!([of("valkey", "primary"), of("valkey", "replica")]),
        ),
    ]
}

#[test]
fn on_the_documented_services() {
    let compared =
        [services::kafka(), services::pg(), services::valkey()].map(|service| compare(&service));
    assert_eq!(compared, [48, 12, 2]);
}

#[test]
fn whatever_users_passwords_and_databases_are_called() {
    for username in ["avnadmin", "default", "a/b", "it's", "-x", "é 1"] {
        for password in ["pw", "a/b+c", "$(id)`'\"\\", "a\nb", "%3A@:?#"] {
            for service in hostile(username, &json!(password)) {
                assert_ne!(compare(&service), 0, "{username} {password}");
            }
        }
    }
}

#[test]
fn where_a_password_cannot_be_had() {
    for password in [json!(null), json!("<redacted>"), json!(7)] {
        for service in hostile("avnadmin", &password) {
            compare(&service);
        }
    }
}
