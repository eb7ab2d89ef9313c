//! What only PostgreSQL's clients need.

use snippets_api::Text;

use super::Model;
use crate::escape::{conninfo, uri};
use crate::value::Value;

impl Model {
    /// `postgres://…`, with the server verified in full. A variable in it holds the encoded password.
    pub(crate) fn pg_uri(&self) -> Value {
        self.verified_in_full(self.uri("postgres://"))
    }

    /// The same without the password, which clients take from `PGPASSWORD` or from an option.
    pub(crate) fn pg_uri_without_password(&self) -> Value {
        self.verified_in_full(self.uri_without_password("postgres://"))
    }

    fn verified_in_full(&self, uri: Text) -> Value {
        Value::text(
            &uri.then(self.database_path())
                .plain("?sslmode=verify-full&sslrootcert=")
                .then(uri::encode_all(self.ca_file.spans())),
        )
    }

    /// `host=… port=… …` for libpq and what takes its words, with the server verified in full and without the password.
    pub(crate) fn pg_conninfo(&self) -> Value {
        let fields = [
            ("host=", &self.host),
            (" port=", &self.port),
            (" user=", &self.user),
            (" dbname=", &self.database),
            (" sslmode=verify-full sslrootcert=", &self.ca_file),
        ];
        Value::text(&conninfo_of(Text::default(), &fields))
    }

    /// The same with the password.
    pub(crate) fn pg_conninfo_with_password(&self) -> Value {
        let fields = [
            ("host=", &self.host),
            (" port=", &self.port),
            (" user=", &self.user),
            (" password=", &self.password),
            (" dbname=", &self.database),
            (" sslmode=verify-full sslrootcert=", &self.ca_file),
        ];
        Value::text(&conninfo_of(Text::default(), &fields))
    }

    /// The same for PHP, which adds user and password itself.
    pub(crate) fn pg_pdo_dsn(&self) -> Value {
        let fields = [
            ("host=", &self.host),
            (" port=", &self.port),
            (" dbname=", &self.database),
            (" sslmode=verify-full sslrootcert=", &self.ca_file),
        ];
        let dsn = conninfo_of(Text::from("pgsql:"), &fields);
        // An idle connection through Private Service Connect ends after 10 minutes.
        Value::text(&dsn.plain(" keepalives_idle=300"))
    }

    /// `jdbc:postgresql://…`; the rest is in properties.
    pub(crate) fn pg_jdbc_url(&self) -> Value {
        Value::text(&self.jdbc_url("jdbc:postgresql://"))
    }

    /// For Prisma's engine, which has words of its own for certificates.
    pub(crate) fn pg_prisma_url(&self) -> Value {
        Value::text(
            &self
                .uri("postgresql://")
                .then(self.database_path())
                .plain("?sslmode=require&sslaccept=strict&sslcert=")
                .then(uri::encode_all(self.ca_file.spans())),
        )
    }
}

fn conninfo_of(begin: Text, fields: &[(&'static str, &Value)]) -> Text {
    fields.iter().fold(begin, |text, (key, value)| {
        text.plain(*key).then(conninfo::encode_all(value.spans()))
    })
}
