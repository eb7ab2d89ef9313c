//! The keys of the recorded objects and of the simulator's are the same.

use std::collections::BTreeSet;

use aiven::{
    ApiCall, ConnectionApprove, ConnectionList, PrivatelinkCreate, PrivatelinkDelete,
    PrivatelinkGet, PrivatelinkRefresh, ServiceGet, ServiceName, ServiceUpdate,
};
use serde_json::Value;
use sim::Scenario;

use super::world::{Api, SERVICE};

/// Objects whose keys are names or settings; that they are there is all that is compared.
const OPEN: [&str; 8] = [
    "connection_info",
    "features",
    "project_membership",
    "project_memberships",
    "service_uri_params",
    "tags",
    "user_config",
    "user_config_schema",
];

/// The documented fields of a service, its users and its components that depend on the service's type and
/// plan, or that nobody needs.
const DEPENDENT: [&str; 38] = [
    "access_cert",
    "access_cert_not_valid_after_time",
    "access_control",
    "access_key",
    "acl",
    "authentication",
    "backups",
    "cloud_description",
    "cmk_id",
    "connection_pools",
    "databases",
    "disk_space_mb",
    "expiring_cert_not_valid_after_time",
    "group_name",
    "is_cluster_plan",
    "kafka_acl",
    "kafka_authentication_method",
    "kafka_ssl_ca",
    "maintenance",
    "metadata",
    "node_count",
    "node_cpu_count",
    "node_memory_mb",
    "node_states",
    "password_updated_time",
    "path",
    "privatelink_connection_id",
    "schema_registry_acl",
    "server_group",
    "service_notifications",
    "service_type_description",
    "service_uri_params",
    "ssl",
    "tags",
    "tech_emails",
    "topics",
    "features",
    "connection_info",
];

/// The documented fields of a person that nobody needs here.
const PERSONAL: [&str; 11] = [
    "city",
    "country",
    "create_time",
    "department",
    "features",
    "job_title",
    "managed_by_scim",
    "managing_organization_id",
    "state",
    "tenant",
    "token_validity_begin",
];

/// The billing fields of a project, which nobody needs here.
const BILLING: [&str; 24] = [
    "account_name",
    "address_lines",
    "available_credits",
    "billing_address",
    "billing_currency",
    "billing_emails",
    "billing_extra_text",
    "billing_group_id",
    "billing_group_name",
    "card_info",
    "city",
    "company",
    "country",
    "country_code",
    "end_of_life_extension",
    "estimated_balance",
    "features",
    "organization_id",
    "payment_method",
    "state",
    "tech_emails",
    "trial_expiration_time",
    "vat_id",
    "zip_code",
];

