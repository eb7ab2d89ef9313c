//! How a client of Kafka proves who it is, and by which CA it knows the server.

use crate::Entry;

/// The ways of Kafka, each of which has a port of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// A client certificate; the server's is from the project's CA.
    Certificate,
    /// User and password; the server's certificate is from the project's CA.
    Sasl,
    /// User and password; the server's certificate is from a public CA.
    SaslPublicCa,
}

impl Authentication {
    /// The way of an entry; `None` where there is no choice.
    pub fn of(entry: &Entry) -> Option<Self> {
        match entry.kafka_authentication_method.as_deref()? {
            "sasl" if entry.has_public_ca() => Some(Self::SaslPublicCa),
            "sasl" => Some(Self::Sasl),
            "certificate" => Some(Self::Certificate),
            _ => None,
        }
    }

    /// Its name in addresses and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Sasl => "sasl",
            Self::SaslPublicCa => "sasl-public-ca",
        }
    }
}
