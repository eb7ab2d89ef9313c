//! A service in a few words, made into the object that the API shows.

use serde_json::Value;

use crate::{
    World,
    certificates::{ACCESS_CERT, ACCESS_KEY},
    components,
    json::{parsed, put, record, text_or_null, texts},
    rng::Rng,
    service::Service,
    tables::{clouds, projects::PRODUCTION, service_types, vpcs},
};

/// What makes a service different from the next.
pub(super) struct ServiceTemplate<'a> {
    pub(super) project: &'a str,
    pub(super) name: &'a str,
    pub(super) service_type: &'a str,
    pub(super) cloud: &'a str,
    pub(super) vpc: Option<&'a str>,
    pub(super) state: &'a str,
    /// Names with their passwords; an empty one is made up. The first is the primary user.
    pub(super) users: &'a [(&'a str, &'a str)],
    /// The user configuration.
    pub(super) config: Value,
    /// Integrations that make `prometheus` and `jolokia` listen.
    pub(super) integrations: &'a [&'a str],
}

impl<'a> ServiceTemplate<'a> {
    /// A running service of the first project, in its VPC.
    pub(super) fn of(name: &'a str, service_type: &'a str) -> Self {
        Self {
            project: PRODUCTION,
            name,
            service_type,
            cloud: "google-europe-west1",
            vpc: Some(vpcs::MAIN),
            state: "RUNNING",
            users: match service_type {
                "valkey" | "redis" | "dragonfly" => &[("default", "")],
                _ => &[("avnadmin", "")],
            },
            config: record([]),
            integrations: &[],
        }
    }

    /// Builds it and returns its index in the world.
    pub(super) fn build(self, world: &mut World) -> usize {
        let mut service = Service {
            project: self.project.to_owned(),
            name: self.name.to_owned(),
            recorded: false,
            unlocked: true,
            privatelink: None,
            rebuilding: None,
            document: self.document(),
        };
        components::rebuild(&mut service);
        world.services.push(service);
        world.services.len() - 1
    }

    fn document(self) -> Value {
        let known = service_types::find(self.service_type);
        let of_type = |key, other| known.as_ref().map_or(other, |known| known.text(key)).into();
        let mut rng = Rng::of_name(self.name);
        let mut users = Vec::new();
        for (name, password) in self.users {
            let kind = if users.is_empty() {
                "primary"
            } else {
                "regular"
            };
            users.push(self.user(name, password, kind, &mut rng));
        }
        let mut integrations = Vec::new();
        for kind in self.integrations {
            integrations.push(record([
                ("active", true.into()),
                ("dest_service", self.name.into()),
                ("enabled", true.into()),
                ("integration_type", (*kind).into()),
                ("service_integration_id", rng.uuid().into()),
            ]));
        }
        let mut config = self.config;
        let version = [self.service_type, "_version"].concat();
        put(
            &mut config,
            [
                ("ip_filter", texts(&["0.0.0.0/0", "::/0"])),
                (&version, of_type("version", "1")),
            ],
        );
        let mut document = parsed(include_str!("service.json"));
        let node = [self.name, "-1"].concat();
        put(&mut document["node_states"][0], [("name", node.into())]);
        put(
            &mut document,
            [
                ("cloud_description", clouds::description(self.cloud)),
                ("cloud_name", self.cloud.into()),
                ("plan", of_type("plan", "business-4")),
                ("project_vpc_id", text_or_null(self.vpc)),
                ("service_integrations", integrations.into()),
                ("service_name", self.name.into()),
                ("service_type", self.service_type.into()),
                ("service_type_description", of_type("description", "")),
                ("state", self.state.into()),
                ("user_config", config),
                ("users", users.into()),
            ],
        );
        add_databases(self.service_type, &mut document);
        document
    }

    fn user(&self, name: &str, password: &str, kind: &str, rng: &mut Rng) -> Value {
        let made_up = rng.password();
        let password = if password.is_empty() {
            &made_up
        } else {
            password
        };
        let mut user = record([
            ("access_control", record([])),
            ("password", password.into()),
            ("type", kind.into()),
            ("username", name.into()),
        ]);
        if self.service_type == "kafka" {
            put(
                &mut user,
                [
                    ("access_cert", ACCESS_CERT.into()),
                    (
                        "access_cert_not_valid_after_time",
                        "2046-01-01T00:00:00Z".into(),
                    ),
                    ("access_key", ACCESS_KEY.into()),
                ],
            );
        }
        user
    }
}

fn add_databases(service_type: &str, document: &mut Value) {
    let databases = match service_type {
        "pg" | "alloydbomni" => {
            put(document, [("connection_pools", Value::Array(Vec::new()))]);
            texts(&["_aiven", "defaultdb"])
        }
        "mysql" | "clickhouse" => texts(&["defaultdb"]),
        _ => return,
    };
    put(document, [("databases", databases)]);
}
