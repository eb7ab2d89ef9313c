//! The page's calls, each changed in one way that the page never does. All of them must be refused.

mod addresses;
mod fields;
mod senders;

use aiven::Request;
use edge::surface::CALLS;

use crate::calls;
use crate::raw_http::RawRequest;

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
    pub request: RawRequest,
}

/// All of them, for a relay at `host`.
pub fn all(host: &str) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for call in calls::all() {
        let request = calls::raw(&call, host, "demo");
        mutants.extend(methods(&call, &request));
        mutants.extend(addresses::of(&request, host));
        mutants.extend(senders::of(&request, host));
        mutants.extend(fields::of(&call, &request));
    }
    mutants
}

/// A method that no call with this path has.
fn methods(call: &Request, request: &RawRequest) -> Vec<Mutant> {
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
            let mut request = request.clone();
            (*method).clone_into(&mut request.method);
            Mutant {
                change: "method",
                request,
            }
        })
        .collect()
}

fn mutant(change: &'static str, request: RawRequest) -> Mutant {
    Mutant { change, request }
}
