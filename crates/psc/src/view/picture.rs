//! The path from the user's network to the components, drawn from live state.

use crate::Tone;

/// The path, hop by hop.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Your VPC, endpoints, service attachment, service, components: in this order.
    pub hops: Vec<Hop>,
    /// The same in one sentence.
    pub text: String,
}

/// A hop of the path.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop {
    /// What it is, such as "Endpoint".
    pub name: &'static str,
    /// Which one it is: an IP, an attachment, a service name; empty where it does not exist yet.
    pub detail: Vec<String>,
    /// Its state in words.
    pub state: String,
    /// How good that is.
    pub tone: Tone,
}
