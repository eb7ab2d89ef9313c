//! The step "enable".

use aiven::{PrivatelinkCreate, PrivatelinkGet, PrivatelinkState};

use super::service::moving_since;
use crate::gate::Gate;
use crate::model::{Desk, Model, Subject};
use crate::words::{self, Doing};
use crate::{Action, Ask, EnableView, Tone, standing, twin};

pub(super) fn enable(model: &Model, desk: &Desk) -> EnableView {
    let state = desk.link_state();
    let sending = standing::sending(desk, &Action::Enable);
    let (meaning, tone) = meaning(desk, sending);
    let gate = desk.gate(&Action::Enable);
    let absent = matches!(desk.privatelink.value, Some(None));
    let unread = desk.privatelink.fault.as_ref();
    let failed = desk
        .failure
        .as_ref()
        .is_some_and(|failure| failure.action == Action::Enable);
    EnableView {
        state: state.map(|state| state.as_str().to_owned()),
        meaning,
        tone,
        attachment: desk.attachment().map(str::to_owned),
        since: moving_since(desk, Subject::Privatelink),
        offered: absent && !sending,
        blocked: match gate {
            Gate::Closed(reason) if absent && !sending => Some(reason),
            _ => None,
        },
        trouble: if failed {
            words::failure(desk, model.via())
        } else {
            unread.map(|fault| words::trouble(fault, Doing::Reading("privatelink"), model.via()))
        },
        twin: twin::twin(&[command(desk, absent)]),
    }
}

fn command(desk: &Desk, absent: bool) -> Ask {
    let (project, service) = (desk.project.clone(), desk.service.clone());
    if absent {
        Ask::PrivatelinkCreate(PrivatelinkCreate { project, service })
    } else {
        Ask::PrivatelinkGet(PrivatelinkGet { project, service })
    }
}

fn meaning(desk: &Desk, sending: bool) -> (String, Tone) {
    if sending {
        return ("The request is on its way.".to_owned(), Tone::Busy);
    }
    let (text, tone) = match (&desk.privatelink.value, desk.link_state()) {
        (None, _) if desk.privatelink.fault.is_some() => ("The state is not known.", Tone::Bad),
        (None, _) => ("The state is being read.", Tone::Busy),
        (_, None) => (
            "Private Service Connect is not enabled for this service.",
            Tone::Neutral,
        ),
        (_, Some(PrivatelinkState::Creating)) => (
            "Aiven is creating the service attachment. It usually takes a minute or two.",
            Tone::Busy,
        ),
        (_, Some(PrivatelinkState::Active)) if desk.attachment().is_none() => (
            "Active, but Aiven has not named the service attachment yet.",
            Tone::Busy,
        ),
        (_, Some(PrivatelinkState::Active)) => (
            "The service attachment is ready. Endpoints can be created.",
            Tone::Good,
        ),
        (_, Some(PrivatelinkState::Deleting)) => (
            "It is being removed, together with every connection.",
            Tone::Busy,
        ),
        (_, Some(PrivatelinkState::Other(state))) => {
            return (
                format!("Aiven reports the state “{state}”, which Attaché does not know."),
                Tone::Neutral,
            );
        }
    };
    (text.to_owned(), tone)
}
