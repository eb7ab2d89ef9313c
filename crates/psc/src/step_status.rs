//! How the service stands in each step, computed from what the API reports.

use aiven::{Fault, PrivatelinkState};

use crate::connections::{ConnectionPhase, connection_phase};
use crate::model::{Account, ServiceModel};
use crate::{Action, Step, StepStatus, Verdict, check, toggles};

/// A status and why, in a few words.
pub(crate) type Judged = (StepStatus, String);

fn judged(step_status: StepStatus, note: impl Into<String>) -> Judged {
    (step_status, note.into())
}

/// How the service stands in a step.
pub(crate) fn step_status(service_model: &ServiceModel, account: &Account, step: Step) -> Judged {
    match step {
        Step::Check => checks(service_model, account),
        Step::Enable => enable(service_model),
        Step::Endpoint => endpoint(service_model),
        Step::Approve => approve(service_model),
        Step::Components => components(service_model),
        Step::Connect => connect(service_model),
        Step::Remove => remove(service_model),
    }
}

/// The step whose turn it is: the first that is neither done nor out of reach.
pub(crate) fn next(service_model: &ServiceModel, account: &Account) -> Option<Step> {
    let open = |step: &Step| {
        matches!(
            step_status(service_model, account, *step).0,
            StepStatus::InProgress
                | StepStatus::Waiting
                | StepStatus::NotYetStarted
                | StepStatus::Problem
        )
    };
    if service_model.details.value.is_none() || service_model.privatelink.value.is_none() {
        return None;
    }
    let mut path = Step::ALL.into_iter().take(Step::COUNT);
    path.clone().find(open).or_else(|| path.next_back())
}

fn checks(service_model: &ServiceModel, account: &Account) -> Judged {
    let findings = check::essentials(service_model, account);
    let count = |verdict| {
        findings
            .iter()
            .filter(|finding| finding.verdict == verdict)
            .count()
    };
    // Once the privatelink works, what might have stood in its way is history.
    if service_model.link_state() == Some(&PrivatelinkState::Active) && count(Verdict::Fails) == 0 {
        return judged(StepStatus::Completed, "");
    }
    match (count(Verdict::Fails), count(Verdict::Checking)) {
        (0, 0) => match count(Verdict::Warns) + count(Verdict::Unchecked) {
            0 => judged(StepStatus::Completed, ""),
            1 => judged(StepStatus::Completed, "1 thing to look at"),
            many => judged(StepStatus::Completed, format!("{many} things to look at")),
        },
        (0, _) => judged(StepStatus::Checking, ""),
        (1, _) => judged(StepStatus::Problem, "1 obstacle"),
        (many, _) => judged(StepStatus::Problem, format!("{many} obstacles")),
    }
}

fn enable(service_model: &ServiceModel) -> Judged {
    if matches!(
        service_model.privatelink.fault,
        Some(Fault::Forbidden { .. })
    ) {
        return judged(
            StepStatus::CannotStartYet,
            "needs service:configuration:write",
        );
    }
    let Some(link) = &service_model.privatelink.value else {
        return match service_model.privatelink.fault {
            Some(_) => judged(StepStatus::Problem, "could not be read"),
            None => judged(StepStatus::Checking, ""),
        };
    };
    if sending(service_model, &Action::Enable) {
        return judged(StepStatus::Waiting, "being sent");
    }
    match link.as_ref().map(|link| &link.state) {
        None => match service_model.gate(&Action::Enable).reason() {
            Some(reason) => judged(StepStatus::CannotStartYet, reason),
            None => judged(StepStatus::InProgress, ""),
        },
        Some(PrivatelinkState::Creating) => judged(StepStatus::Waiting, "creating"),
        Some(PrivatelinkState::Active) if service_model.attachment().is_none() => {
            judged(StepStatus::Waiting, "no service attachment yet")
        }
        Some(PrivatelinkState::Active) => judged(StepStatus::Completed, ""),
        Some(PrivatelinkState::Deleting) => judged(StepStatus::Waiting, "deleting"),
        Some(PrivatelinkState::Other(state)) => judged(StepStatus::Problem, state.clone()),
    }
}

/// Whether the steps after "enable" can be looked at, and if not, how they stand.
fn unless_enabled(service_model: &ServiceModel) -> Option<Judged> {
    if service_model.attachment().is_none() {
        return Some(match service_model.privatelink.value {
            None if service_model.privatelink.fault.is_none() => judged(StepStatus::Checking, ""),
            _ => judged(StepStatus::CannotStartYet, "enable it first"),
        });
    }
    if service_model.connections.value.is_none() {
        return Some(match service_model.connections.fault {
            Some(_) => judged(StepStatus::Problem, "the connections could not be read"),
            None => judged(StepStatus::Checking, ""),
        });
    }
    None
}

