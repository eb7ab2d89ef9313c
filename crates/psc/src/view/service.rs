//! The view of one service: its facts, tasks, connections and what is being watched.

use crate::{Millis, Picture, Step, StepStatus, StepView, UserError};

/// The view of one service.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceView {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
    /// The address of the overview.
    pub href: String,
    /// Whether the service is being read for the first time.
    pub loading: bool,
    /// Why the service could not be read.
    pub user_error: Option<UserError>,
    /// What kind of service it is; `None` until it was read.
    pub facts: Option<Facts>,
    /// The seven tasks in order.
    pub tasks: Vec<TaskView>,
    /// The step whose turn it is, with its address.
    pub next: Option<(Step, String)>,
    /// The path from the user's VPC to the components.
    pub picture: Picture,
    /// The connections, in the order of the API, gone ones last.
    pub connections: Vec<ConnectionRow>,
    /// What is being watched, with ages.
    pub watches: Vec<WatchView>,
    /// What deserves attention beyond the step.
    pub notices: Vec<Notice>,
    /// The step that is open, or the overview.
    pub step: Option<Step>,
    /// The addresses of the step before and after, with their titles.
    pub previous: Option<(Step, String)>,
    /// See `previous`.
    pub following: Option<(Step, String)>,
    /// What the open step shows.
    pub body: StepView,
}

/// What kind of service it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The service type, such as `kafka`.
    pub service_type: String,
    /// The state as Aiven prints it.
    pub state: String,
    /// The plan.
    pub plan: Option<String>,
    /// The cloud, such as `google-europe-west1`.
    pub cloud: Option<String>,
    /// The region as Google calls it, such as `europe-west1`; `None` outside Google Cloud.
    pub region: Option<String>,
}

/// A row of the task list.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskView {
    /// The step.
    pub step: Step,
    /// Its address.
    pub href: String,
    /// How the service stands in it.
    pub step_status: StepStatus,
    /// Why, in a few words: a state, a count, a reason.
    pub note: String,
}

/// A connection.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectionRow {
    /// Aiven's id.
    pub id: String,
    /// Google's id, as text, where it is known.
    pub psc_id: Option<String>,
    /// The state as Aiven prints it, or `gone`.
    pub state: String,
    /// What the state means, in a sentence.
    pub meaning: String,
    /// The IP address, once there is one.
    pub ip: Option<String>,
    /// How bad or good that is.
    pub tone: Tone,
    /// Whether it is the one the address names.
    pub chosen: bool,
    /// The address of its connection information.
    pub href: String,
}

impl ConnectionRow {
    /// What tells the connection apart: Google's id, or Aiven's where that is not known.
    pub fn name(&self) -> &str {
        self.psc_id.as_deref().unwrap_or(&self.id)
    }
}

/// A subject that is read again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchView {
    /// What it is, in words: "privatelink", "connections", "service".
    pub subject: &'static str,
    /// When it was last read.
    pub checked_at: Option<Millis>,
    /// When it will be read next; `None` while it is being read or while the tab is hidden.
    pub next_at: Option<Millis>,
    /// Whether it is being read now.
    pub checking: bool,
    /// Since when the thing has been in its passing state.
    pub moving_since: Option<Millis>,
    /// Why the last reading failed.
    pub user_error: Option<UserError>,
}

/// Something that deserves attention.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// How much.
    pub tone: Tone,
    /// What it is.
    pub title: String,
    /// Why, and what to do.
    pub text: String,
}

/// How good or bad something is. Never the only carrier of the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Done, working.
    Good,
    /// For information.
    Neutral,
    /// At work; wait.
    Busy,
    /// Worth a look.
    Warning,
    /// Must be put right.
    Bad,
}
