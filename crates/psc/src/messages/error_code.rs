//! What Aiven's error codes mean. Where a code is known, it decides the words, and not the status.
//!
//! Source: the error codes of Aiven's API description.

use aiven::Fault;

use super::Doing;
use crate::remote::{CallRoute, Subject};

/// Aiven has to enable the feature first; no permission is missing.
pub(crate) const FEATURE_NOT_ENABLED: &str = "feature_not_enabled";

/// The token may be used only from certain addresses.
const TOKEN_ADDRESS: &str = "api_client_ip_allowlist_blocks_caller";

/// The organization lets in only certain addresses.
const ORGANIZATION_ADDRESS: &str = "client_ip_address_policy_violation";

/// The organization requires another way to sign in.
const SIGN_IN_METHOD: &str = "authentication_failed";

/// There is no such project, or the token cannot see it.
pub(super) const PROJECT_DOES_NOT_EXIST: &str = "project_does_not_exist";

/// Whether the token's owner is not a member of the project.
pub(super) fn is_stranger(fault: &Fault) -> bool {
    matches!(fault, Fault::Forbidden { message, .. } if message.eq_ignore_ascii_case("not a project member"))
}

/// Whether a 403 is about what the token's owner may do, and not about where the call came from, how the owner signed in, or
/// what Aiven has enabled.
pub(crate) fn lacks_permission(fault: &Fault) -> bool {
    let others = [
        FEATURE_NOT_ENABLED,
        TOKEN_ADDRESS,
        ORGANIZATION_ADDRESS,
        SIGN_IN_METHOD,
    ];
    matches!(fault, Fault::Forbidden { .. })
        && !fault.code().is_some_and(|code| others.contains(&code))
}

/// What a 403 says, and what to do.
pub(crate) fn forbidden(fault: &Fault, call_route: Option<CallRoute>) -> (String, String) {
    let needs = match fault {
        Fault::Forbidden { needs, .. } => *needs,
        _ => None,
    };
    let address = match call_route {
        Some(CallRoute::Relay) => "the relay's address, which Aiven sees instead of yours,",
        _ => "your address",
    };
    let (says, remedy) = match fault.code() {
        Some(FEATURE_NOT_ENABLED) => (
            "Aiven has not enabled Private Service Connect for this service. Your permissions are not the cause.".to_owned(),
            "Ask Aiven to enable it, then check again.".to_owned(),
        ),
        Some(TOKEN_ADDRESS) => (
            format!("The token can be used only from certain IP addresses, and {address} is not on its list."),
            match call_route {
                Some(CallRoute::Relay) => "Connect directly, or add the relay's address to the token's list.",
                _ => "Work from an address on the list, or add yours to the token's list.",
            }
            .to_owned(),
        ),
        Some(ORGANIZATION_ADDRESS) => (
            format!("Your organization's policy allows only certain IP addresses, and {address} is not one of them. The token is fine."),
            match call_route {
                Some(CallRoute::Relay) => "Connect directly, or ask an admin of the organization to allow the relay's address.",
                _ => "Work from an allowed network, or ask an admin of the organization to allow your address.",
            }
            .to_owned(),
        ),
        Some(SIGN_IN_METHOD) => (
            "Aiven doesn't accept the sign-in method of this token: your organization may require another one.".to_owned(),
            "Create a token after signing in as your organization requires, or ask an admin of the organization.".to_owned(),
        ),
        _ if is_stranger(fault) => (
            "The token's owner is not a member of this project.".to_owned(),
            "Ask an admin of the project for an invitation, or use another token.".to_owned(),
        ),
        code => (
            match code {
                Some("user_role_not_allowed_to_perform_operation") => "The role of the token's owner does not allow this.",
                _ => "The token is valid, but does not have permission to do this.",
            }
            .to_owned(),
            match needs {
                Some(permission) => format!("It needs {permission}. The roles admin and operator have it; ask an admin of the project."),
                None => "Ask an admin of the project.".to_owned(),
            },
        ),
    };
    (says, remedy)
}

/// What to do about a 404. What that means depends on whether the thing was there before.
pub(super) fn missing(code: Option<&str>, doing: Doing) -> &'static str {
    match (code, doing) {
        (Some(PROJECT_DOES_NOT_EXIST), _) => {
            "There is no project with this name, or your token cannot see it. Choose another one in the list of projects."
        }
        (_, Doing::Watching(Subject::Connections)) => {
            "Private Service Connect may have been removed in the meantime. Its state is read again automatically."
        }
        (_, Doing::Watching(_) | Doing::Enabling | Doing::Saving) => {
            "The service no longer exists: it was deleted or renamed, or your token can no longer see it. Look for it in the list of services."
        }
        (_, Doing::Approving) => {
            "The connection no longer exists: its endpoint was deleted in Google Cloud, or Private Service Connect was removed. Press “Check now”."
        }
        (_, Doing::Removing) => {
            "Private Service Connect or the service no longer exists, so there is nothing to remove. Press “Check now”."
        }
        (Some("service_does_not_exist"), _) => {
            "There is no service with this name, or your token cannot see it. Choose another one in the list of services."
        }
        (_, Doing::SigningIn | Doing::Working | Doing::Reading(_)) => {
            "Check the name in the address, and that your token can see it."
        }
    }
}

/// What to do about a 409 whose code says more than that something has changed.
pub(super) fn conflict(code: Option<&str>) -> Option<&'static str> {
    (code == Some("not_powered")).then_some(
        "Power on the service in the Aiven Console, wait until it is RUNNING, and try again.",
    )
}
