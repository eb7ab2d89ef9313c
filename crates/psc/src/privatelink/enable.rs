//! The step "enable".

use aiven::{ApiCall, Fault, PrivatelinkCreate, PrivatelinkGet, PrivatelinkState, ServiceState};

use super::watch::moving_since;
use crate::confirmation::Question;
use crate::equivalent_command::EquivalentCommand;
use crate::gate::Gate;
use crate::messages::{Doing, UserError, failure, user_error};
use crate::millis::Millis;
use crate::remote::{Action, CallRoute, ServiceData};
use crate::tone::Tone;

/// The privatelink.
#[derive(Clone, Debug, PartialEq)]
pub struct EnableView {
    /// The state as Aiven prints it; `None` while there is no privatelink.
    pub state: Option<String>,
    /// What that means, in a sentence.
    pub meaning: String,
    /// How good that is.
    pub tone: Tone,
    /// The service attachment, once it can be used.
    pub attachment: Option<String>,
    /// Since when it has been in a passing state.
    pub since: Option<Millis>,
    /// Why it cannot be enabled; `None` where it can, or where it is enabled already.
    pub blocked: Option<String>,
    /// Whether the button is shown at all.
    pub offered: bool,
    /// Why the last try failed.
    pub user_error: Option<UserError>,
    /// The command to enable it, or to look at it where it is enabled.
    pub equivalent_command: EquivalentCommand,
}

/// Whether the privatelink can be created now.
pub(crate) fn enable_gate(data: &ServiceData) -> Gate {
    data.write_gate().and_then(|| can_enable(data))
}

/// Source: the prerequisites of Aiven's page on Private Service Connect. What only a try can tell, such
/// as PostgreSQL not being unlocked, closes nothing.
fn can_enable(data: &ServiceData) -> Gate {
    if matches!(data.privatelink.fault, Some(Fault::Forbidden { .. })) {
        return Gate::closed("Your token may not do this: it needs service:configuration:write.");
    }
    match &data.privatelink.value {
        None => return Gate::closed("It is not known yet whether it is enabled already."),
        Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
            return Gate::closed("It is being removed; wait until that is done.");
        }
        Some(Some(_)) => return Gate::closed("It is enabled already."),
        Some(None) => {}
    }
    let Some(service) = &data.details.value else {
        return Gate::closed("The service has not been read yet.");
    };
    if !service
        .cloud_name
        .as_deref()
        .is_some_and(|cloud| cloud.starts_with("google-"))
    {
        return Gate::closed("The service does not run on Google Cloud.");
    }
    if service.project_vpc_id.is_none() {
        return Gate::closed("The service does not run in a VPC.");
    }
    if service.state == ServiceState::Poweroff {
        return Gate::closed("The service is powered off.");
    }
    Gate::Open
}

/// The request that creates the privatelink.
pub(crate) fn enable_call(data: &ServiceData) -> ApiCall {
    let (project, service) = (data.project.clone(), data.service.clone());
    ApiCall::PrivatelinkCreate(PrivatelinkCreate { project, service })
}

/// What is asked before the privatelink is created. The price is that of an hour, in US dollars.
pub(crate) fn enable_question(data: &ServiceData, price: Option<&str>) -> Question {
    let cost = match price {
        Some(price) => format!("It costs {price} US dollars an hour until it is removed."),
        None => "It costs extra by the hour until it is removed; the price was not looked up or is not listed.".to_owned(),
    };
    Question {
        title: format!("Enable Private Service Connect for {}?", data.service),
        consequences: vec![
            "Aiven creates a service attachment for this service. It takes a minute or two."
                .to_owned(),
            cost,
            "Existing connections to the service are not touched.".to_owned(),
        ],
        confirm: "Enable",
    }
}

/// What the step shows.
pub(crate) fn enable_view(data: &ServiceData, call_route: Option<CallRoute>) -> EnableView {
    let state = data.link_state();
    let sending = data.write.is_doing(&Action::Enable);
    let (meaning, tone) = meaning(data, sending);
    let absent = matches!(data.privatelink.value, Some(None));
    let unread = data.privatelink.fault.as_ref();
    let failed = data.write.failure_of(&Action::Enable).is_some();
    EnableView {
        state: state.map(|state| state.as_str().to_owned()),
        meaning,
        tone,
        attachment: data.attachment().map(str::to_owned),
        since: moving_since(data),
        offered: absent && !sending,
        blocked: match enable_gate(data) {
            Gate::Closed(reason) if absent && !sending => Some(reason),
            _ => None,
        },
        user_error: if failed {
            failure(data, call_route)
        } else {
            unread.map(|fault| user_error(fault, Doing::Reading("privatelink"), call_route))
        },
        equivalent_command: EquivalentCommand::new(&[command(data, absent)]),
    }
}

/// The command to enable it, or to look at it where it is enabled.
fn command(data: &ServiceData, absent: bool) -> ApiCall {
    if absent {
        enable_call(data)
    } else {
        let (project, service) = (data.project.clone(), data.service.clone());
        ApiCall::PrivatelinkGet(PrivatelinkGet { project, service })
    }
}

fn meaning(data: &ServiceData, sending: bool) -> (String, Tone) {
    if sending {
        return ("The request is on its way.".to_owned(), Tone::Busy);
    }
    let (text, tone) = match (&data.privatelink.value, data.link_state()) {
        (None, _) if data.privatelink.fault.is_some() => ("The state is not known.", Tone::Bad),
        (None, _) => ("The state is being read.", Tone::Busy),
        (_, None) => (
            "Private Service Connect is not enabled for this service.",
            Tone::Neutral,
        ),
        (_, Some(PrivatelinkState::Creating)) => (
            "Aiven is creating the service attachment. It usually takes a minute or two.",
            Tone::Busy,
        ),
        (_, Some(PrivatelinkState::Active)) if data.attachment().is_none() => (
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
