//! Faults as messages: what happened, why, and what to do now. The only place that turns one into the other.

mod error_code;

use aiven::{Fault, FaultClass, ProjectName, WriteOutcome};

use crate::millis::Millis;
use crate::navigation::Link;
use crate::remote::{Action, CallRoute, Cause, ServiceData, Subject};
use crate::tone::{Notice, Tone};

pub(crate) use error_code::{FEATURE_NOT_ENABLED, forbidden, lacks_permission};
use error_code::{PROJECT_DOES_NOT_EXIST, conflict, is_stranger, missing};

/// A number with its noun, which takes an `s` where it is not one.
pub(crate) fn counted(count: usize, one: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {one}{plural}")
}

/// The one remedy for a connection that was approved with a wrong address, or without one.
///
/// Source: Aiven's API has no call that changes or deletes a connection, and lists an endpoint that was created again as
/// a new one.
pub(crate) const WRONG_ADDRESS: &str = "If it is wrong, delete that endpoint in Google Cloud and create it again. It appears as a new connection; the other connections aren't affected.";

/// A fault as a message: what, why, and what now.
#[derive(Clone, Debug, PartialEq)]
pub struct UserError {
    /// What happened.
    pub title: String,
    /// Why, with the server's own words where it gave some.
    pub cause: String,
    /// What to do now.
    pub remedy: String,
    /// When it is tried again by itself.
    pub retry_at: Option<Millis>,
    /// The only way on, where trying again is no use.
    pub elsewhere: Option<Box<Link>>,
}

impl UserError {
    pub(crate) fn new(title: &str, cause: &str, remedy: &str) -> Self {
        Self {
            title: title.to_owned(),
            cause: cause.to_owned(),
            remedy: remedy.to_owned(),
            retry_at: None,
            elsewhere: None,
        }
    }
}

/// What was being done when it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    SigningIn,
    Working,
    Reading(&'static str),
    /// Reading again what was there before.
    Watching(Subject),
    Enabling,
    Approving,
    Saving,
    Removing,
}

impl Doing {
    fn failed(self) -> String {
        match self {
            Self::SigningIn => "You could not be signed in".to_owned(),
            Self::Working => "The session has ended".to_owned(),
            Self::Reading(what) => format!("The {what} could not be read"),
            Self::Watching(subject) => format!("The {} could not be read", subject.label()),
            Self::Enabling => "Private Service Connect could not be enabled".to_owned(),
            Self::Approving => "The connection could not be approved".to_owned(),
            Self::Saving => "The components could not be saved".to_owned(),
            Self::Removing => "Private Service Connect could not be removed".to_owned(),
        }
    }
}

/// Where to go from something that is not there, or that the token's owner has no part in. Without a project it is a
/// project that is missing.
pub(crate) fn elsewhere(fault: &Fault, project: Option<&ProjectName>) -> Option<Link> {
    match (fault, project) {
        (Fault::Missing { code, .. }, Some(project))
            if code.as_deref() != Some(PROJECT_DOES_NOT_EXIST) =>
        {
            Some(Link::services(project))
        }
        (Fault::Missing { .. }, _) => Some(Link::projects()),
        (fault, _) if is_stranger(fault) => Some(Link::projects()),
        _ => None,
    }
}

