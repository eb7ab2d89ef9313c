//! Gates: whether an action may be done now, and if not, why. Screens ask here and never compare states.

/// Whether an action may be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    Open,
    Closed(String),
}

impl Gate {
    pub(crate) fn closed(reason: &str) -> Self {
        Self::Closed(reason.to_owned())
    }

    /// This gate, and where it is open the next.
    pub(crate) fn and_then(self, next: impl FnOnce() -> Self) -> Self {
        match self {
            Self::Open => next(),
            closed @ Self::Closed(_) => closed,
        }
    }

    pub(crate) fn reason(self) -> Option<String> {
        match self {
            Self::Open => None,
            Self::Closed(reason) => Some(reason),
        }
    }
}
