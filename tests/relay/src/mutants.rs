//! The page's calls, each changed in one way that the page never does. All of them must be refused.

mod addresses;
mod fields;
mod senders;

use aiven::Request;
use edge::surface::CALLS;

use crate::calls;
use crate::wire::Wire;

/// The methods that HTTP knows, and two that it does not.
const METHODS: &[&str] = &[
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "PROPFIND",
];

/// A changed call.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was changed.
    pub change: &'static str,
    /// The request as it is now.
    pub wire: Wire,
}

/// All of them, for a relay at `host`.
pub fn all(host: &str) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for call in calls::all() {
        let wire = calls::wire(&call, host, "demo");
        mutants.extend(methods(&call, &wire));
        mutants.extend(addresses::of(&wire, host));
        mutants.extend(senders::of(&wire, host));
        mutants.extend(fields::of(&call, &wire));
    }
    mutants
}

/// A method that no call with this path has.
fn methods(call: &Request, wire: &Wire) -> Vec<Mutant> {
    let path = call.path.split('?').next().unwrap_or_default();
    let is_listed = |method| {
        CALLS
            .iter()
            .any(|listed| listed.method == method && listed.fits(path))
    };
    METHODS
        .iter()
        .filter(|method| !is_listed(**method))
        .map(|method| {
            let mut wire = wire.clone();
            (*method).clone_into(&mut wire.method);
            Mutant {
                change: "method",
                wire,
            }
        })
        .collect()
}

fn mutant(change: &'static str, wire: Wire) -> Mutant {
    Mutant { change, wire }
}
