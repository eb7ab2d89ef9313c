//! What stands between the page and the API, and the headers that everything is served with.
//!
//! A browser may not be allowed to call the API itself. The relay is served from the page's own origin, so its calls
//! need nobody's leave, and passes them on to [`UPSTREAM`]. It must never be of use for anything else: the address is
//! fixed, and what is let through is the list of the page's own calls ([`surface::CALLS`]).
//!
//! The rules ([`policy`], [`response`], [`refusal`]) are pure, use no package at all and are tested natively. `entry.js`
//! carries the requests and decides nothing: it asks [`script`], by way of `worker`, which is compiled for Cloudflare's
//! edge only.

pub mod headers;
pub mod policy;
pub mod refusal;
pub mod response;
pub mod script;
pub mod surface;
#[cfg(target_arch = "wasm32")]
pub mod worker;

/// Where calls go, whatever the request says.
pub const UPSTREAM: &str = "https://api.aiven.io";

/// The longest body of a request, in bytes. The page's own are below a kilobyte.
pub const BODY_LIMIT: usize = 256 * 1024;

/// How long a call may take, from the request to the last byte of the answer, in milliseconds.
pub const TIME_LIMIT: u32 = 30_000;
