//! Only the page of the relay's own origin may ask. There is no CORS here, for nobody else is ever let in.

use super::address::Address;
use super::fields::Fields;
use crate::refusal::Refusal;

/// Browsers send `Origin` with every method but the safe ones, and say where a request is from in
/// `Sec-Fetch-Site`; neither can be set by a script.
pub(super) fn check(
    method: &str,
    address: &Address<'_>,
    fields: &Fields<'_>,
) -> Result<(), Refusal> {
    let is_own = match fields.value("origin") {
        Some(origin) => origin == address.origin,
        None => matches!(method, "GET" | "HEAD"),
    };
    let is_here = fields
        .value("sec-fetch-site")
        .is_none_or(|site| site == "same-origin");
    // The address must be that of the host that was asked: a request for another one was meant for somebody else.
    let is_meant = fields
        .value("host")
        .is_none_or(|host| host == address.host());
    if is_own && is_here && is_meant {
        Ok(())
    } else {
        Err(Refusal::Foreign)
    }
}
