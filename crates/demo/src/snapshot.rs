//! A snapshot of one service: it answers the calls that only look, from the service object that somebody pasted.
//!
//! It is no simulation. Nothing in it moves or can be changed, and what the object does not tell is refused and
//! not made up: the service's VPC, Aiven's prices, the project's CA, the addresses of endpoints.

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// A service object, and the two names that it does not hold.
pub(crate) struct Snapshot {
    document: Value,
    project: String,
    attachment: Option<String>,
}

impl Snapshot {
    /// `{"document", "project", "attachment"}`, the first as text; `None` where it is not that.
    pub(crate) fn read(given: &str) -> Option<Self> {
        let given: Value = serde_json::from_str(given).ok()?;
        let mut document: Value = serde_json::from_str(given["document"].as_str()?).ok()?;
        document["service_name"].as_str()?;
        switch_on(&mut document);
        Some(Self {
            document,
            project: given["project"].as_str()?.to_owned(),
            attachment: given["attachment"].as_str().map(str::to_owned),
        })
    }

    /// Status and body of the reply to a call.
    pub(crate) fn answer(&self, method: &str, path: &str) -> (u16, Value) {
        let path = path.split('?').next().unwrap_or_default();
        let segments: Vec<String> = path
            .split('/')
            .skip(2)
            .map(|segment| percent_decode_str(segment).decode_utf8_lossy().into_owned())
            .collect();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        let answer = match (method, segments.as_slice()) {
            ("GET", ["me"]) => {
                let user = ["a copy of ", self.name()].concat();
                Some(json!({ "user": { "user": user, "projects": [self.project] } }))
            }
            ("GET", ["project"]) => Some(json!({ "projects": [{ "project_name": self.project }] })),
            ("GET", ["project", project, "service"]) if *project == self.project => {
                Some(json!({ "services": [self.document] }))
            }
            (_, ["project", project, "service", service, rest @ ..])
                if *project == self.project && *service == self.name() =>
            {
                self.of_service(method, rest)
            }
            _ => None,
        };
        match answer {
            Some(body) => (200, body),
            None => (
                404,
                json!({ "message": "The pasted JSON doesn't include this" }),
            ),
        }
    }

    fn of_service(&self, method: &str, rest: &[&str]) -> Option<Value> {
        let link = ["privatelink", "google"];
        match (method, rest) {
            ("GET", []) => Some(json!({ "service": self.document })),
            ("GET", rest) if rest == link => self.privatelink(),
            // There is nothing to look for; the list stays what it is.
            ("POST", ["privatelink", "google", "refresh"]) => Some(json!({ "message": "" })),
            ("GET", ["privatelink", "google", "connections"]) => {
                Some(json!({ "connections": self.connections() }))
            }
            _ => None,
        }
    }

    /// Addresses through connections are there only while it is enabled.
    fn privatelink(&self) -> Option<Value> {
        if self.attachment.is_none() && self.connection_ids().is_empty() {
            return None;
        }
        let attachment = self.attachment.clone();
        let attachment = attachment.unwrap_or_else(|| self.placeholder());
        Some(json!({ "google_service_attachment": attachment, "state": "active" }))
    }

    /// Has the form of an attachment, so that commands can be written, and is none, so that they cannot be run
    /// before it is replaced.
    fn placeholder(&self) -> String {
        let cloud = self.document["cloud_name"].as_str().unwrap_or_default();
        let region = cloud.strip_prefix("google-").unwrap_or("REGION");
        format!("projects/AIVEN_PROJECT/regions/{region}/serviceAttachments/SERVICE_ATTACHMENT")
    }

    /// A connection has addresses once it is active. Its endpoint's address and Google's id are not told.
    fn connections(&self) -> Vec<Value> {
        let connection = |id| {
            json!({
                "privatelink_connection_id": id,
                "psc_connection_id": null,
                "state": "active",
                "user_ip_address": null,
            })
        };
        self.connection_ids().into_iter().map(connection).collect()
    }

