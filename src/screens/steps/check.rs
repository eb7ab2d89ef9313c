//! Step 1: the prerequisites.

use psc::{CheckView, Event, Finding, StepView, Verdict};

use crate::markup::{Element, Piece, all, el};
use crate::screens::page::{Page, of_step};
use crate::screens::parts::{Rank, button};
use crate::ui::{Shape, icon, notice};

/// Prints each prerequisite with what was found and what to do about it.
pub fn check() -> Piece {
    of_step(|page, step| match step {
        StepView::Check(check) => print(page, check),
        _ => Piece::Nothing,
    })
}

fn print(page: Page, check: &CheckView) -> Piece {
    let clear = check
        .clear
        .then(|| notice("good", "Nothing stands in the way.", Piece::Nothing));
    let findings: Piece = check.findings.iter().map(row).collect();
    all([
        clear.into(),
        el("ul").class("findings").put(findings).into(),
        button(Rank::Plain, "Check again", page.raises(Event::CheckAsked)).into(),
    ])
}

fn row(finding: &Finding) -> Element {
    let (name, words, shape) = match finding.verdict {
        Verdict::Fails => ("fails", "Not met", Shape::Problem),
        Verdict::Warns => ("warns", "May not be met", Shape::Warning),
        Verdict::Unchecked => ("unchecked", "Not checked", Shape::Note),
        Verdict::Checking => ("checking", "Checking", Shape::Busy),
        Verdict::Holds => ("holds", "Met", Shape::Check),
    };
    let remedy = finding.remedy.as_ref();
    let says = el("div")
        .put(el("p").class("finding-subject").put(finding.subject))
        .put(el("p").put(&finding.says))
        .put(remedy.map(|remedy| el("p").class("remedy").put(remedy)));
    el("li")
        .class("finding")
        .attr("data-verdict", name)
        .put(icon(shape))
        .put(says)
        .put(el("p").class("verdict").put(words))
}
