//! The confirmation that precedes every write: what will happen, said before it does.

use aiven::ServiceName;

use crate::equivalent_command::EquivalentCommand;
use crate::gate::Gate;
use crate::remote::Action;

/// What happens to the confirmation.
#[derive(Clone, Debug)]
pub enum Event {
    /// An action that needs a confirmation was asked for.
    Asked(Action),
    /// The service's name was typed into the confirmation of a removal.
    NameTyped(String),
    /// The open confirmation was given.
    Confirmed,
    /// The open confirmation was refused.
    Dismissed,
}

/// An open confirmation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Confirmation {
    pub(crate) action: Action,
    pub(crate) typed: String,
}

/// What an action asks before it is done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Question {
    pub(crate) title: String,
    /// What will happen, a sentence each.
    pub(crate) consequences: Vec<String>,
    /// What the confirming button says.
    pub(crate) confirm: &'static str,
}

/// An open confirmation.
#[derive(Clone, Debug, PartialEq)]
pub struct DialogView {
    /// What will be done.
    pub action: Action,
    /// The question.
    pub title: String,
    /// What will happen, a sentence each.
    pub consequences: Vec<String>,
    /// What the confirming button says.
    pub confirm: String,
    /// Whether it destroys something.
    pub danger: bool,
    /// The name that must be typed, and what has been typed.
    pub typed: Option<(ServiceName, String)>,
    /// Whether the confirming button may be pressed.
    pub ready: bool,
    /// The same action on the command line.
    pub equivalent_command: EquivalentCommand,
}

impl Confirmation {
    pub(crate) fn new(action: Action) -> Self {
        Self {
            action,
            typed: String::new(),
        }
    }

    /// Whether all is typed that the action asks for: a removal wants the service's name.
    pub(crate) fn is_complete(&self, service: &ServiceName) -> bool {
        self.action != Action::Remove || *service == self.typed.trim()
    }

    /// What the dialog shows of the action on a service.
    pub(crate) fn view(
        &self,
        service: &ServiceName,
        question: Question,
        gate: Gate,
        equivalent_command: EquivalentCommand,
    ) -> DialogView {
        let removing = self.action == Action::Remove;
        let ready = gate == Gate::Open && self.is_complete(service);
        let mut consequences = question.consequences;
        consequences.extend(gate.reason());
        DialogView {
            action: self.action.clone(),
            title: question.title,
            consequences,
            confirm: question.confirm.to_owned(),
            danger: removing,
            typed: removing.then(|| (service.clone(), self.typed.clone())),
            ready,
            equivalent_command,
        }
    }
}
