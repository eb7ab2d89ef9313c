//! What only MySQL's clients need.

use snippets_api::Text;

use super::Model;
use crate::escape::uri;
use crate::value::Value;

impl Model {
    /// `mysql://…`, with the server verified in full. A variable in it holds the encoded password.
    pub(crate) fn mysql_uri(&self) -> Value {
        let uri = self
            .uri("mysql://")
            .then(self.database_path())
            .plain("?ssl-mode=VERIFY_IDENTITY");
        Value::text(&if self.project_ca {
            uri.plain("&ssl-ca=")
                .then(uri::encode_all(self.ca_file.spans()))
        } else {
            uri
        })
    }

    /// `jdbc:mysql://…`; the rest is in properties.
    pub(crate) fn mysql_jdbc_url(&self) -> Value {
        Value::text(&self.jdbc_url("jdbc:mysql://"))
    }

    /// The name of the data source for PHP, in which a semicolon ends a word unless it is doubled.
    pub(crate) fn mysql_pdo_dsn(&self) -> Value {
        let doubled = |value: &Value| {
            let spans = value.spans().spans().iter();
            spans.fold(Text::default(), |text, span| {
                text.span(span.kind(), span.reveal().replace(';', ";;"))
            })
        };
        Value::text(
            &Text::from("mysql:host=")
                .then(doubled(&self.host))
                .plain(";port=")
                .then(self.port.spans().clone())
                .plain(";dbname=")
                .then(doubled(&self.database))
                .plain(";charset=utf8mb4"),
        )
    }
}
