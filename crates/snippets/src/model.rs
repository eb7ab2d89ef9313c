//! What a template is filled from.
//!
//! Fields are [`Value`]s and truths, never strings, so that nothing gets into a template without its escaper.

mod databases;
mod formats;
mod kafka;
mod mysql;
mod pg;
mod place;
mod uri;
mod valkey;
mod variables;
mod verify;
mod web;

use snippets_api::{SecretForm, SpanKind, Text};

use crate::authentication::Authentication;
use crate::credentials::SecretStatus;
use crate::value::Value;
use crate::{Entry, authority, versions};
use place::ConnectionPort;

/// The connection, as templates see it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question that templates ask"
)]
pub(crate) struct Model {
    /// The DNS name of the entry.
    pub(crate) host: Value,
    /// Its port, a number.
    pub(crate) port: Value,
    /// `HOST:PORT`.
    pub(crate) address: Value,
    /// The path of an HTTP entry, with its slash; empty where there is none.
    pub(crate) path: Value,
    /// The service user.
    pub(crate) user: Value,
    /// The password: an expression that reads the environment, or the password itself.
    pub(crate) password: Value,
    /// The database or the connection pool.
    pub(crate) database: Value,
    /// The name of the service.
    pub(crate) service: Value,
    /// The id of the connection; empty on the service's other routes.
    pub(crate) connection: Value,
    /// The component.
    pub(crate) component: Value,
    /// The way of authentication, `-` where there is no choice.
    pub(crate) authentication: Value,
    /// A name for what is made for it elsewhere, such as a Kubernetes Secret.
    pub(crate) resource: Value,
    /// The region of Google Cloud that the service is in; empty elsewhere.
    pub(crate) region: Value,
    /// The ports of everything that the connection leads to, this one first.
    pub(crate) ports: Vec<ConnectionPort>,
    /// How Kafka's clients sign in with a password, such as `SCRAM-SHA-256`.
    pub(crate) mechanism: Value,
    /// `ca.pem`, the CA of the project.
    pub(crate) ca_file: Value,
    /// `service.crt`, the client certificate of a Kafka user.
    pub(crate) certificate_file: Value,
    /// `service.key`, the key of that certificate.
    pub(crate) key_file: Value,
    /// `keystore.pem`, key and certificate in one file, as Java takes them.
    pub(crate) keystore_file: Value,
    /// What is in `ca.pem`, for texts that carry it.
    pub(crate) ca: Value,
    /// What is in `service.crt`.
    pub(crate) client_certificate: Value,
    /// What is in `service.key`.
    pub(crate) client_key: Value,
    /// Whether secrets are read from the environment; else they are part of the text.
    pub(crate) environment: bool,
    /// Whether a user of Kafka signs in with a password.
    pub(crate) sasl: bool,
    /// Whether that is by PLAIN, and not by SCRAM.
    pub(crate) plain: bool,
    /// Whether that is by SCRAM-SHA-512, and not SCRAM-SHA-256.
    pub(crate) sha512: bool,
    /// Whether a user of Kafka signs in with a certificate.
    pub(crate) certificate: bool,
    /// Whether the server's certificate is from the project's CA, so that `ca_file` is needed.
    pub(crate) project_ca: bool,
    /// Whether the port has TLS, as it has unless that was switched off.
    pub(crate) tls: bool,
    /// Whether it is `PgBouncer`, which may give each transaction another connection to the server.
    pub(crate) pooled: bool,
    /// Whether it speaks MySQL's X protocol.
    pub(crate) x_protocol: bool,
}

/// What a [`Model`] is made from.
pub(crate) struct Facts<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) document: &'a serde_json::Value,
    pub(crate) service: &'a str,
    pub(crate) username: &'a str,
    pub(crate) password: &'a Result<String, SecretStatus>,
    pub(crate) client_certificate: Result<String, SecretStatus>,
    pub(crate) client_key: Result<String, SecretStatus>,
    pub(crate) database: Option<&'a str>,
    pub(crate) sasl_mechanism: &'static str,
    pub(crate) secret_form: SecretForm,
    pub(crate) ca: Option<&'a str>,
    /// What the tool writes before and after the name of a variable, where its language has no way of its own.
    pub(crate) variable: Option<(&'static str, &'static str)>,
}

