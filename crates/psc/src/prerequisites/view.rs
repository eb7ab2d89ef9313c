//! What the step "check" shows.

use super::{Prerequisites, Surroundings, cost};
use crate::remote::ServiceData;
use crate::tone::Tone;

/// Prerequisites, the blocking ones first.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// The verdict on all of them.
    pub verdict: Verdict,
    /// That verdict in a sentence.
    pub headline: &'static str,
    /// How good that is.
    pub tone: Tone,
    /// Each thing that was looked at.
    pub findings: Vec<Finding>,
    /// What a privatelink costs: a fact, whatever the verdict is. `None` until the service was read.
    pub cost: Option<String>,
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

/// How a prerequisite stands, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is not met, so enabling cannot work.
    Blocks,
    /// It is being looked at.
    Checking,
    /// It may not be met, or there may be trouble.
    Warns,
    /// It cannot be known before trying.
    Unknown,
    /// It is met.
    Holds,
}

impl CheckView {
    pub(crate) fn new(data: &ServiceData, surroundings: &Surroundings) -> Self {
        let prerequisites = Prerequisites::new(data, surroundings);
        let verdict = prerequisites.verdict();
        let (headline, tone) = match verdict {
            Verdict::Blocks if data.link().is_some() => (
                "Private Service Connect is enabled but can't be used.",
                Tone::Bad,
            ),
            Verdict::Blocks => ("Private Service Connect cannot be enabled.", Tone::Bad),
            Verdict::Checking => ("Checking the prerequisites…", Tone::Busy),
            Verdict::Warns => (
                "You can enable Private Service Connect, but it may not work. Read the warnings first.",
                Tone::Warning,
            ),
            Verdict::Unknown => (
                "Everything that can be checked is met. The rest is known only after trying.",
                Tone::Neutral,
            ),
            Verdict::Holds if data.link().is_some() => {
                ("Private Service Connect is enabled.", Tone::Good)
            }
            Verdict::Holds => ("All prerequisites are met.", Tone::Good),
        };
        let service = data.details.value.as_ref();
        Self {
            verdict,
            headline,
            tone,
            findings: prerequisites.findings,
            cost: service.map(|service| cost(service, surroundings)),
        }
    }
}