/// A fault as a message. `call_route` is the way the call went, where that matters for the remedy.
pub(crate) fn user_error(fault: &Fault, doing: Doing, call_route: Option<CallRoute>) -> UserError {
    let (cause, remedy) = match fault {
        Fault::Missing { .. } if call_route == Some(CallRoute::Snapshot) => (
            "The pasted JSON doesn't include this.".to_owned(),
            "Sign in with a token to have it read from Aiven.".to_owned(),
        ),
        Fault::Unreachable => unreachable(call_route),
        Fault::Unauthorized { message } => (
            said(message),
            "The token is wrong, expired or revoked. Enter another one to continue where you were."
                .to_owned(),
        ),
        Fault::Forbidden { message, .. } => {
            let (says, remedy) = forbidden(fault, call_route);
            (said(message), format!("{says} {remedy}"))
        }
        Fault::Missing { message, code } => {
            (said(message), missing(code.as_deref(), doing).to_owned())
        }
        Fault::Conflict { message, code } => (
            said(message),
            conflict(code.as_deref())
                .unwrap_or("Something changed in the meantime. Review the current state, then decide again.")
                .to_owned(),
        ),
        Fault::Throttled { message, .. } => (
            said(message),
            reads_again(fault)
                .unwrap_or_else(|| "Wait a moment. The page tries again by itself.".to_owned()),
        ),
        Fault::Refused { status, message } => (
            said(message),
            format!("The API rejected the request (HTTP {status}). Check what you entered."),
        ),
        Fault::Unavailable { status, message, .. } => (
            said(message),
            format!(
                "The problem is at Aiven or on the way there (HTTP {status}). {}",
                reads_again(fault).unwrap_or_else(|| "Try again later.".to_owned())
            ),
        ),
        Fault::Intermediary { .. } => (
            intermediary_said(fault),
            "If your network has a sign-on page or a proxy, sign in there or let it pass calls to Aiven. Then try again. Your token hasn't been refused."
                .to_owned(),
        ),
        Fault::Relay { message, .. } if fault.class() == FaultClass::Transient => (
            relay_said(message),
            match reads_again(fault) {
                Some(wait) => format!("The problem is between the relay and Aiven. {wait}"),
                None => "The problem is between the relay and Aiven. Try again later, or connect directly.".to_owned(),
            },
        ),
        Fault::Relay { message, .. } => (
            relay_said(message),
            "The request didn't reach Aiven: a relay forwards only the calls of its own page. Reload the page and switch off extensions that change requests. If that doesn't help, deploy the page and the relay together."
                .to_owned(),
        ),
        Fault::Unreadable { what } => (
            format!("The reply doesn't match the API's documentation: {what}."),
            "Try again. If it keeps happening, a proxy may be answering instead of the API.".to_owned(),
        ),
    };
    UserError {
        title: doing.failed(),
        cause,
        remedy,
        retry_at: None,
        elsewhere: None,
    }
}

pub(crate) fn said(message: &str) -> String {
    format!("Aiven says: “{}”.", message.trim_end_matches('.'))
}

fn intermediary_said(fault: &Fault) -> String {
    match fault {
        Fault::Intermediary { status } => format!(
            "The reply (HTTP {status}) isn't in Aiven's format: a proxy, a gateway or a sign-on page answered instead of Aiven."
        ),
        fault => said(&fault.to_string()),
    }
}

/// How long the server asks to wait, and when the page reads again; `None` where it does not ask.
fn reads_again(fault: &Fault) -> Option<String> {
    let asked = fault.asked_wait()?;
    Some(if fault.wait() == Some(asked) {
        let asked = span(asked);
        format!("Wait {asked}. The page then tries again by itself.")
    } else {
        let (asked, longest) = (span(asked), span(aiven::LONGEST_WAIT));
        format!("It asks to wait {asked}. The page still tries again every {longest}.")
    })
}

/// Such as "28 s", "5 minutes" or "24 hours"; rounded up where it is long.
fn span(seconds: u32) -> String {
    match seconds {
        7_200.. => format!("{} hours", seconds.div_ceil(3_600)),
        600.. | 120 | 180 | 240 | 300 => format!("{} minutes", seconds.div_ceil(60)),
        _ => format!("{seconds} s"),
    }
}

fn relay_said(message: &str) -> String {
    format!("The relay says: “{}”.", message.trim_end_matches('.'))
}

/// What was said, and by whom.
fn quoted(fault: &Fault) -> String {
    match fault {
        Fault::Relay { message, .. } => relay_said(message),
        fault => intermediary_said(fault),
    }
}

/// Such as "2 connections could not be read".
pub(crate) fn unread(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun} could not be read")
}

/// A browser does not tell a dead network from a refused preflight, and neither can this.
fn unreachable(call_route: Option<CallRoute>) -> (String, String) {
    if call_route.is_some_and(CallRoute::is_inside) {
        let cause = "The part of the page that simulates Aiven could not be loaded.";
        return (
            cause.to_owned(),
            "Check your network connection and try again.".to_owned(),
        );
    }
    let cause = "There was no reply: the network or the server is down, or the browser blocked the request.";
    let remedy = match call_route {
        Some(CallRoute::Relay) => "Check your network connection and that the relay is running.",
        _ => {
            "Check your network connection. If other pages work, your browser or a proxy blocks calls to the API; your own relay gets around that."
        }
    };
    (cause.to_owned(), remedy.to_owned())
}

