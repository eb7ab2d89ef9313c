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
    /// The session is encrypted, the server not checked.
    ServerUnchecked,
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
                "avn uses the first matching entry, which isn't the one chosen here: its host or port differs."
            }
            Self::ShellCharacters => {
                "avn doesn't quote values for the shell, and one contains characters that the shell would interpret."
            }
            Self::QuestionMark => {
                "avn doesn't quote the URI, and some shells, such as zsh, treat its question mark as a file pattern."
            }
            Self::ServerUnchecked => {
                "avn writes sslmode=require, which encrypts but doesn't verify the server: whoever answers gets the password."
            }
            Self::SlashInCredential => {
                "avn doesn't encode a slash in the user name or password, so many programs read a different host from the URI."
            }
            Self::UnencodedDatabase => {
                "avn doesn't encode the database name, which contains characters with a special meaning in a URI."
            }
            Self::UnescapedString => {
                "avn doesn't escape values in the string, and one contains a quote, a backslash or a space that ends it early."
            }
            Self::WrongCa => {
                "avn uses the project's CA, but this port's certificate is from a public CA, so the connection fails."
            }
            Self::MechanismOff => {
                "avn always signs in with SCRAM-SHA-256, which is switched off in this service, so the connection is refused."
            }
            Self::ControlCharacter => {
                "A value contains a control character, which a terminal may act on when you paste it."
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
    /// The certificate of the port is from a public CA.
    PublicCa,
    /// Nothing says which CA the certificate is from, and a public one is supposed.
    PublicCaSupposed,
    /// The same, and the project's was chosen.
    ProjectCaChosen,
    /// TLS is off on this port.
    TlsOff,
    /// Every SASL mechanism is switched off in the service.
    NoMechanism,
    /// SCRAM with a recent Kafka needs a recent library.
    ScramLibrary,
    /// The password comes into a line of JAAS as it is.
    JaasPassword,
    /// The tool has a newer name.
    FormerName,
    /// Idle and long TLS connections are ended by the service.
    ConnectionLifetime,
    /// Service discovery answers addresses, not names.
    DiscoveryByAddress,
    /// A control character is part of a value.
    ControlCharacter,
    /// A connection pool takes the place of the database.
    Pool,
    /// The user may do everything.
    AdminUser,
    /// What a tool has to say of itself, as a sentence.
    Remark(&'static str),
}

impl Note {
    /// The note as one or two sentences.
    pub fn sentence(&self) -> String {
        match self {
            Self::Missing(secret, secret_status) => missing(*secret, *secret_status),
            Self::NoPool => "PgBouncer expects the name of a connection pool instead of a database, and this service has no pool yet. Create one, then replace POOL_NAME with its name.".to_owned(),
            Self::PasswordInCommand => "The password becomes part of a command line: other users of the machine can see it while the command runs, and the shell may keep it in its history.".to_owned(),
            Self::EncodedPlaceholder => "Without secrets, AIVEN_PASSWORD_ENCODED stands for the password in percent-encoded form.".to_owned(),
            Self::PublicCa => "This port's certificate is from a public CA, so the system's CAs are used instead of ca.pem.".to_owned(),
            Self::PublicCaSupposed => "This port's certificate is usually from a public CA. If the client doesn't trust it, the service is an older one with the project's CA: choose the project's CA for this text (--ca-file on the command line).".to_owned(),
            Self::ProjectCaChosen => "Only the project's CA is trusted here, which some older services have on this port. If the client doesn't trust the server, its certificate is from a public CA: make this text without the project's CA.".to_owned(),
            Self::TlsOff => "TLS is switched off on this port: the password travels in the clear.".to_owned(),
            Self::NoMechanism => "Every SASL mechanism is switched off in this service, so the connection is refused. Switch one on in the service's advanced configuration (kafka_sasl_mechanisms).".to_owned(),
            Self::ScramLibrary => "With Kafka 4, SCRAM needs librdkafka 2.6.1 or later.".to_owned(),
            Self::JaasPassword => "AIVEN_PASSWORD goes into a quoted text: if the password contains a quotation mark or a backslash, write a backslash before each.".to_owned(),
            Self::FormerName => "kafkacat is the former name of kcat.".to_owned(),
            Self::ConnectionLifetime => "Valkey ends a TLS connection after 300 seconds without traffic, and after 12 hours in any case: let the client reconnect.".to_owned(),
            Self::DiscoveryByAddress => "Prometheus service discovery returns addresses instead of names, so host names in certificates can't match.".to_owned(),
            Self::ControlCharacter => Danger::ControlCharacter.sentence().to_owned(),
            Self::Pool => "PgBouncer expects the name of a connection pool instead of a database. In transaction mode, nothing that belongs to a session outlasts a transaction: not SET, LISTEN, temporary tables or named prepared statements.".to_owned(),
            Self::AdminUser => "avnadmin may do everything in this service. For an application, create a user with fewer rights.".to_owned(),
            Self::Remark(sentence) => (*sentence).to_owned(),
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
            format!("Aiven sent <redacted> instead of the {what}. Add the {what} yourself.")
        }
        (Secret::Password, SecretStatus::Null) => format!(
            "Aiven sent no password: either the user has set their own, which is never shown, or the permission {SECRETS_PERMISSION} is missing. Add the password yourself."
        ),
        (_, SecretStatus::Null | SecretStatus::Absent) => format!(
            "Aiven sent no {what} for this user: either there is none, or the permission {SECRETS_PERMISSION} is missing."
        ),
    }
}
