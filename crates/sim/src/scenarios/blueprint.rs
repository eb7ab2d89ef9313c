//! A service in a few words, made into the object that the API shows.

use serde_json::{Value, json};

use crate::{
    World,
    certificates::{ACCESS_CERT, ACCESS_KEY},
    chance::Chance,
    components,
    service::{Service, object},
    tables::{clouds, projects::PRODUCTION, service_types, vpcs},
};

/// What makes a service different from the next.
pub(super) struct Blueprint<'a> {
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

impl<'a> Blueprint<'a> {
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
            config: json!({}),
            integrations: &[],
        }
    }

    /// Builds it and returns its place in the world.
    pub(super) fn build(self, world: &mut World) -> usize {
        let mut service = Service {
            project: self.project.to_owned(),
            name: self.name.to_owned(),
            document: self.document(),
            recorded: false,
            unlocked: true,
            privatelink: None,
            rebuilding: None,
        };
        components::rebuild(&mut service);
        world.services.push(service);
        world.services.len() - 1
    }

    fn document(&self) -> Value {
        let known = service_types::find(self.service_type);
        let version = known.map_or("1", |known| known.version);
        let mut config = self.config.clone();
        let settings = object(&mut config);
        settings.insert("ip_filter".to_owned(), json!(["0.0.0.0/0", "::/0"]));
        settings.insert([self.service_type, "_version"].concat(), version.into());
        let mut chance = Chance::of_name(self.name);
        let users: Vec<_> = self
            .users
            .iter()
            .enumerate()
            .map(|(place, user)| self.user(place, *user, &mut chance))
            .collect();
        let node = [self.name, "-1"].concat();
        let mut document = json!({
            "acl": [],
            "backups": [],
            "cloud_description": clouds::description(self.cloud),
            "cloud_name": self.cloud,
            "create_time": "2026-03-14T09:26:53Z",
            "databases": null,
            "disk_space_mb": 81_920,
            "features": {},
            "group_list": ["default"],
            "group_name": "default",
            "maintenance": {"dow": "sunday", "enabled": true, "time": "04:30:00", "updates": []},
            "metadata": {},
            "node_count": 1,
            "node_cpu_count": 2,
            "node_memory_mb": 4096.0,
            "node_states": [
                {"name": node, "progress_updates": [], "role": "master", "state": "running"},
            ],
            "plan": known.map_or("business-4", |known| known.plan),
            "project_vpc_id": self.vpc,
            "service_integrations": self.integrations.iter().map(|kind| json!({
                "active": true,
                "dest_service": self.name,
                "enabled": true,
                "integration_type": kind,
                "service_integration_id": chance.uuid(),
            })).collect::<Vec<_>>(),
            "service_name": self.name,
            "service_notifications": [],
            "service_type": self.service_type,
            "service_type_description": known.map(|known| known.description),
            "state": self.state,
            "tags": {},
            "tech_emails": [],
            "termination_protection": false,
            "update_time": "2026-08-30T14:02:11Z",
            "user_config": config,
            "users": users,
        });
        self.add_databases(&mut document);
        document
    }

    fn user(&self, place: usize, (name, password): (&str, &str), chance: &mut Chance) -> Value {
        let made_up = chance.password();
        let mut user = json!({
            "access_control": {},
            "password": if password.is_empty() { &made_up } else { password },
            "type": if place == 0 { "primary" } else { "regular" },
            "username": name,
        });
        if self.service_type == "kafka" {
            user["access_cert"] = ACCESS_CERT.into();
            user["access_cert_not_valid_after_time"] = "2046-01-01T00:00:00Z".into();
            user["access_key"] = ACCESS_KEY.into();
        }
        user
    }

    fn add_databases(&self, document: &mut Value) {
        match self.service_type {
            "pg" | "alloydbomni" => {
                document["databases"] = json!(["_aiven", "defaultdb"]);
                document["connection_pools"] = json!([]);
            }
            "mysql" | "clickhouse" => document["databases"] = json!(["defaultdb"]),
            _ => {}
        }
    }
}
