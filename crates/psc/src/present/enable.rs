//! The step "enable".

use aiven::{PrivatelinkCreate, PrivatelinkGet, PrivatelinkState};

use super::service::moving_since;
use crate::gate::Gate;
use crate::model::{Model, ServiceModel, Subject};
use crate::words::{self, Doing};
use crate::{Action, ApiCall, EnableView, Tone, equivalent_command, step_status};

pub(super) fn enable(model: &Model, service_model: &ServiceModel) -> EnableView {
    let state = service_model.link_state();
    let sending = step_status::sending(service_model, &Action::Enable);
    let (meaning, tone) = meaning(service_model, sending);
    let gate = service_model.gate(&Action::Enable);
    let absent = matches!(service_model.privatelink.value, Some(None));
    let unread = service_model.privatelink.fault.as_ref();
    let failed = service_model
        .failure
        .as_ref()
        .is_some_and(|failure| failure.action == Action::Enable);
    EnableView {
        state: state.map(|state| state.as_str().to_owned()),
        meaning,
        tone,
        attachment: service_model.attachment().map(str::to_owned),
        since: moving_since(service_model, Subject::Privatelink),
        offered: absent && !sending,
        blocked: match gate {
            Gate::Closed(reason) if absent && !sending => Some(reason),
            _ => None,
        },
        user_error: if failed {
            words::failure(service_model, model.call_route())
        } else {
            unread.map(|fault| {
                words::user_error(fault, Doing::Reading("privatelink"), model.call_route())
            })
        },
        equivalent_command: equivalent_command::equivalent_command(&[command(
            service_model,
            absent,
        )]),
    }
}

fn command(service_model: &ServiceModel, absent: bool) -> ApiCall {
    let (project, service) = (service_model.project.clone(), service_model.service.clone());
    if absent {
        ApiCall::PrivatelinkCreate(PrivatelinkCreate { project, service })
    } else {
        ApiCall::PrivatelinkGet(PrivatelinkGet { project, service })
    }
}

fn meaning(service_model: &ServiceModel, sending: bool) -> (String, Tone) {
    if sending {
        return ("The request is on its way.".to_owned(), Tone::Busy);
    }
    let (text, tone) = match (&service_model.privatelink.value, service_model.link_state()) {
        (None, _) if service_model.privatelink.fault.is_some() => {
            ("The state is not known.", Tone::Bad)
        }
        (None, _) => ("The state is being read.", Tone::Busy),
        (_, None) => (
            "Private Service Connect is not enabled for this service.",
            Tone::Neutral,
        ),
        (_, Some(PrivatelinkState::Creating)) => (
            "Aiven is creating the service attachment. It usually takes a minute or two.",
            Tone::Busy,
        ),
        (_, Some(PrivatelinkState::Active)) if service_model.attachment().is_none() => (
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
