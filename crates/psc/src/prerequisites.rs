//! The prerequisites: what was found, and the one verdict that every screen, gate and dialog goes by.

mod findings;
mod price;
mod surroundings;
mod view;
mod vpc;

use crate::gate::Gate;
use crate::remote::ServiceData;
use crate::step::{StepStatus, StepVerdict};

pub(crate) use price::cost;
pub(crate) use surroundings::{Looks, Surroundings};
pub use view::{CheckView, Finding, Verdict};

/// What was found about the prerequisites of a service, the worst first.
#[derive(Debug)]
pub(crate) struct Prerequisites {
    findings: Vec<Finding>,
    is_enabled: bool,
}

impl Prerequisites {
    pub(crate) fn new(data: &ServiceData, surroundings: &Surroundings) -> Self {
        Self {
            findings: findings::findings(data, surroundings),
            is_enabled: data.link().is_some(),
        }
    }

    /// The verdict on all of them. Once it is enabled, what might have stood in its way is history.
    pub(crate) fn verdict(&self) -> Verdict {
        let verdicts = self.findings.iter().map(|finding| finding.verdict);
        let worst = verdicts.min().unwrap_or(Verdict::Checking);
        if self.is_enabled && worst != Verdict::Blocks {
            return Verdict::Holds;
        }
        worst
    }

    /// What the worst of them says. Findings come worst first.
    pub(crate) fn worst(&self) -> &str {
        self.findings.first().map_or("", |finding| &finding.says)
    }

    /// Whether they let it be enabled.
    pub(crate) fn gate(&self) -> Gate {
        match self.verdict() {
            Verdict::Blocks => Gate::Closed(self.worst().to_owned()),
            Verdict::Checking => Gate::closed("The prerequisites are being checked."),
            Verdict::Warns | Verdict::Unknown | Verdict::Holds => Gate::Open,
        }
    }

    /// What the person should know before trying, a sentence or two each.
    pub(crate) fn caveats(&self) -> Vec<String> {
        let open = self
            .findings
            .iter()
            .filter(|finding| matches!(finding.verdict, Verdict::Warns | Verdict::Unknown));
        open.map(|finding| match &finding.remedy {
            Some(remedy) => format!("{} {remedy}", finding.says),
            None => finding.says.clone(),
        })
        .collect()
    }

    /// How a service stands in the step "check".
    pub(crate) fn status(&self) -> StepVerdict {
        let verdict = self.verdict();
        let count = self
            .findings
            .iter()
            .filter(|finding| finding.verdict == verdict)
            .count();
        let counted = |one: &str, many: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {many}"),
        };
        match verdict {
            Verdict::Blocks => StepVerdict::new(StepStatus::Problem, counted("not met", "not met")),
            Verdict::Checking => StepVerdict::new(StepStatus::Checking, ""),
            Verdict::Warns => StepVerdict::new(StepStatus::Problem, counted("warning", "warnings")),
            Verdict::Unknown => StepVerdict::new(
                StepStatus::Completed,
                counted("known only after trying", "known only after trying"),
            ),
            Verdict::Holds if self.is_enabled => StepVerdict::new(StepStatus::Completed, ""),
            Verdict::Holds => StepVerdict::new(StepStatus::Completed, "all met"),
        }
    }
}
