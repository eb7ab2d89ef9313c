//! What is right or wrong about a connection: one case that works, and one for each thing that can be wrong.

use crate::client::Outcome;

/// A case in which a client is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Everything is right.
    Right,
    /// Everything is right, and the secrets are part of the text.
    Inline,
    /// The client trusts another authority than the server's.
    OtherAuthority,
    /// The client asks for a name that leads to the server and is not in its certificate.
    OtherName,
    /// The client has another password than the user.
    OtherPassword,
}

impl Case {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Right,
        Self::Inline,
        Self::OtherAuthority,
        Self::OtherName,
        Self::OtherPassword,
    ];

    /// A name for folders.
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Inline => "inline",
            Self::OtherAuthority => "other-authority",
            Self::OtherName => "other-name",
            Self::OtherPassword => "other-password",
        }
    }

    /// How a client ends that checks everything and says what it found.
    pub fn expected(self) -> Outcome {
        match self {
            Self::Right | Self::Inline => Outcome::Connected,
            Self::OtherAuthority | Self::OtherName => Outcome::CertificateRefused,
            Self::OtherPassword => Outcome::PasswordRefused,
        }
    }
}
