//! The AVN form: what `avn service connection-info` 4.18.0 prints, byte for byte.
//!
//! What is wrong there is wrong here as well, on purpose: nothing is quoted for a shell, a `/` stays in a password,
//! and the component is not looked at. `crates/avn_compat` imitates the whole client, errors included, and its tests
//! compare the two. Here, whatever the client fails on or this page cannot read has no AVN form.

use serde_json::{Map, Value};

use crate::{Entry, Text, kind::Kind, uri};

/// What `avn` is asked for.
pub(crate) struct Question<'a> {
    pub(crate) kind: Kind,
    pub(crate) entry: &'a Entry,
    pub(crate) username: &'a str,
    pub(crate) database: &'a str,
}

/// What `avn` prints.
pub(crate) struct Printed {
    pub(crate) text: Text,
    /// The position in `components` of the entry that host and port come from.
    pub(crate) position: usize,
}

/// Asks as `avn` would be asked for the entry; `None` where it prints nothing.
pub(crate) fn print(service: &Value, question: &Question<'_>) -> Option<Printed> {
    let (position, host, port) = question.address(service)?;
    let authority = |scheme: &str, password: &str| {
        Text::default()
            .plain(format!("{scheme}://"))
            .user(uri::quote(question.username))
            .plain(":")
            .secret(uri::quote(password), "$AIVEN_PASSWORD_ENCODED")
            .plain("@")
            .host(uri::host(host))
            .plain(":")
            .port(port.to_string())
    };
    let text = match question.kind {
        Kind::Kcat | Kind::Kafkacat => question.kcat(service, host, port)?,
        Kind::Psql | Kind::PgUri => {
            let uri = authority("postgres", question.password(service)?)
                .plain(format!("/{}?sslmode=require", question.database));
            match question.kind {
                Kind::Psql => Text::from("psql ").then(uri),
                _ => uri,
            }
        }
        Kind::PgString => {
            let user = question.user(service)?;
            user.get("password").filter(|found| !found.is_null())?;
            Text::from("host='")
                .host(host)
                .plain("' port='")
                .port(port.to_string())
                .plain("' user=")
                .user(question.username)
                .plain(format!(" dbname='{}'", question.database))
        }
        Kind::ValkeyUri if question.username == "default" => {
            let password = service["connection_info"].get("valkey_password")?;
            authority("rediss", password.as_str()?)
        }
        Kind::ValkeyUri => authority("rediss", question.password(service)?),
        _ => return None,
    };
    Some(Printed { text, position })
}

impl Question<'_> {
    /// The first entry that fits; the kind of component is not asked for.
    fn address<'a>(&self, service: &'a Value) -> Option<(usize, &'a str, u64)> {
        let entry = self.entry;
        let usage = entry.usage.as_deref();
        let wanted = [
            ("route", Some("privatelink")),
            ("usage", usage.filter(|_| !self.is_kafka())),
            (
                "privatelink_connection_id",
                Some(&*entry.privatelink_connection_id),
            ),
            (
                "kafka_authentication_method",
                self.is_kafka().then(|| self.authentication()),
            ),
        ];
        for (position, item) in service["components"].as_array()?.iter().enumerate() {
            let item = item.as_object()?;
            let fits = |(key, wanted): &(&str, Option<&str>)| {
                wanted.is_none_or(|wanted| item.get(*key).is_some_and(|found| found == wanted))
            };
            if wanted.iter().all(fits) {
                let (host, port) = (item.get("host")?.as_str()?, item.get("port")?.as_u64()?);
                return Some((position, host, port));
            }
        }
        None
    }

    /// The words are separated by one space; in certificate mode the order is CA, key, certificate.
    fn kcat(&self, service: &Value, host: &str, port: u64) -> Option<Text> {
        let (tool, user) = (self.kind.utility()?, self.user(service)?);
        let is_sasl = self.authentication() == "sasl";
        let protocol = if is_sasl { "SASL_SSL" } else { "SSL" };
        let text = Text::default()
            .plain(format!("{tool} -b "))
            .host(host)
            .plain(":")
            .port(port.to_string())
            .plain(format!(
                " -X security.protocol={protocol} -X ssl.ca.location="
            ))
            .path("ca.pem");
        if is_sasl {
            let password = user.get("password")?.as_str()?;
            return Some(
                text.plain(" -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=")
                    .user(self.username)
                    .plain(" -X sasl.password=")
                    .secret(password, "$AIVEN_PASSWORD"),
            );
        }
        // Their values are not looked at.
        (user.contains_key("access_cert") && user.contains_key("access_key")).then(|| {
            text.plain(" -X ssl.key.location=")
                .path("service.key")
                .plain(" -X ssl.certificate.location=")
                .path("service.crt")
        })
    }

    fn user<'a>(&self, service: &'a Value) -> Option<&'a Map<String, Value>> {
        for user in service["users"].as_array()? {
            if user.get("username")? == self.username {
                return user.as_object();
            }
        }
        None
    }

    fn password<'a>(&self, service: &'a Value) -> Option<&'a str> {
        self.user(service)?.get("password")?.as_str()
    }

    fn authentication(&self) -> &str {
        match self.entry.kafka_authentication_method.as_deref() {
            Some("sasl") => "sasl",
            _ => "certificate",
        }
    }

    fn is_kafka(&self) -> bool {
        matches!(self.kind, Kind::Kcat | Kind::Kafkacat)
    }
}
