//! What is said about signing in.

use crate::messages::UserError;
use crate::remote::CallRoute;

/// What was pasted is no token.
pub(crate) fn no_token() -> UserError {
    UserError::new(
        "That is not a token",
        "A token is one word of letters, digits and signs, without spaces.",
        "Copy the whole token from the Aiven Console, and nothing around it.",
    )
}

/// Why no reply came to the first call with a token, and what helps. `barred`: the API answers calls without one.
pub(crate) fn no_reply(
    barred: bool,
    offline: bool,
    call_route: CallRoute,
) -> (&'static str, &'static str) {
    if offline {
        return (
            "The browser says that this device has no network.",
            "Connect to a network and try again. Without one, the demo and a service's saved JSON still work.",
        );
    }
    if barred {
        return (
            "Aiven's API can be reached, and the call with your token got no reply. Most likely the browser was not allowed to send it from this page (its CORS preflight was refused).",
            "Go through a relay: it is asked from its own address, which doesn't need that permission.",
        );
    }
    match call_route {
        CallRoute::Relay => (
            "The relay gave no reply.",
            "Check the network, and that the relay is up. The direct way does not need it.",
        ),
        _ => (
            "Nothing was answered, not even a call without the token.",
            "Check the network and the VPN, and whether a firewall or an extension of the browser blocks the API. If only the API is blocked, a relay helps.",
        ),
    }
}
