//! Faults in words: what happened, why, and what to do now. The only place that turns one into the other.

pub(crate) mod token_store;

use aiven::{Fault, FaultClass, WriteOutcome};

use crate::model::{Cause, ServiceModel, Subject};
use crate::{Action, CallRoute, UserError};

/// What was being done when it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    SigningIn,
    Working,
    Reading(&'static str),
    Enabling,
    Approving,
    Updating,
    Removing,
}

impl Doing {
    fn failed(self) -> String {
        match self {
            Self::SigningIn => "You could not be signed in".to_owned(),
            Self::Working => "The session has ended".to_owned(),
            Self::Reading(what) => format!("The {what} could not be read"),
            Self::Enabling => "Private Service Connect could not be enabled".to_owned(),
            Self::Approving => "The connection could not be approved".to_owned(),
            Self::Updating => "The components could not be saved".to_owned(),
            Self::Removing => "Private Service Connect could not be removed".to_owned(),
        }
    }
}

/// A fault in words. `call_route` is the way the call went, where that matters for the remedy.
pub(crate) fn user_error(fault: &Fault, doing: Doing, call_route: Option<CallRoute>) -> UserError {
    let (cause, remedy) = match fault {
        Fault::Missing { .. } if call_route == Some(CallRoute::Snapshot) => (
            "The pasted JSON does not tell.".to_owned(),
            "Sign in with a token to have it read from Aiven.".to_owned(),
        ),
        Fault::Unreachable => unreachable_words(call_route),
        Fault::Unauthorized { message } => (
            said(message),
            "The token is wrong, expired or revoked. Enter another one; you stay where you are."
                .to_owned(),
        ),
        Fault::Forbidden { message, code, needs } => {
            (said(message), forbidden(code.as_deref(), *needs, call_route))
        }
        Fault::Missing { message } if doing == Doing::Reading(Subject::Connections.words()) => (
            said(message),
            "The privatelink may have been deleted in the meantime. Its own state will tell, and is read by itself.".to_owned(),
        ),
        Fault::Missing { message } => (
            said(message),
            "Check the name in the address, and that your token may see it.".to_owned(),
        ),
        Fault::Conflict { message } => (
            said(message),
            "Something has changed in the meantime. The present state is shown here; look at it and decide again."
                .to_owned(),
        ),
        Fault::Throttled { message, seconds } => (
            said(message),
            match seconds {
                Some(seconds) => format!("Wait {seconds} s. Reading goes on by itself after that."),
                None => "Wait a little. Reading goes on by itself.".to_owned(),
            },
        ),
        Fault::Refused { status, message } => (
            said(message),
            format!("The API did not take the request (HTTP {status}). Check what was entered."),
        ),
        Fault::Unavailable { status, message } => (
            said(message),
            format!("The trouble is on Aiven's side or on the way (HTTP {status}). Try again in a while."),
        ),
        Fault::Relay { message, .. } if fault.class() == FaultClass::Transient => (
            relay_said(message),
            "The trouble is between the relay and Aiven. Try again in a while, or use the direct way.".to_owned(),
        ),
        Fault::Relay { message, .. } => (
            relay_said(message),
            "Aiven was not asked. A relay lets through what its own page asks, and nothing else: reload the page, switch off extensions that change requests, and if it stays so, deploy page and relay together."
                .to_owned(),
        ),
        Fault::Unreadable { what } => (
            format!("The reply was not what the API describes: {what}."),
            "Try again. If it stays so, a proxy may be answering in the API's place.".to_owned(),
        ),
    };
    UserError {
        title: doing.failed(),
        cause,
        remedy,
        retry_at: None,
    }
}

/// What was pasted is no token.
pub(crate) fn no_token() -> UserError {
    UserError {
        title: "That is not a token".to_owned(),
        cause: "A token is one word of letters, digits and signs, without spaces.".to_owned(),
        remedy: "Copy the whole token from the Aiven Console, and nothing around it.".to_owned(),
        retry_at: None,
    }
}

fn said(message: &str) -> String {
    format!("Aiven says: “{}”.", message.trim_end_matches('.'))
}

fn relay_said(message: &str) -> String {
    format!("The relay says: “{}”.", message.trim_end_matches('.'))
}

/// What was said, and by whom.
fn quoted(fault: &Fault) -> String {
    match fault {
        Fault::Relay { message, .. } => relay_said(message),
        fault => said(&fault.to_string()),
    }
}