    /// The connections that the addresses speak of, each once, in their order.
    fn connection_ids(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        let rows = self.document["components"].as_array().into_iter().flatten();
        for id in rows.filter_map(|row| row["privatelink_connection_id"].as_str()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    fn name(&self) -> &str {
        self.document["service_name"].as_str().unwrap_or_default()
    }
}

/// Where the object has no switches, they follow from its addresses: only what is switched on has one through a
/// connection.
fn switch_on(document: &mut Value) {
    if document["user_config"]["privatelink_access"].is_object() {
        return;
    }
    let rows = document["components"].as_array().into_iter().flatten();
    let on: serde_json::Map<String, Value> = rows
        .filter(|row| row["route"] == "privatelink")
        .filter_map(|row| Some((row["component"].as_str()?.to_owned(), Value::Bool(true))))
        .collect();
    if let Some(document) = document.as_object_mut().filter(|_| !on.is_empty()) {
        let config = document.entry("user_config").or_insert_with(|| json!({}));
        if let Some(config) = config.as_object_mut() {
            config.insert("privatelink_access".to_owned(), Value::Object(on));
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn snapshot(attachment: Option<&str>) -> Snapshot {
        let document = json!({
            "service_name": "odd/one",
            "cloud_name": "google-europe-west1",
            "components": [
                { "component": "x", "privatelink_connection_id": "plcb" },
                { "component": "y", "privatelink_connection_id": "plca" },
                { "component": "y", "privatelink_connection_id": "plcb" },
            ],
        });
        let given = json!({
            "document": document.to_string(),
            "project": "acme",
            "attachment": attachment,
        });
        Snapshot::read(&given.to_string()).expect("a copy")
    }

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(method: &str, path: &str, expected: Expect) {
        let (status, body) = snapshot(None).answer(method, path);
        expected.assert_eq(&format!("{status} {body}"));
    }

    #[test]
    fn what_the_object_tells_is_answered() {
        check(
            "GET",
            "/v1/me",
            expect![[r#"200 {"user":{"projects":["acme"],"user":"a copy of odd/one"}}"#]],
        );
        let service = "/v1/project/acme/service/odd%2Fone";
        for query in ["", "?include_secrets=true"] {
            let (status, body) = snapshot(None).answer("GET", &[service, query].concat());
            assert_eq!((status, &body["service"]), (200, &snapshot(None).document));
        }
        check(
            "GET",
            &[service, "/privatelink/google"].concat(),
            expect![[
                r#"200 {"google_service_attachment":"projects/AIVEN_PROJECT/regions/europe-west1/serviceAttachments/SERVICE_ATTACHMENT","state":"active"}"#
            ]],
        );
        check(
            "GET",
            &[service, "/privatelink/google/connections"].concat(),
            expect![[
                r#"200 {"connections":[{"privatelink_connection_id":"plcb","psc_connection_id":null,"state":"active","user_ip_address":null},{"privatelink_connection_id":"plca","psc_connection_id":null,"state":"active","user_ip_address":null}]}"#
            ]],
        );
        let given = snapshot(Some("projects/a/regions/b/serviceAttachments/c"));
        let (_, link) = given.answer("GET", &[service, "/privatelink/google"].concat());
        assert_eq!(
            link["google_service_attachment"],
            "projects/a/regions/b/serviceAttachments/c"
        );
    }

    #[test]
    fn what_it_does_not_tell_and_what_would_change_it_is_refused() {
        let service = "/v1/project/acme/service/odd%2Fone";
        for (method, path) in [
            ("GET", "/v1/clouds".to_owned()),
            ("GET", "/v1/project/acme/vpcs".to_owned()),
            ("GET", "/v1/project/acme/kms/ca".to_owned()),
            ("GET", "/v1/project/acme/service/other".to_owned()),
            ("GET", "/v1/project/other/service".to_owned()),
            ("PUT", service.to_owned()),
            ("POST", [service, "/privatelink/google"].concat()),
            ("DELETE", [service, "/privatelink/google"].concat()),
        ] {
            assert_eq!(
                snapshot(None).answer(method, &path).0,
                404,
                "{method} {path}"
            );
        }
    }

    #[test]
    fn what_has_an_address_through_a_connection_is_switched_on() {
        let check = |config: Value, on: Value| {
            let mut document = json!({
                "user_config": config,
                "components": [
                    { "component": "kafka", "route": "privatelink" },
                    { "component": "kafka_rest", "route": "dynamic" },
                ],
            });
            switch_on(&mut document);
            assert_eq!(document["user_config"], on);
        };
        let derived = json!({ "privatelink_access": { "kafka": true } });
        check(json!({}), derived.clone());
        let told = json!({ "privatelink_access": { "kafka": false } });
        check(told.clone(), told);
        check(json!("odd"), json!("odd"));
        let mut bare = json!({ "components": [{ "component": "kafka", "route": "privatelink" }] });
        switch_on(&mut bare);
        assert_eq!(bare["user_config"], derived);
    }

    #[test]
    fn a_service_without_connections_is_not_called_enabled() {
        let given = json!({ "document": r#"{"service_name":"pg"}"#, "project": "acme" });
        let copy = Snapshot::read(&given.to_string()).expect("a copy");
        let path = "/v1/project/acme/service/pg/privatelink/google";
        assert_eq!(copy.answer("GET", path).0, 404);
    }
}
