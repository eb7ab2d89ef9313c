//! Step 1: the prerequisites.

use leptos::prelude::*;
use psc::{CheckView, Event, Finding, StepView, Verdict};

use crate::screens::open_step;
use crate::session::use_session;
use crate::ui::{Icon, Notice, Shape};

/// Prints each prerequisite with what was found and what to do about it.
#[component]
pub fn Check() -> impl IntoView {
    let session = use_session();
    let check = session.slice(|view| match open_step(view)? {
        StepView::Check(check) => Some(check.clone()),
        _ => None,
    });
    view! {
        {move || check.get().map(results)}
        <button type="button" class="button" on:click=move |_| session.dispatch(Event::CheckAsked)>
            "Check again"
        </button>
    }
}

fn results(check: CheckView) -> impl IntoView {
    let findings: Vec<_> = check.findings.into_iter().map(row).collect();
    let clear = check.clear.then(|| {
        view! { <Notice tone="good" title="Nothing stands in the way." /> }
    });
    view! {
        {clear}
        <ul class="findings">{findings}</ul>
    }
}

fn row(finding: Finding) -> impl IntoView {
    let (name, words, shape) = match finding.verdict {
        Verdict::Fails => ("fails", "Not met", Shape::Problem),
        Verdict::Warns => ("warns", "May not be met", Shape::Warning),
        Verdict::Unchecked => ("unchecked", "Not checked", Shape::Note),
        Verdict::Checking => ("checking", "Checking", Shape::Busy),
        Verdict::Holds => ("holds", "Met", Shape::Check),
    };
    view! {
        <li class="finding" data-verdict=name>
            <Icon shape />
            <div>
                <p class="finding-subject">{finding.subject}</p>
                <p>{finding.says}</p>
                {finding.remedy.map(|remedy| view! { <p class="remedy">{remedy}</p> })}
            </div>
            <p class="verdict">{words}</p>
        </li>
    }
}
