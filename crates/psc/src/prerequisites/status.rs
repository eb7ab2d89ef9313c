//! How a service stands in the step "check".

use aiven::PrivatelinkState;

use super::findings::essentials;
use super::{Surroundings, Verdict};
use crate::remote::ServiceData;
use crate::step::{StepStatus, StepVerdict};

/// How a service stands in the step "check".
pub(crate) fn status(data: &ServiceData, surroundings: &Surroundings) -> StepVerdict {
    let findings = essentials(data, surroundings);
    let count = |verdict| {
        findings
            .iter()
            .filter(|finding| finding.verdict == verdict)
            .count()
    };
    // Once the privatelink works, what might have stood in its way is history.
    if data.link_state() == Some(&PrivatelinkState::Active) && count(Verdict::Fails) == 0 {
        return StepVerdict::new(StepStatus::Completed, "");
    }
    match (count(Verdict::Fails), count(Verdict::Checking)) {
        (0, 0) => match count(Verdict::Warns) + count(Verdict::Unchecked) {
            0 => StepVerdict::new(StepStatus::Completed, ""),
            1 => StepVerdict::new(StepStatus::Completed, "1 thing to look at"),
            many => StepVerdict::new(StepStatus::Completed, format!("{many} things to look at")),
        },
        (0, _) => StepVerdict::new(StepStatus::Checking, ""),
        (1, _) => StepVerdict::new(StepStatus::Problem, "1 obstacle"),
        (many, _) => StepVerdict::new(StepStatus::Problem, format!("{many} obstacles")),
    }
}
