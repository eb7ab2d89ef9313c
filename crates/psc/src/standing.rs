//! How the service stands in each step, computed from what the API reports.

use aiven::{Fault, PrivatelinkState};

use crate::connections::{Situation, situation};
use crate::model::{Account, Desk};
use crate::{Action, Standing, Step, Verdict, check, toggles};

/// A standing and why, in a few words.
pub(crate) type Judged = (Standing, String);

fn judged(standing: Standing, note: impl Into<String>) -> Judged {
    (standing, note.into())
}

/// How the service stands in a step.
pub(crate) fn standing(desk: &Desk, account: &Account, step: Step) -> Judged {
    match step {
        Step::Check => checks(desk, account),
        Step::Enable => enable(desk),
        Step::Endpoint => endpoint(desk),
        Step::Approve => approve(desk),
        Step::Components => components(desk),
        Step::Connect => connect(desk),
        Step::Remove => remove(desk),
    }
}

/// The step whose turn it is: the first that is neither done nor out of reach.
pub(crate) fn next(desk: &Desk, account: &Account) -> Option<Step> {
    let open = |step: &Step| {
        matches!(
            standing(desk, account, *step).0,
            Standing::InProgress | Standing::Waiting | Standing::NotYetStarted | Standing::Problem
        )
    };
    if desk.details.value.is_none() || desk.privatelink.value.is_none() {
        return None;
    }
    let mut path = Step::ALL.into_iter().take(Step::COUNT);
    path.clone().find(open).or_else(|| path.next_back())
}

fn checks(desk: &Desk, account: &Account) -> Judged {
    let findings = check::essentials(desk, account);
    let count = |verdict| {
        findings
            .iter()
            .filter(|finding| finding.verdict == verdict)
            .count()
    };
    // Once the privatelink works, what might have stood in its way is history.
    if desk.link_state() == Some(&PrivatelinkState::Active) && count(Verdict::Fails) == 0 {
        return judged(Standing::Completed, "");
    }
    match (count(Verdict::Fails), count(Verdict::Checking)) {
        (0, 0) => match count(Verdict::Warns) + count(Verdict::Unchecked) {
            0 => judged(Standing::Completed, ""),
            1 => judged(Standing::Completed, "1 thing to look at"),
            many => judged(Standing::Completed, format!("{many} things to look at")),
        },
        (0, _) => judged(Standing::Checking, ""),
        (1, _) => judged(Standing::Problem, "1 obstacle"),
        (many, _) => judged(Standing::Problem, format!("{many} obstacles")),
    }
}

fn enable(desk: &Desk) -> Judged {
    if matches!(desk.privatelink.fault, Some(Fault::Forbidden { .. })) {
        return judged(
            Standing::CannotStartYet,
            "needs service:configuration:write",
        );
    }
    let Some(link) = &desk.privatelink.value else {
        return match desk.privatelink.fault {
            Some(_) => judged(Standing::Problem, "could not be read"),
            None => judged(Standing::Checking, ""),
        };
    };
    if sending(desk, &Action::Enable) {
        return judged(Standing::Waiting, "being sent");
    }
    match link.as_ref().map(|link| &link.state) {
        None => match desk.gate(&Action::Enable).reason() {
            Some(reason) => judged(Standing::CannotStartYet, reason),
            None => judged(Standing::InProgress, ""),
        },
        Some(PrivatelinkState::Creating) => judged(Standing::Waiting, "creating"),
        Some(PrivatelinkState::Active) if desk.attachment().is_none() => {
            judged(Standing::Waiting, "no service attachment yet")
        }
        Some(PrivatelinkState::Active) => judged(Standing::Completed, ""),
        Some(PrivatelinkState::Deleting) => judged(Standing::Waiting, "deleting"),
        Some(PrivatelinkState::Other(state)) => judged(Standing::Problem, state.clone()),
    }
}

