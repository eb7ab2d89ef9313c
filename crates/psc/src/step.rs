//! The seven steps of the job, and how a service stands in each.

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Prerequisites, each with its reason and its remedy.
    Check,
    /// Create the privatelink and wait for its service attachment.
    Enable,
    /// Create the endpoint in Google Cloud.
    Endpoint,
    /// Approve the connection with the endpoint's IP address.
    Approve,
    /// Switch on the components that the privatelink shall reach.
    Components,
    /// Hosts, ports, files and snippets.
    Connect,
    /// Delete the privatelink.
    Remove,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 7] = [
        Self::Check,
        Self::Enable,
        Self::Endpoint,
        Self::Approve,
        Self::Components,
        Self::Connect,
        Self::Remove,
    ];

    /// How many steps there are from nothing to a working snippet; removing is none of them.
    pub const COUNT: usize = 6;

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Enable => "enable",
            Self::Endpoint => "endpoint",
            Self::Approve => "approve",
            Self::Components => "components",
            Self::Connect => "connect",
            Self::Remove => "remove",
        }
    }

    /// Reads the name in an address.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// The title of the task and of its screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::Check => "Check the prerequisites",
            Self::Enable => "Enable Private Service Connect",
            Self::Endpoint => "Create the endpoint in Google Cloud",
            Self::Approve => "Approve the connection",
            Self::Components => "Choose the components",
            Self::Connect => "Get connection information",
            Self::Remove => "Remove Private Service Connect",
        }
    }

    /// "Step 2 of 6", or nothing for the removal.
    pub fn caption(self) -> Option<String> {
        let position = Self::ALL.iter().position(|&step| step == self)? + 1;
        (position <= Self::COUNT).then(|| format!("Step {position} of {}", Self::COUNT))
    }

    /// Whether it changes something.
    pub(crate) fn is_write(self) -> bool {
        matches!(
            self,
            Self::Enable | Self::Approve | Self::Components | Self::Remove
        )
    }

    /// The step after this one on the way to a snippet.
    pub fn next(self) -> Option<Self> {
        let position = Self::ALL.iter().position(|&step| step == self)?;
        Self::ALL
            .get(position + 1)
            .copied()
            .filter(|&step| step != Self::Remove)
    }

    /// The step before this one.
    pub fn previous(self) -> Option<Self> {
        let position = Self::ALL.iter().position(|&step| step == self)?;
        position.checked_sub(1).map(|before| Self::ALL[before])
    }
}

/// How a service stands in a step; computed from what the API reports, never remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepStatus {
    /// Nothing is left to do.
    Completed,
    /// A part of it is done.
    InProgress,
    /// Aiven or Google is at work.
    Waiting,
    /// It can be done, and has not been begun.
    NotYetStarted,
    /// An earlier step or a permission is in the way.
    CannotStartYet,
    /// Something must be put right first.
    Problem,
    /// It is still being found out.
    Checking,
}

impl StepStatus {
    /// The label of it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Completed => "Completed",
            Self::InProgress => "In progress",
            Self::Waiting => "Waiting",
            Self::NotYetStarted => "Not yet started",
            Self::CannotStartYet => "Cannot start yet",
            Self::Problem => "Needs attention",
            Self::Checking => "Checking",
        }
    }
}

/// How a service stands in a step, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StepVerdict {
    pub(crate) status: StepStatus,
    /// Why, in a few words: a state, a count, a reason.
    pub(crate) note: String,
}

impl StepVerdict {
    pub(crate) fn new(status: StepStatus, note: impl Into<String>) -> Self {
        Self {
            status,
            note: note.into(),
        }
    }
}