/// The last write that came to nothing, as a message.
pub(crate) fn failure(data: &ServiceData, call_route: Option<CallRoute>) -> Option<UserError> {
    let failure = data.write.failure()?;
    let doing = match failure.action {
        Action::Enable => Doing::Enabling,
        Action::Approve { .. } => Doing::Approving,
        Action::SaveComponents => Doing::Saving,
        Action::Remove => Doing::Removing,
    };
    let (cause, remedy) = match &failure.cause {
        Cause::Fault(fault) => return Some(write_fault(fault, doing, call_route)),
        Cause::OtherAddress(ip) => (
            format!("Another address is stored for this connection: {ip}."),
            format!("An approved address cannot be changed. {WRONG_ADDRESS}"),
        ),
        Cause::Gone => (
            "The connection no longer exists: its endpoint was deleted in Google Cloud.".to_owned(),
            "Create a new endpoint; it appears as a new connection.".to_owned(),
        ),
        Cause::Unknown(refusal) => {
            return Some(UserError {
                title: "It is unclear whether the change was made".to_owned(),
                cause: format!("There was no clear reply, and your token can't read the current state. {}", quoted(refusal)),
                remedy: "The change may have been made. Check the Aiven Console, or ask somebody with access, before you try again.".to_owned(),
                retry_at: None,
                elsewhere: None,
            });
        }
        Cause::NotShown => (
            "Aiven accepted the change, but the state doesn't show it.".to_owned(),
            "Check again in a minute, then try once more.".to_owned(),
        ),
    };
    Some(UserError {
        title: doing.failed(),
        cause,
        remedy,
        retry_at: None,
        elsewhere: None,
    })
}

/// A write is never repeated by itself, so the remedy must not promise it.
fn write_fault(fault: &Fault, doing: Doing, call_route: Option<CallRoute>) -> UserError {
    let mut user_error = user_error(fault, doing, call_route);
    let is_explained = conflict(fault.code()).is_some();
    if fault.class().write_outcome() == WriteOutcome::Unknown && !is_explained {
        user_error.remedy = match fault.asked_wait() {
            Some(seconds) => format!(
                "The state hasn't changed since. Wait {}, then try again.",
                span(seconds)
            ),
            None => "The state hasn't changed since. You can try again.".to_owned(),
        };
    }
    user_error
}

/// That the outcome of the write under way is not known yet, from the moment that its reply is known to be missing.
pub(crate) fn in_doubt(data: &ServiceData, offline: bool) -> Option<Notice> {
    let (action, why) = match (data.write.in_doubt(), data.write.action()) {
        (Some((action, Fault::Unreachable)), _) => (action, "There was no reply.".to_owned()),
        (Some((action, fault)), _) => (action, quoted(fault)),
        (None, Some(action)) if offline && data.write.is_sending() => (
            action,
            "The network was lost before the reply arrived.".to_owned(),
        ),
        _ => return None,
    };
    let done = match action {
        Action::Enable => "Private Service Connect was enabled",
        Action::Approve { .. } => "the connection was approved",
        Action::SaveComponents => "the components were saved",
        Action::Remove => "Private Service Connect was removed",
    };
    let check = if offline {
        "checks what happened as soon as there is a network"
    } else {
        "is checking what happened"
    };
    Some(Notice::new(
        Tone::Warning,
        &format!("It isn't known yet whether {done}"),
        format!("{why} Attaché {check}, and doesn't send the request again."),
    ))
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
        let fault = Fault::Relay {
            status,
            message,
            seconds: None,
        };
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
    fn a_gateway_behind_the_relay_says_how_long_to_wait() {
        let fault = Fault::Relay {
            status: 502,
            message: "The answer was not JSON".to_owned(),
            seconds: Some(7),
        };
        let doing = Doing::Reading("privatelink");
        let said = user_error(&fault, doing, Some(CallRoute::Relay));
        expect!["The problem is between the relay and Aiven. Wait 7 s. The page then tries again by itself."]
            .assert_eq(&said.remedy);
    }

    #[test]
    fn a_relay_speaks_for_itself() {
        check(
            403,
            "The request did not come from the page that belongs to this relay",
            expect![[r"
                Private Service Connect could not be enabled
                The relay says: “The request did not come from the page that belongs to this relay”.
                The request didn't reach Aiven: a relay forwards only the calls of its own page. Reload the page and switch off extensions that change requests. If that doesn't help, deploy the page and the relay together."]],
        );
        check(
            504,
            "The Aiven API did not answer in full within 30 seconds",
            expect![[r"
                Private Service Connect could not be enabled
                The relay says: “The Aiven API did not answer in full within 30 seconds”.
                The problem is between the relay and Aiven. Try again later, or connect directly."]],
        );
    }
}
