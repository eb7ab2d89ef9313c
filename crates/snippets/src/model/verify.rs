//! What only the scripts need that verify a connection.

use std::ops::Deref;

use askama::Template;
use serde_json::json;
use snippets_api::{Cause, Text, VERIFICATION_VERSION};

use super::Model;
use super::place::resource_name;
use crate::marked;
use crate::value::Value;

/// Why a check may fail, in a template.
pub(crate) struct CauseWords {
    /// The word for it in the report.
    pub(crate) code: Value,
    /// What it means.
    pub(crate) sentence: Value,
}

/// The script as the Job has it: with the password from a Secret, whatever else holds it.
#[derive(askama::Template)]
#[template(path = "verify/verify.sh")]
struct ScriptOfJob<'a>(&'a Model);

impl Deref for ScriptOfJob<'_> {
    type Target = Model;

    fn deref(&self) -> &Model {
        self.0
    }
}

impl ScriptOfJob<'_> {
    // Comes before the model's own, of the same name.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    fn holds_password(&self) -> bool {
        false
    }
}

impl Model {
    /// Whether a script holds the password itself.
    pub(crate) fn holds_password(&self) -> bool {
        !self.environment
    }

    /// The script for the shell, with the password from the environment.
    pub(crate) fn script(&self) -> Value {
        let filled = ScriptOfJob(self).render().unwrap_or_default();
        let text = marked::read(&filled).reveal();
        Value::text(&Text::from(text.trim_end()).plain("\n"))
    }

    /// The same in lines, indented for a block of YAML.
    pub(crate) fn script_lines(&self) -> Vec<Value> {
        let script = self.script().spans().reveal();
        let lines = script.lines().map(|line| match line {
            "" => Text::default(),
            line => Text::from(["    ", line].concat().as_str()),
        });
        lines.map(|line| Value::text(&line).as_is()).collect()
    }

    /// Whether a block of YAML can hold it: it has no escapes.
    pub(crate) fn script_is_printable(&self) -> bool {
        let breaks = ['\u{85}', '\u{2028}', '\u{2029}', '\u{feff}'];
        let fits =
            |letter: char| letter == '\n' || !(letter.is_control() || breaks.contains(&letter));
        self.script().spans().reveal().chars().all(fits)
    }

    /// The name of the Job, which is shorter than other names may be: pods are labelled with it.
    pub(crate) fn job_name(&self) -> Value {
        let connection = self.connection.spans().reveal();
        let port = self.port.spans().reveal();
        Value::text(&Text::from(&*resource_name(
            &["verify", &connection, &port],
            63,
        )))
    }

    /// An image with a shell and, where there is one, with the client.
    pub(crate) fn image(&self) -> Value {
        Value::bare(match self.protocol() {
            "postgres" => "postgres:17",
            "mysql" => "mysql:8.4",
            "valkey" => "valkey/valkey:8",
            "kafka" => "edenhill/kcat:1.7.1",
            "clickhouse" => "clickhouse/clickhouse-server:25.8",
            "https" => "curlimages/curl:8.17.0",
            _ => "busybox:1.37",
        })
    }

    /// The causes that a script tells apart.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    pub(crate) fn causes(&self) -> Vec<CauseWords> {
        let words = |(_, code, sentence): (Cause, &'static str, &'static str)| CauseWords {
            code: Value::bare(code),
            sentence: Value::word(sentence),
        };
        Cause::ALL.into_iter().map(words).collect()
    }

    /// What the report begins with, as JSON without its braces: which connection it is about.
    pub(crate) fn report_head(&self) -> Value {
        let member =
            |(name, value): (&str, &Value)| format!("\"{name}\":{}", json!(value.spans().reveal()));
        let members = [
            ("connection", &self.connection),
            ("component", &self.component),
            ("authentication", &self.authentication),
        ];
        let members: Vec<_> = members.into_iter().map(member).collect();
        let head = format!(
            "\"verification\":{VERIFICATION_VERSION},{}",
            members.join(",")
        );
        Value::text(&Text::from(&*head))
    }

    /// What the component speaks, which says how TLS begins and which client there is; empty where there is none for the
    /// command line.
    pub(crate) fn protocol(&self) -> &'static str {
        match self.component.spans().reveal().as_str() {
            "kafka" => "kafka",
            "pg" | "pgbouncer" => "postgres",
            "mysql" | "clickhouse_mysql" => "mysql",
            "valkey" | "redis" | "dragonfly" => "valkey",
            "clickhouse" => "clickhouse",
            _ if self.has_url() => "https",
            _ => "",
        }
    }

    pub(crate) fn has_client_call(&self) -> bool {
        !self.protocol().is_empty()
    }

    /// Whether openssl has words for how TLS begins on the port: MySQL's X protocol begins it in its own way.
    pub(crate) fn openssl_can_check(&self) -> bool {
        self.component.spans().reveal() != "mysqlx"
    }

    /// Which CA a port's certificate is from: `project`, `public`, or `either`, where services of the type differ and no
    /// field of the API tells.
    pub(crate) fn ca_policy(&self) -> &'static str {
        match self.component.spans().reveal().as_str() {
            "kafka" if !self.project_ca => "public",
            "kafka" | "pg" | "pgbouncer" | "mysql" | "mysqlx" => "project",
            _ => "either",
        }
    }

    /// What to read over HTTPS, so that the service has to check user and password.
    pub(crate) fn probe_url(&self) -> Value {
        let below = match self.component.spans().reveal().as_str() {
            "clickhouse_https" => "/?query=SELECT%201",
            "flink" => "/overview",
            "grafana" => "/api/user",
            "jolokia" => "/version",
            "kafka_connect" => "/connectors",
            "kafka_rest" => "/topics",
            "opensearch" => "/",
            "opensearch_dashboards" => "/api/status",
            "query_frontend" => "/api/v1/query?query=1",
            "schema_registry" => "/subjects",
            _ => "",
        };
        let base = self.https_url("").spans().clone();
        let base = if self.path.spans().reveal().ends_with('/') {
            Text::from(base.reveal().trim_end_matches('/'))
        } else {
            base
        };
        Value::text(&base.plain(below))
    }
}
