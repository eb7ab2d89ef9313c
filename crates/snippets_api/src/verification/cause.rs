//! Why a check failed, in a word for programs and in a sentence for people.

use serde::Deserialize;

/// Why a check failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The name has no address here.
    RebindingProtection,
    /// The name leads elsewhere.
    OtherAddress,
    /// Nothing is behind this port.
    ToggleOff,
    /// Nothing of the endpoint can be reached.
    EgressFirewall,
    /// The same, and the machine is in another region.
    OtherRegion,
    /// The certificate is from another CA.
    WrongCa,
    /// The certificate is for another name.
    WrongName,
    /// The certificate's time is over.
    Expired,
    /// There is no TLS on the port.
    NoTls,
    /// The service refuses the user.
    WrongPassword,
    /// The port is for another way of authentication.
    WrongPort,
    /// Something else, which the client has printed.
    ClientError,
}

impl Cause {
    /// All of them, with the words that scripts write and what each means, in a sentence.
    pub const ALL: [(Self, &'static str, &'static str); 12] = [
        (
            Self::RebindingProtection,
            "rebinding_protection",
            "The resolver here drops names that lead to private addresses (DNS rebinding protection), so allow aivencloud.com in it; if no resolver knows the name, the connection was deleted.",
        ),
        (
            Self::OtherAddress,
            "other_address",
            "The hosts file or the DNS here overrides the name, or the connection was approved with another address than your endpoint has now.",
        ),
        (
            Self::ToggleOff,
            "toggle_off",
            "The component is switched off for Private Service Connect, or it has another port by now.",
        ),
        (
            Self::EgressFirewall,
            "egress_firewall",
            "A firewall drops what goes to the endpoint: allow egress from here to its address and ports.",
        ),
        (
            Self::OtherRegion,
            "other_region",
            "This machine is in another region than the endpoint, which takes connections from its own only: enable global access for it.",
        ),
        (
            Self::WrongCa,
            "wrong_ca",
            "The certificate is not from the expected CA: download ca.pem of this project again, and look for a proxy that ends TLS.",
        ),
        (
            Self::WrongName,
            "wrong_name",
            "The certificate is for another name: what answers is not this service, or its certificate doesn't have the private name yet.",
        ),
        (
            Self::Expired,
            "expired",
            "The certificate has expired or is not valid yet: check the clock of this machine.",
        ),
        (
            Self::NoTls,
            "no_tls",
            "The port answers without TLS: it belongs to something else, or a proxy is in between.",
        ),
        (
            Self::WrongPassword,
            "wrong_password",
            "The service refuses this user with this password: get the password again, as it may have been reset.",
        ),
        (
            Self::WrongPort,
            "wrong_port",
            "The port expects another authentication: client certificates and SASL have a port each.",
        ),
        (
            Self::ClientError,
            "client_error",
            "The client failed for another reason, which it printed.",
        ),
    ];

    /// What it means and what to do about it, in a sentence.
    pub fn sentence(self) -> &'static str {
        let known = Self::ALL.iter().find(|(cause, ..)| *cause == self);
        known.map_or("", |(_, _, sentence)| sentence)
    }
}
