//! What each step shows.

use crate::connection_info::ConnectView;
use crate::{EndpointField, EquivalentCommand, Millis, Tone, UserError};

/// What the open step shows.
#[derive(Clone, Debug, PartialEq)]
pub enum StepView {
    /// The task list.
    Overview,
    /// Prerequisites.
    Check(CheckView),
    /// The privatelink.
    Enable(EnableView),
    /// The endpoint in Google Cloud.
    Endpoint(EndpointView),
    /// The connections and their approval.
    Approve(ApproveView),
    /// The switches.
    Components(ComponentsView),
    /// Connection information.
    Connect(ConnectView),
    /// The removal.
    Remove(RemoveView),
}

/// Prerequisites, the blocking ones first.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// Each thing that was looked at.
    pub findings: Vec<Finding>,
    /// Whether everything has been looked at and nothing stands in the way.
    pub clear: bool,
}

/// One prerequisite.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was looked at.
    pub subject: &'static str,
    /// How it stands.
    pub verdict: Verdict,
    /// What was found.
    pub says: String,
    /// What to do, where something is to be done.
    pub remedy: Option<String>,
}

/// How a prerequisite stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It stands in the way.
    Fails,
    /// It may stand in the way, and only a try will tell.
    Warns,
    /// It could not be looked at.
    Unchecked,
    /// It is being looked at.
    Checking,
    /// It holds.
    Holds,
}

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

/// Everything for the Google half.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointView {
    /// Why it cannot be created yet.
    pub blocked: Option<String>,
    /// The service attachment.
    pub attachment: Option<String>,
    /// The region the endpoint must lie in.
    pub region: Option<String>,
    /// The way through Google's console, a line each.
    pub console: Vec<String>,
    /// The address of that place in Google's console.
    pub console_url: &'static str,
    /// The fields that the commands are made from.
    pub fields: Vec<FieldView>,
    /// The `gcloud` commands, once the fields are valid.
    pub gcloud: Option<String>,
    /// How many connections Aiven has seen.
    pub seen: usize,
}

/// A text field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Which one.
    pub field: EndpointField,
    /// Its label.
    pub label: &'static str,
    /// What it is for.
    pub hint: &'static str,
    /// What it holds.
    pub value: String,
    /// What is wrong with that.
    pub error: Option<String>,
}

/// The approval.
#[derive(Clone, Debug, PartialEq)]
pub struct ApproveView {
    /// Why there is nothing to approve yet.
    pub blocked: Option<String>,
    /// A form for each connection that waits for its IP address.
    pub forms: Vec<ApproveForm>,
    /// How the last approval failed or went on, with the connection it was for.
    pub user_error: Option<(String, UserError)>,
    /// The command to look for connections.
    pub equivalent_command: EquivalentCommand,
}

/// The form of one connection.
#[derive(Clone, Debug, PartialEq)]
pub struct ApproveForm {
    /// Aiven's id of the connection.
    pub connection: String,
    /// Google's id, to compare with what Google shows.
    pub psc_id: String,
    /// What is typed.
    pub ip: String,
    /// What is wrong with that, once something is typed.
    pub error: Option<String>,
    /// What is unusual about it.
    pub warning: Option<String>,
    /// Whether it can be sent.
    pub ready: bool,
    /// Whether it is being sent.
    pub sending: bool,
    /// The command, once there is an address.
    pub equivalent_command: Option<EquivalentCommand>,
}

/// The switches.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentsView {
    /// Why they cannot be shown.
    pub blocked: Option<String>,
    /// Whether the list is the built-in one because the schema could not be read.
    pub from_table: bool,
    /// The switches.
    pub rows: Vec<ToggleRow>,
    /// How many are changed and not saved.
    pub changed: usize,
    /// Whether a change is being saved.
    pub saving: bool,
    /// Why the last change failed.
    pub user_error: Option<UserError>,
    /// The command for the change; `None` without one.
    pub equivalent_command: Option<EquivalentCommand>,
}

/// A switch.
#[derive(Clone, Debug, PartialEq)]
pub struct ToggleRow {
    /// The key of `privatelink_access`.
    pub key: String,
    /// What the component is, in a few words.
    pub title: String,
    /// What is set in the form.
    pub on: bool,
    /// Whether that differs from the service.
    pub changed: bool,
    /// Why it cannot be switched on.
    pub blocked: Option<String>,
    /// Where it stands: "off", "on", "being prepared", "reachable through 2 connections".
    pub note: String,
}

/// The removal.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveView {
    /// Why there is nothing to remove.
    pub blocked: Option<String>,
    /// Whether it is being removed now, and since when.
    pub removing_since: Option<Millis>,
    /// Connections that stop, with their IP.
    pub stops: Vec<String>,
    /// What stays in Google Cloud, and how to remove it.
    pub stays: Vec<String>,
    /// The `gcloud` commands for that.
    pub gcloud: Option<String>,
    /// Why the last try failed.
    pub user_error: Option<UserError>,
    /// The command.
    pub equivalent_command: EquivalentCommand,
}