/// Compares the keys of a fixture with those of a reply. `optional` are documented keys that may be on one side
/// only.
fn check(fixture: &str, reply: &Value, optional: &[&str]) {
    let recorded = keys(&serde_json::from_str(fixture).expect("a fixture is JSON"));
    let simulated = keys(reply);
    let differing: Vec<_> = recorded
        .symmetric_difference(&simulated)
        .filter(|path| {
            let mut within = path.split(['.', '[', ']']);
            !within.any(|key| optional.contains(&key))
        })
        .map(|path| {
            let side = if recorded.contains(path) {
                "recorded"
            } else {
                "simulated"
            };
            format!("{path} is only {side}")
        })
        .collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

/// Every path of keys, such as `services[].components[].port`.
fn keys(value: &Value) -> BTreeSet<String> {
    fn walk(value: &Value, path: &str, keys: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                for (key, below) in fields {
                    let path = format!("{path}.{key}");
                    if !OPEN.contains(&key.as_str()) {
                        walk(below, &path, keys);
                    }
                    keys.insert(path);
                }
            }
            Value::Array(items) => {
                for item in items {
                    walk(item, &format!("{path}[]"), keys);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    walk(value, "", &mut found);
    found
}

/// Every read, in worlds that have what it reads and in one that has no privatelink yet.
#[test]
fn reads() {
    for scenario in [
        Scenario::Fresh,
        Scenario::AwaitingApproval,
        Scenario::Connected,
    ] {
        let mut api = Api::new(scenario);
        let project = api.project();
        let calls = ApiCall::each(|argument| match argument {
            "project" => project.as_str(),
            "service" => SERVICE,
            "service_type" => "kafka",
            _ => "plc1",
        });
        for call in calls.iter().filter(|call| !call.is_write()) {
            let response = api.carry(&call.request());
            if scenario == Scenario::Fresh && response.status == 404 {
                assert!(call.request().path.contains("/privatelink/google"));
                continue;
            }
            assert_eq!(response.status, 200, "{call:?}");
            let name = name(call);
            let optional: &[&str] = match name.as_str() {
                "me" => &PERSONAL,
                "project_list" => &BILLING,
                "service_get" | "service_list" => &DEPENDENT,
                _ => &[],
            };
            let body = serde_json::from_str(&response.body).expect("a reply is JSON");
            check(&fixture(&name), &body, optional);
        }
    }
}

/// The name of a call as its fixture spells it. With its secrets a service has the same keys.
fn name(call: &ApiCall) -> String {
    let debug = format!("{call:?}");
    let mut name = String::new();
    for c in debug.chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name.replace("_secrets", "")
}

fn fixture(name: &str) -> String {
    let path = format!("{}/fixtures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn privatelink() {
    let mut api = Api::new(Scenario::Fresh);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let create = PrivatelinkCreate {
        project: project.clone(),
        service: service.clone(),
    };
    check(
        include_str!("../../fixtures/privatelink_create.json"),
        &api.body(&create),
        &[],
    );
    api.wait(10);
    let get = PrivatelinkGet {
        project: project.clone(),
        service: service.clone(),
    };
    check(
        include_str!("../../fixtures/privatelink_get.json"),
        &api.body(&get),
        &[],
    );
    let refresh = PrivatelinkRefresh {
        project: project.clone(),
        service: service.clone(),
    };
    check(
        include_str!("../../fixtures/privatelink_refresh.json"),
        &api.body(&refresh),
        &[],
    );
    let delete = PrivatelinkDelete { project, service };
    check(
        include_str!("../../fixtures/privatelink_delete.json"),
        &api.body(&delete),
        &[],
    );
}

#[test]
fn connection_approve() {
    let mut api = Api::new(Scenario::AwaitingApproval);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let list = ConnectionList {
        project: project.clone(),
        service: service.clone(),
    };
    let connection = api
        .ask(&list)
        .unwrap()
        .rows
        .remove(0)
        .privatelink_connection_id;
    let user_ip_address = [10, 0, 0, 100].into();
    let approve = ConnectionApprove {
        project,
        service,
        connection,
        user_ip_address,
    };
    check(
        include_str!("../../fixtures/connection_approve.json"),
        &api.body(&approve),
        &[],
    );
}

#[test]
fn service_update() {
    let mut api = Api::new(Scenario::Connected);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let privatelink_access = vec![("kafka".to_owned(), true)];
    let update = ServiceUpdate {
        project,
        service,
        privatelink_access,
    };
    check(
        include_str!("../../fixtures/service_update.json"),
        &api.body(&update),
        &DEPENDENT,
    );
}

/// What depends on the type is there for Kafka, which has all of it.
#[test]
fn kafka() {
    let mut api = Api::new(Scenario::Connected);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let simulated = keys(&api.body(&ServiceGet { project, service }));
    let recorded = include_str!("../../fixtures/service_get.json");
    let recorded = keys(&serde_json::from_str(recorded).unwrap());
    for key in [
        ".service.connection_info",
        ".service.users[].access_cert",
        ".service.users[].access_key",
        ".service.components[].kafka_authentication_method",
        ".service.components[].kafka_ssl_ca",
        ".service.components[].privatelink_connection_id",
    ] {
        assert!(recorded.contains(key) && simulated.contains(key), "{key}");
    }
}

#[test]
fn refusals() {
    let mut api = Api::new(Scenario::Fresh);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let reply = api.send(&PrivatelinkGet { project, service });
    assert_eq!(reply.status, 404);
    let body = serde_json::from_str(&reply.body).unwrap();
    let optional = ["error_code", "more_info", "metadata"];
    check(include_str!("../../fixtures/error.json"), &body, &optional);
}
