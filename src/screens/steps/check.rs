//! Step 1: the prerequisites.

use leptos::prelude::AnyView;
use psc::{CheckView, Finding, StepView, Verdict, remote};

use super::instead;
use crate::html::{AnyElement, IntoAnyView, div, li, p, ul};
use crate::screens::page::{Page, of_step};
use crate::screens::parts::{Rank, button, tone_name};
use crate::ui::{Shape, icon, notice};

/// Renders each prerequisite with what was found and what to do about it.
pub fn check() -> AnyView {
    of_step(|page, step| match step {
        StepView::Check(check) => render(page, check),
        _ => ().into_any(),
    })
}

fn render(page: Page, check: &CheckView) -> AnyView {
    let findings: Vec<_> = check.findings.iter().map(row).collect();
    (
        notice(tone_name(check.tone), check.headline, ()).child(instead(page)),
        ul().class("findings").child(findings),
        check.cost.as_ref().map(|cost| p().child(cost)),
        button(
            Rank::Plain,
            "Check again",
            page.raises(|| remote::Event::RetryAsked),
        ),
    )
        .into_any()
}

fn row(finding: &Finding) -> AnyElement {
    let (name, verdict, shape) = match finding.verdict {
        Verdict::Blocks => ("fails", "Not met", Shape::Problem),
        Verdict::Warns => ("warns", "May not be met", Shape::Warning),
        Verdict::Unknown => ("unchecked", "Not known", Shape::Note),
        Verdict::Checking => ("checking", "Checking", Shape::Busy),
        Verdict::Holds => ("holds", "Met", Shape::Check),
    };
    let remedy = finding.remedy.as_ref();
    let says = div()
        .child(p().class("finding-subject").child(finding.subject))
        .child(p().child(&finding.says))
        .child(remedy.map(|remedy| p().class("remedy").child(remedy)));
    li().class("finding")
        .attr("data-verdict", name)
        .child(icon(shape))
        .child(says)
        .child(p().class("verdict").child(verdict))
}