/// A browser does not tell a dead network from a refused preflight, and neither can this.
fn unreachable_words(call_route: Option<CallRoute>) -> (String, String) {
    if call_route.is_some_and(CallRoute::is_inside) {
        let cause = "The part of the page that answers calls by itself could not be loaded.";
        return (
            cause.to_owned(),
            "Check the network, and try again.".to_owned(),
        );
    }
    let cause = "No reply came: there is no network, the server is down, or the browser was not allowed to ask.";
    let remedy = match call_route {
        Some(CallRoute::Relay) => "Check the network and that the relay is up.",
        _ => {
            "Check the network. If other pages work, your browser or a proxy blocks calls to the API; a relay of your own helps then."
        }
    };
    (cause.to_owned(), remedy.to_owned())
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
            "Go through a relay: it is asked from its own address, which needs no such leave.",
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

fn forbidden(
    code: Option<&str>,
    needs: Option<&'static str>,
    call_route: Option<CallRoute>,
) -> String {
    let by_address = matches!(
        code,
        Some("api_client_ip_allowlist_blocks_caller" | "client_ip_address_policy_violation")
    );
    if by_address {
        return if call_route == Some(CallRoute::Relay) {
            "The token is limited to certain IP addresses, and Aiven sees the relay's, which is none of them. Use the direct way, or allow the relay's addresses."
        } else {
            "The token is limited to certain IP addresses, and yours is none of them."
        }
        .to_owned();
    }
    match needs {
        Some(permission) => format!(
            "The token is valid, and may not do this: it needs {permission}. The roles admin and operator have it; ask an admin of the project."
        ),
        None => "The token is valid, and may not do this. Ask an admin of the project.".to_owned(),
    }
}

/// The last write that came to nothing, in words.
pub(crate) fn failure(
    service_model: &ServiceModel,
    call_route: Option<CallRoute>,
) -> Option<UserError> {
    let failure = service_model.failure.as_ref()?;
    let doing = match failure.action {
        Action::Enable => Doing::Enabling,
        Action::Approve { .. } => Doing::Approving,
        Action::Update => Doing::Updating,
        Action::Remove => Doing::Removing,
    };
    let (cause, remedy) = match &failure.cause {
        Cause::Fault(fault) => return Some(write_fault(fault, doing, call_route)),
        Cause::OtherAddress(ip) => (
            format!("Another address is stored for this connection: {ip}."),
            "An approved address cannot be changed. If it is wrong, delete the endpoint in Google Cloud and create it again: it then comes back as a new connection."
                .to_owned(),
        ),
        Cause::Gone => (
            "The connection is not there any more: its endpoint was deleted in Google Cloud.".to_owned(),
            "Create a new endpoint; it comes back as a new connection.".to_owned(),
        ),
        Cause::Unknown(refusal) => {
            return Some(UserError {
                title: "It is not known what became of the change".to_owned(),
                cause: format!("No clear reply came, and how things stand now may not be read. {}", quoted(refusal)),
                remedy: "It may have happened. Look in the Aiven Console, or have somebody look whose token may, before you try again.".to_owned(),
                retry_at: None,
            });
        }
        Cause::NotShown => (
            "Aiven took the change, and the state does not show it.".to_owned(),
            "Look again in a minute, and then try once more.".to_owned(),
        ),
    };
    Some(UserError {
        title: doing.failed(),
        cause,
        remedy,
        retry_at: None,
    })
}

/// A write is never repeated by itself, so the remedy must not promise it.
fn write_fault(fault: &Fault, doing: Doing, call_route: Option<CallRoute>) -> UserError {
    let mut user_error = user_error(fault, doing, call_route);
    if fault.class().write_outcome() == WriteOutcome::Unknown {
        user_error.remedy = match fault {
            Fault::Throttled {
                seconds: Some(seconds),
                ..
            } => format!(
                "The state was read afterwards and has not changed. Wait {seconds} s, then try again."
            ),
            _ => "The state was read afterwards and has not changed. You can try again.".to_owned(),
        };
    }
    user_error
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[expect(
        clippy::needless_pass_by_value,
        reason = "expect![] is written in place"
    )]
    fn check(status: u16, message: &str, expected: Expect) {
        let message = message.to_owned();
        let fault = Fault::Relay { status, message };
        let said = user_error(&fault, Doing::Enabling, Some(CallRoute::Relay));
        expected.assert_eq(&[said.title, said.cause, said.remedy].join("\n"));
    }

    #[test]
    fn a_write_through_a_relay_says_whose_address_aiven_saw() {
        let fault = Fault::Forbidden {
            needs: None,
            code: Some("client_ip_address_policy_violation".to_owned()),
            message: String::new(),
        };
        for call_route in [CallRoute::Direct, CallRoute::Relay] {
            let read = user_error(&fault, Doing::Enabling, Some(call_route));
            assert_eq!(write_fault(&fault, Doing::Enabling, Some(call_route)), read);
            let is_relayed =
                read.cause.contains("the relay's") || read.remedy.contains("the relay's");
            assert_eq!(is_relayed, call_route == CallRoute::Relay, "{read:?}");
        }
    }

    #[test]
    fn a_relay_speaks_for_itself() {
        check(
            403,
            "The request did not come from the page that belongs to this relay",
            expect![[r"
                Private Service Connect could not be enabled
                The relay says: “The request did not come from the page that belongs to this relay”.
                Aiven was not asked. A relay lets through what its own page asks, and nothing else: reload the page, switch off extensions that change requests, and if it stays so, deploy page and relay together."]],
        );
        check(
            504,
            "The Aiven API did not answer within 30 seconds",
            expect![[r"
                Private Service Connect could not be enabled
                The relay says: “The Aiven API did not answer within 30 seconds”.
                The trouble is between the relay and Aiven. Try again in a while, or use the direct way."]],
        );
    }
}
