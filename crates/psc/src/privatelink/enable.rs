//! The step "enable".

use aiven::{ApiCall, PrivatelinkCreate, PrivatelinkGet, PrivatelinkState};

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
    /// Whether the button is shown: there is no privatelink, and nothing known stands in its way.
    pub offered: bool,
    /// What to know before trying, a sentence or two each.
    pub caveats: Vec<String>,
    /// What it costs, where it is offered.
    pub cost: Option<String>,
    /// Why the last try failed.
    pub user_error: Option<UserError>,
    /// The command to enable it, or to look at it where it is not offered.
    pub equivalent_command: EquivalentCommand,
}

/// On what terms a privatelink is created: what the prerequisites say, and what it costs.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// Whether the prerequisites allow it.
    pub(crate) gate: Gate,
    /// What to know before trying, a sentence or two each.
    pub(crate) caveats: Vec<String>,
    /// The price in a sentence; `None` until the service was read.
    pub(crate) cost: Option<String>,
}

/// Whether the privatelink can be created now.
pub(crate) fn enable_gate(data: &ServiceData, terms: &Terms) -> Gate {
    data.write_gate().and_then(|| can_enable(data, terms))
}

fn can_enable(data: &ServiceData, terms: &Terms) -> Gate {
    match &data.privatelink.value {
        Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
            Gate::closed("It is being removed. Wait until that is done.")
        }
        Some(Some(_)) => Gate::closed("Private Service Connect is already enabled."),
        Some(None) => terms.gate.clone(),
        None => terms
            .gate
            .clone()
            .and_then(|| Gate::closed("It isn't known yet whether it is already enabled.")),
    }
}

/// The request that creates the privatelink.
pub(crate) fn enable_call(data: &ServiceData) -> ApiCall {
    let (project, service) = (data.project.clone(), data.service.clone());
    ApiCall::PrivatelinkCreate(PrivatelinkCreate { project, service })
}

/// What is asked before the privatelink is created.
pub(crate) fn enable_question(data: &ServiceData, terms: Terms) -> Question {
    let mut consequences = terms.caveats;
    consequences.push(
        "Aiven creates a service attachment for this service. It takes a minute or two.".to_owned(),
    );
    consequences.extend(terms.cost);
    consequences.push("Existing connections to the service aren't affected.".to_owned());
    Question {
        title: format!("Enable Private Service Connect for {}?", data.service),
        consequences,
        confirm: "Enable",
    }
}

/// What the step shows.
pub(crate) fn enable_view(
    data: &ServiceData,
    terms: Terms,
    call_route: Option<CallRoute>,
) -> EnableView {
    let state = data.link_state();
    let sending = data.write.is_doing(&Action::Enable);
    let (meaning, tone) = meaning(data, sending);
    let absent = matches!(data.privatelink.value, Some(None)) && !sending;
    let unread = data.privatelink.fault.as_ref();
    let failed = data.write.failure_of(&Action::Enable).is_some();
    let obstacle = enable_gate(data, &terms).reason().filter(|_| absent);
    let offered = absent && obstacle.is_none();
    EnableView {
        state: state.map(|state| state.as_str().to_owned()),
        meaning,
        tone,
        attachment: data.attachment().map(str::to_owned),
        since: moving_since(data),
        offered,
        // Why the last try failed says it already.
        blocked: obstacle.filter(|_| !failed),
        caveats: if offered { terms.caveats } else { Vec::new() },
        cost: terms.cost.filter(|_| offered),
        user_error: if failed {
            failure(data, call_route)
        } else {
            unread.map(|fault| user_error(fault, Doing::Reading("privatelink"), call_route))
        },
        equivalent_command: EquivalentCommand::new(&[command(data, offered)]),
    }
}

/// The command to enable it, or to look at it where it is not offered.
fn command(data: &ServiceData, offered: bool) -> ApiCall {
    if offered {
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