/// Whether the steps after "enable" can be looked at, and if not, how they stand.
fn unless_enabled(desk: &Desk) -> Option<Judged> {
    if desk.attachment().is_none() {
        return Some(match desk.privatelink.value {
            None if desk.privatelink.fault.is_none() => judged(Standing::Checking, ""),
            _ => judged(Standing::CannotStartYet, "enable it first"),
        });
    }
    if desk.connections.value.is_none() {
        return Some(match desk.connections.fault {
            Some(_) => judged(Standing::Problem, "the connections could not be read"),
            None => judged(Standing::Checking, ""),
        });
    }
    None
}

fn endpoint(desk: &Desk) -> Judged {
    if let Some(judged) = unless_enabled(desk) {
        return judged;
    }
    match desk.rows().len() {
        0 => judged(Standing::InProgress, "no endpoint seen yet"),
        1 => judged(Standing::Completed, "1 endpoint"),
        many => judged(Standing::Completed, format!("{many} endpoints")),
    }
}

fn approve(desk: &Desk) -> Judged {
    if let Some(judged) = unless_enabled(desk) {
        return judged;
    }
    let count = |wanted| {
        desk.rows()
            .iter()
            .filter(|row| situation(row) == wanted)
            .count()
    };
    let working = count(Situation::Working);
    let of = desk.rows().len();
    if of == 0 {
        return judged(Standing::CannotStartYet, "waits for an endpoint");
    }
    if count(Situation::Addressless) > 0 {
        return judged(Standing::Problem, "accepted without an address");
    }
    match count(Situation::Pending) {
        0 if count(Situation::Moving) > 0 => {
            judged(Standing::Waiting, format!("{working} of {of} active"))
        }
        0 if working == of => judged(Standing::Completed, format!("{of} active")),
        0 => judged(Standing::Problem, "unknown state"),
        1 => judged(Standing::InProgress, "1 waits for approval"),
        many => judged(Standing::InProgress, format!("{many} wait for approval")),
    }
}

fn components(desk: &Desk) -> Judged {
    let Some(service) = &desk.details.value else {
        return judged(Standing::Checking, "");
    };
    let on: Vec<&str> = service
        .privatelink_access
        .iter()
        .filter(|(_, on)| *on)
        .map(|(key, _)| key.as_str())
        .collect();
    if on.is_empty() {
        return if toggles::keys(desk, service).0.is_empty() {
            judged(Standing::CannotStartYet, "none for this service type")
        } else {
            judged(Standing::NotYetStarted, "")
        };
    }
    judged(Standing::Completed, on.join(", "))
}

fn connect(desk: &Desk) -> Judged {
    if let Some(judged) = unless_enabled(desk) {
        return judged;
    }
    let working = desk
        .rows()
        .iter()
        .filter(|row| situation(row) == Situation::Working);
    let ids: Vec<&str> = working
        .map(|row| row.privatelink_connection_id.as_str())
        .collect();
    if ids.is_empty() {
        return judged(Standing::CannotStartYet, "no active connection");
    }
    let Some(service) = &desk.details.value else {
        return judged(Standing::Checking, "");
    };
    let ready = ids
        .iter()
        .filter(|id| !snippets::entries(&service.components, id).is_empty())
        .count();
    match ready {
        0 if !service.privatelink_access.iter().any(|(_, on)| *on) => {
            judged(Standing::CannotStartYet, "no component is switched on")
        }
        0 => judged(Standing::Waiting, "being prepared"),
        1 => judged(Standing::Completed, "ready for 1 connection"),
        many => judged(Standing::Completed, format!("ready for {many} connections")),
    }
}

fn remove(desk: &Desk) -> Judged {
    if sending(desk, &Action::Remove) {
        return judged(Standing::Waiting, "being sent");
    }
    match &desk.privatelink.value {
        None => match desk.privatelink.fault {
            Some(_) => judged(Standing::CannotStartYet, "could not be read"),
            None => judged(Standing::Checking, ""),
        },
        Some(None) => judged(Standing::CannotStartYet, "nothing to remove"),
        Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
            judged(Standing::Waiting, "deleting")
        }
        Some(Some(_)) => judged(Standing::NotYetStarted, "when you no longer need it"),
    }
}

/// Whether an action is under way: its request in the air, or its outcome being read.
pub(crate) fn sending(desk: &Desk, action: &Action) -> bool {
    desk.writing
        .as_ref()
        .is_some_and(|writing| writing.action == *action)
}
