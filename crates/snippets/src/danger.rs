//! What is dangerous about the AVN form, and what is good to know about the quoted one.

use snippets_api::SECRETS_PERMISSION;

use crate::{Secret, SecretStatus};

/// Why the AVN form should not be used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// The client takes the first entry that fits, and that is not the chosen one.
    OtherEntry,
    /// A word holds characters that the shell acts on.
    ShellCharacters,
    /// The URI holds a `?`, which is a pattern to the shell.
    QuestionMark,
    /// A `/` in the user name or password ends the part of the URI it stands in.
    SlashInCredential,
    /// The database is not encoded in the URI.
    UnencodedDatabase,
    /// A quote or a backslash, or a space in the user name, breaks the connection string.
    UnescapedString,
    /// The project's CA is named for a port whose certificate is from a public one.
    WrongCa,
    /// SCRAM-SHA-256 is switched off in the service.
    MechanismOff,
    /// A control character acts on the terminal as soon as the text is pasted.
    ControlCharacter,
}

impl Danger {
    /// What can go wrong, in a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::OtherEntry => {
                "avn takes the first entry that fits, which is another than the one chosen here: host or port differ."
            }
            Self::ShellCharacters => {
                "avn does not quote for the shell, and a value holds characters that the shell would act on."
            }
            Self::QuestionMark => {
                "avn does not quote the URI, and some shells, zsh among them, take its question mark for a file pattern."
            }
            Self::SlashInCredential => {
                "avn leaves a slash in the user name or password as it is, and many programs then read another host from the URI."
            }
            Self::UnencodedDatabase => {
                "avn does not encode the name of the database, and it holds characters that mean something else in a URI."
            }
            Self::UnescapedString => {
                "avn escapes nothing in the string, and a value holds a quote, a backslash or a space that ends it early."
            }
            Self::WrongCa => {
                "avn names the project's CA, but the certificate of this port is from a public one, so the connection is refused."
            }
            Self::MechanismOff => {
                "avn always signs in with SCRAM-SHA-256, which is switched off in this service, so the connection is refused."
            }
            Self::ControlCharacter => {
                "A value holds a control character, which may act on a terminal when pasted."
            }
        }
    }
}

/// What is good to know about the quoted form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A secret was not in the reply.
    Missing(Secret, SecretStatus),
    /// No connection pool exists, so that its name had to be left open.
    NoPool,
    /// The password is part of a command line.
    PasswordInCommand,
    /// A variable stands for the encoded password.
    EncodedPlaceholder,
    /// The session is encrypted, the server not checked.
    ServerUnchecked,
    /// The certificate of the port is from a public CA.
    PublicCa,
    /// TLS is off on this port.
    TlsOff,
    /// Every SASL mechanism is switched off in the service.
    NoMechanism,
    /// SCRAM with a recent Kafka needs a recent library.
    ScramLibrary,
    /// The tool has a newer name.
    FormerName,
    /// Idle and long TLS connections are ended by the service.
    ConnectionLifetime,
    /// Service discovery answers addresses, not names.
    DiscoveryByAddress,
    /// A control character is part of a value.
    ControlCharacter,
}

impl Note {
    /// The note as one or two sentences.
    pub fn sentence(&self) -> String {
        match self {
            Self::Missing(secret, secret_status) => missing(*secret, *secret_status),
            Self::NoPool => "PgBouncer takes the name of a connection pool for the database, and this service has no pool yet. Create one, then put its name in place of POOL_NAME.".to_owned(),
            Self::PasswordInCommand => "The password becomes part of a command line: other users of the machine can see it while the command runs, and the shell may keep it in its history.".to_owned(),
            Self::EncodedPlaceholder => "Without secrets, AIVEN_PASSWORD_ENCODED stands for the password in percent-encoded form.".to_owned(),
            Self::ServerUnchecked => "sslmode=require encrypts, but does not check whom it talks to. For that, save the project's CA and use sslmode=verify-full with sslrootcert=ca.pem.".to_owned(),
            Self::PublicCa => "The certificate of this port is from a public CA, so that the CAs of the system are used and ca.pem is not named.".to_owned(),
            Self::TlsOff => "TLS is switched off on this port: the password travels in the clear.".to_owned(),
            Self::NoMechanism => "Every SASL mechanism is switched off in this service, so the connection is refused. Switch one on in the service's advanced configuration (kafka_sasl_mechanisms).".to_owned(),
            Self::ScramLibrary => "With Kafka 4, SCRAM needs librdkafka 2.6.1 or later.".to_owned(),
            Self::FormerName => "kafkacat is the former name of kcat.".to_owned(),
            Self::ConnectionLifetime => "Valkey ends a TLS connection after 300 seconds without traffic, and after 12 hours in any case: let the client reconnect.".to_owned(),
            Self::DiscoveryByAddress => "Service discovery for Prometheus answers addresses instead of names, so that host names in certificates cannot match.".to_owned(),
            Self::ControlCharacter => Danger::ControlCharacter.sentence().to_owned(),
        }
    }
}

fn missing(secret: Secret, secret_status: SecretStatus) -> String {
    let what = match secret {
        Secret::Password => "password",
        Secret::ClientCertificate => "client certificate",
        Secret::ClientKey => "client key",
    };
    match (secret, secret_status) {
        (_, SecretStatus::Present) => format!("The {what} is there."),
        (_, SecretStatus::Redacted) => {
            format!("Aiven sent <redacted> instead of the {what}. Put the {what} in yourself.")
        }
        (Secret::Password, SecretStatus::Null) => format!(
            "Aiven sent no password: either the user has set their own, which is never shown, or the permission {SECRETS_PERMISSION} is missing. Put the password in yourself."
        ),
        (_, SecretStatus::Null | SecretStatus::Absent) => format!(
            "Aiven sent no {what} for this user: either there is none, or the permission {SECRETS_PERMISSION} is missing."
        ),
    }
}
