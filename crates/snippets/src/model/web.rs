//! What clients of HTTP, and of what stands on it, need.

use snippets_api::Text;

use super::Model;
use crate::value::Value;

impl Model {
    /// `https://HOST:PORT/PATH` without credentials, and what follows the path.
    pub(crate) fn https_url(&self, rest: &'static str) -> Value {
        Value::text(&self.url("https://").plain(rest))
    }

    /// Whether this is `ClickHouse` over HTTPS, not over its own protocol.
    pub(crate) fn speaks_http(&self) -> bool {
        self.component.spans().reveal() == "clickhouse_https"
    }

    /// The location of Arrow Flight with TLS.
    pub(crate) fn flight_location(&self) -> Value {
        Value::text(&self.url("grpc+tls://"))
    }

    /// The URL by which JDBC finds the driver of ClickHouse; the rest goes into properties.
    pub(crate) fn clickhouse_jdbc_url(&self) -> Value {
        Value::text(&self.url("jdbc:clickhouse:https://"))
    }

    /// `USER:PASSWORD`, as Grafana's Terraform provider and the clients of Schema Registry take it.
    pub(crate) fn basic_credentials(&self) -> Value {
        let user = Text::default().then(self.user.spans().clone()).plain(":");
        Value::text(&user.then(self.password.spans().clone()))
    }

    fn url(&self, scheme: &'static str) -> Text {
        let path = self.path.spans().reveal();
        let path = path.trim_end_matches('/');
        let url = Text::from(scheme).then(self.address.spans().clone());
        if path.is_empty() { url } else { url.path(path) }
    }
}