impl Model {
    pub(crate) fn new(facts: &Facts<'_>) -> Self {
        let entry = facts.entry;
        let authentication = Authentication::of(entry);
        let sasl = matches!(
            authentication,
            Some(Authentication::Sasl | Authentication::SaslPublicCa)
        );
        Self {
            host: Value::text(&Text::default().host(&entry.host)),
            address: Value::text(&crate::uri::address(entry)),
            port: Value::port(entry.port),
            path: Value::text(&Text::default().path(crate::uri::path(entry))),
            user: Value::text(&Text::default().user(facts.username)),
            password: Value::text(&facts.secret("AIVEN_PASSWORD", "PASSWORD", facts.password)),
            database: Value::text(&match facts.database {
                Some(name) => Text::from(name),
                None => Text::default().missing("POOL_NAME"),
            }),
            service: Value::text(&Text::from(facts.service)),
            connection: Value::text(&Text::from(&*entry.privatelink_connection_id)),
            component: Value::text(&Text::from(&*entry.component)),
            authentication: Value::word(authentication.map_or("-", Authentication::name)),
            resource: Value::text(&Text::from(&*place::resource(facts.service, entry))),
            region: Value::text(&Text::from(place::region(facts.document))),
            ports: place::ports(facts.document, entry),
            mechanism: Value::word(facts.sasl_mechanism),
            ca_file: file("ca.pem"),
            certificate_file: file("service.crt"),
            key_file: file("service.key"),
            keystore_file: file("keystore.pem"),
            ca: Value::text(&match facts.ca {
                Some(pem) => Text::from(pem),
                None => Text::default().missing("CA_PEM"),
            }),
            client_certificate: Value::text(&facts.secret(
                "AIVEN_CLIENT_CERTIFICATE",
                "CLIENT_CERTIFICATE",
                &facts.client_certificate,
            )),
            client_key: Value::text(&facts.secret(
                "AIVEN_CLIENT_KEY",
                "CLIENT_KEY",
                &facts.client_key,
            )),
            plain: sasl && facts.sasl_mechanism == "PLAIN",
            sha512: sasl && facts.sasl_mechanism == "SCRAM-SHA-512",
            sasl,
            environment: facts.secret_form == SecretForm::Environment,
            certificate: authentication == Some(Authentication::Certificate),
            project_ca: authority::is_project_ca(entry, facts.ca),
            tls: entry.ssl != Some(false),
            pooled: entry.component == "pgbouncer",
            x_protocol: entry.component == "mysqlx",
        }
    }

    /// A version from `versions.toml`, as it is.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    pub(crate) fn version(&self, section: &str, package: &str) -> Value {
        Value::bare(versions::version(section, package).unwrap_or("VERSION"))
    }
}

impl Facts<'_> {
    /// What stands for a secret; `what` names it where it could not be had.
    fn secret(&self, variable: &str, what: &str, found: &Result<String, SecretStatus>) -> Text {
        match (self.secret_form, self.variable, found) {
            (SecretForm::Environment, None, _) => {
                Text::default().span(SpanKind::Variable, variable)
            }
            (SecretForm::Environment, Some((before, after)), _) => {
                Text::from([before, variable, after].concat().as_str())
            }
            (SecretForm::Inline, _, Ok(secret)) => Text::default().secret(secret, variable),
            (SecretForm::Inline, _, Err(SecretStatus::Redacted)) => {
                Text::default().missing(["REDACTED_", what].concat())
            }
            (SecretForm::Inline, _, Err(_)) => Text::default().missing(["MISSING_", what].concat()),
        }
    }
}

fn file(name: &str) -> Value {
    Value::text(&Text::default().path(name))
}
