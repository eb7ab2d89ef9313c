//! What the client is told: the utility and its options, with the defaults of its command line.

use super::{AvnError, Class, select::Filters};

/// What `avn service connection-info` can print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Utility {
    /// `kcat`: a command line.
    Kcat,
    /// `kafkacat`: the same under the tool's former name.
    Kafkacat,
    /// `psql`: a command line.
    Psql,
    /// `pg uri`.
    PgUri,
    /// `pg string`: words for libpq, without the password.
    PgString,
    /// `alloydbomni uri`: as `pg uri`.
    AlloydbomniUri,
    /// `alloydbomni string`: as `pg string`.
    AlloydbomniString,
    /// `valkey uri`.
    ValkeyUri,
}

/// `-r/--route`. The client does not accept `private`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The service's ordinary name.
    Dynamic,
    /// A private endpoint.
    Privatelink,
    /// The public name of a service in a VPC.
    Public,
}

/// `--usage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// The primary.
    Primary,
    /// A read replica.
    Replica,
    /// A replica in another place; not offered for every utility.
    DisasterRecovery,
}

/// `-a/--kafka-authentication-method`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// A client certificate.
    Certificate,
    /// SCRAM over TLS.
    Sasl,
}

/// The options of a utility; those that it does not have are ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// What to print.
    pub utility: Utility,
    /// `--route`; without it, `privatelink` if there is a connection id, else `dynamic`.
    pub route: Option<Route>,
    /// `--privatelink-connection-id`.
    pub privatelink_connection_id: Option<String>,
    /// `--usage`; not for Kafka.
    pub usage: Option<Usage>,
    /// `--replica`, short for a usage; not together with `--usage`.
    pub replica: bool,
    /// `--username`.
    pub username: String,
    /// `--kafka-authentication-method`; Kafka only.
    pub authentication: Authentication,
    /// `--ca`, a path; Kafka only.
    pub ca: String,
    /// `--client-cert`, a path; Kafka only.
    pub client_cert: String,
    /// `--client-key`, a path; Kafka only.
    pub client_key: String,
    /// `--dbname`; PostgreSQL only.
    pub dbname: String,
    /// `--sslmode`; PostgreSQL only.
    pub sslmode: String,
    /// `--db`; Valkey only.
    pub db: Option<String>,
}

impl Arguments {
    /// The defaults of the client's command line.
    pub fn new(utility: Utility) -> Self {
        let username = match utility {
            Utility::ValkeyUri => "default",
            _ => "avnadmin",
        };
        Self {
            utility,
            route: None,
            privatelink_connection_id: None,
            usage: None,
            replica: false,
            username: username.to_owned(),
            authentication: Authentication::Certificate,
            ca: "ca.pem".to_owned(),
            client_cert: "service.crt".to_owned(),
            client_key: "service.key".to_owned(),
            dbname: "defaultdb".to_owned(),
            sslmode: "require".to_owned(),
            db: None,
        }
    }

    /// What a component must have. Usage is settled before the connection, which decides the error if both are wrong.
    pub(super) fn filters(&self) -> Result<Filters<'_>, AvnError> {
        let kafka = matches!(self.utility, Utility::Kcat | Utility::Kafkacat);
        let usage = if kafka { None } else { Some(self.usage()?) };
        Ok(Filters {
            route: self.route(),
            usage,
            privatelink_connection_id: self.connection_id()?,
            kafka_authentication_method: kafka.then(|| self.authentication.as_str()),
        })
    }

    fn route(&self) -> &'static str {
        match (self.route, &self.privatelink_connection_id) {
            (Some(route), _) => route.as_str(),
            (None, Some(_)) => Route::Privatelink.as_str(),
            (None, None) => Route::Dynamic.as_str(),
        }
    }

    fn usage(&self) -> Result<&'static str, AvnError> {
        match (self.usage, self.replica) {
            (Some(_), true) => Err(AvnError::new(
                Class::UserError,
                "--usage and --replica cannot be used simultaneously",
            )),
            (Some(usage), false) => Ok(usage.as_str()),
            (None, true) => Ok(Usage::Replica.as_str()),
            (None, false) => Ok(Usage::Primary.as_str()),
        }
    }

    fn connection_id(&self) -> Result<Option<&str>, AvnError> {
        match (&self.privatelink_connection_id, self.route) {
            (Some(_), Some(route @ (Route::Dynamic | Route::Public))) => Err(AvnError::new(
                Class::UserError,
                format!(
                    "-p/--privatelink-connection-id cannot be used with route {}",
                    route.as_str()
                ),
            )),
            (id, _) => Ok(id.as_deref()),
        }
    }
}

impl Utility {
    /// The words that name it after `avn service connection-info`.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::Kcat => &["kcat"],
            Self::Kafkacat => &["kafkacat"],
            Self::Psql => &["psql"],
            Self::PgUri => &["pg", "uri"],
            Self::PgString => &["pg", "string"],
            Self::AlloydbomniUri => &["alloydbomni", "uri"],
            Self::AlloydbomniString => &["alloydbomni", "string"],
            Self::ValkeyUri => &["valkey", "uri"],
        }
    }
}

impl Route {
    /// The word for it, in options and in `components`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dynamic => "dynamic",
            Self::Privatelink => "privatelink",
            Self::Public => "public",
        }
    }
}

impl Usage {
    /// The word for it, in options and in `components`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Replica => "replica",
            Self::DisasterRecovery => "disaster_recovery",
        }
    }
}

impl Authentication {
    /// The word for it, in options and in `components`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Sasl => "sasl",
        }
    }
}
