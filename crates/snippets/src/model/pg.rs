//! What only PostgreSQL's clients need.

use snippets_api::Text;

use super::Model;
use crate::escape::{conninfo, uri};
use crate::value::Value;

impl Model {
    /// `postgres://…`, with the server verified in full. A variable in it holds the encoded password.
    pub(crate) fn pg_uri(&self) -> Value {
        let user = Text::default()
            .then(uri::encode_all(self.user.spans()))
            .plain(":")
            .then(uri::encode_all(self.password.spans()));
        self.pg_uri_of(user)
    }

    /// The same without the password, which clients take from `PGPASSWORD` or from an option.
    pub(crate) fn pg_uri_without_password(&self) -> Value {
        self.pg_uri_of(uri::encode_all(self.user.spans()))
    }

    fn pg_uri_of(&self, user: Text) -> Value {
        Value::text(
            &Text::from("postgres://")
                .then(user)
                .plain("@")
                .then(self.address.spans().clone())
                .plain("/")
                .then(uri::encode_all(self.database.spans()))
                .plain("?sslmode=verify-full&sslrootcert=")
                .then(uri::encode_all(self.ca_file.spans())),
        )
    }

    /// `host='…' port='…' …` for libpq and what takes its words, with the server verified in full and without the
    /// password.
    pub(crate) fn pg_conninfo(&self) -> Value {
        let fields = [
            ("host=", &self.host),
            (" port=", &self.port),
            (" user=", &self.user),
            (" dbname=", &self.database),
            (" sslmode=verify-full sslrootcert=", &self.ca_file),
        ];
        let text = fields
            .into_iter()
            .fold(Text::default(), |text, (key, value)| {
                text.plain(key).then(conninfo::encode_all(value.spans()))
            });
        Value::text(&text)
    }
}
