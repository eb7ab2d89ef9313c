//! What the step "check" shows.

use super::{Surroundings, findings};
use crate::remote::ServiceData;

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

impl CheckView {
    pub(crate) fn new(data: &ServiceData, surroundings: &Surroundings) -> Self {
        let findings = findings::findings(data, surroundings);
        Self {
            clear: !findings
                .iter()
                .any(|finding| matches!(finding.verdict, Verdict::Fails | Verdict::Checking)),
            findings,
        }
    }
}