fn endpoint(service_model: &ServiceModel) -> Judged {
    if let Some(judged) = unless_enabled(service_model) {
        return judged;
    }
    match service_model.rows().len() {
        0 => judged(StepStatus::InProgress, "no endpoint seen yet"),
        1 => judged(StepStatus::Completed, "1 endpoint"),
        many => judged(StepStatus::Completed, format!("{many} endpoints")),
    }
}

fn approve(service_model: &ServiceModel) -> Judged {
    if let Some(judged) = unless_enabled(service_model) {
        return judged;
    }
    let count = |wanted| {
        service_model
            .rows()
            .iter()
            .filter(|row| connection_phase(row) == wanted)
            .count()
    };
    let working = count(ConnectionPhase::Working);
    let of = service_model.rows().len();
    if of == 0 {
        return judged(StepStatus::CannotStartYet, "waits for an endpoint");
    }
    if count(ConnectionPhase::Addressless) > 0 {
        return judged(StepStatus::Problem, "accepted without an address");
    }
    match count(ConnectionPhase::Pending) {
        0 if count(ConnectionPhase::Moving) > 0 => {
            judged(StepStatus::Waiting, format!("{working} of {of} active"))
        }
        0 if working == of => judged(StepStatus::Completed, format!("{of} active")),
        0 => judged(StepStatus::Problem, "unknown state"),
        1 => judged(StepStatus::InProgress, "1 waits for approval"),
        many => judged(StepStatus::InProgress, format!("{many} wait for approval")),
    }
}

fn components(service_model: &ServiceModel) -> Judged {
    let Some(service) = &service_model.details.value else {
        return judged(StepStatus::Checking, "");
    };
    let on: Vec<&str> = service
        .privatelink_access
        .iter()
        .filter(|(_, on)| *on)
        .map(|(key, _)| key.as_str())
        .collect();
    if on.is_empty() {
        return if toggles::keys(service_model, service).0.is_empty() {
            judged(StepStatus::CannotStartYet, "none for this service type")
        } else {
            judged(StepStatus::NotYetStarted, "")
        };
    }
    judged(StepStatus::Completed, on.join(", "))
}

fn connect(service_model: &ServiceModel) -> Judged {
    if let Some(judged) = unless_enabled(service_model) {
        return judged;
    }
    let working = service_model
        .rows()
        .iter()
        .filter(|row| connection_phase(row) == ConnectionPhase::Working);
    let ids: Vec<&str> = working
        .map(|row| row.privatelink_connection_id.as_str())
        .collect();
    if ids.is_empty() {
        return judged(StepStatus::CannotStartYet, "no active connection");
    }
    let Some(service) = &service_model.details.value else {
        return judged(StepStatus::Checking, "");
    };
    let ready = ids
        .iter()
        .filter(|id| !snippets_api::entries(&service.components, id).is_empty())
        .count();
    match ready {
        0 if !service.privatelink_access.iter().any(|(_, on)| *on) => {
            judged(StepStatus::CannotStartYet, "no component is switched on")
        }
        0 => judged(StepStatus::Waiting, "being prepared"),
        1 => judged(StepStatus::Completed, "ready for 1 connection"),
        many => judged(
            StepStatus::Completed,
            format!("ready for {many} connections"),
        ),
    }
}

fn remove(service_model: &ServiceModel) -> Judged {
    if sending(service_model, &Action::Remove) {
        return judged(StepStatus::Waiting, "being sent");
    }
    match &service_model.privatelink.value {
        None => match service_model.privatelink.fault {
            Some(_) => judged(StepStatus::CannotStartYet, "could not be read"),
            None => judged(StepStatus::Checking, ""),
        },
        Some(None) => judged(StepStatus::CannotStartYet, "nothing to remove"),
        Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
            judged(StepStatus::Waiting, "deleting")
        }
        Some(Some(_)) => judged(StepStatus::NotYetStarted, "when you no longer need it"),
    }
}

/// Whether an action is under way: its request in the air, or its outcome being read.
pub(crate) fn sending(service_model: &ServiceModel, action: &Action) -> bool {
    service_model
        .writing
        .as_ref()
        .is_some_and(|writing| writing.action == *action)
}
