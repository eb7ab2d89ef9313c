//! What is said about signing in.

use crate::messages::UserError;
use crate::remote::CallRoute;

/// What was pasted is no token.
pub(crate) fn no_token() -> UserError {
    UserError::new(
        "That is not a token",
        "A token contains no spaces.",
        "Copy the whole token from the Aiven Console, and nothing else.",
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
            "The browser reports that this device is offline.",
            "Connect to a network and try again. Without one, the demo and saved services still work.",
        );
    }
    if barred {
        return (
            "Aiven's API can be reached, but the call with your token got no reply. Most likely the browser wasn't allowed to send it from this page (the CORS preflight was refused).",
            "Use a relay: calls through it don't need that permission.",
        );
    }
    match call_route {
        CallRoute::Relay => (
            "The relay didn't reply.",
            "Check your network connection and that the relay is running, or connect directly.",
        ),
        _ => (
            "There was no reply, not even to a call without the token.",
            "Check your network and VPN, and whether a firewall or a browser extension blocks the API. If only the API is blocked, a relay helps.",
        ),
    }
}
