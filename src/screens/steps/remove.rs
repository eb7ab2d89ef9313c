//! The removal: what stops, what stays behind, and how to do it.

use leptos::prelude::AnyView;
use psc::{
    Action, FieldView, LeftBehindView, LeftEndpointView, Millis, RemoveView, StepView, View,
    confirmation,
};

use super::endpoint::input;
use super::{blocked, failed};
use crate::demo::demo_panel;
use crate::html::{AnyElement, IntoAnyView, code, details, div, h2, li, p, section, summary, ul};
use crate::screens::notices::AFTER_REMOVAL;
use crate::screens::page::{Page, clock, of_step, service_of, shown};
use crate::screens::parts::{Rank, button, command, equivalent_details};
use crate::screens::rows::rows;
use crate::session::use_session;
use crate::ui::{duration, notice};

/// Renders what the removal means, then the button for it, and what is left once it is done.
pub fn remove() -> AnyView {
    let before = of_step(|page, step| match step {
        StepView::Remove { remove, .. } => before(page, remove),
        _ => ().into_any(),
    });
    let after = of_step(|page, step| match step {
        StepView::Remove { remove, .. } => after(page, remove),
        _ => ().into_any(),
    });
    (before, left_behind(), after, demo_panel()).into_any()
}

fn before(page: Page, remove: &RemoveView) -> AnyView {
    (
        blocked(page, remove.blocked.as_ref()),
        remove.removing_since.map(removing),
        failed(remove.user_error.as_ref()),
        lines("What stops", &remove.stops),
        lines("What stays behind", &remove.stays),
    )
        .into_any()
}

/// Renders what stays in Google Cloud, or has stayed, with the commands that delete it.
fn left_behind() -> AnyView {
    let project = shown(|page| {
        let (leaves, left, project) = endpoints(page.view)?;
        let any = [leaves, left].into_iter().any(is_something);
        any.then(|| div().class("field-grid").child(input(page, project)))
    });
    (
        project,
        to_delete("To delete after the removal", |view| {
            Some(endpoints(view)?.0)
        }),
        to_delete("Left in Google Cloud", |view| Some(endpoints(view)?.1)),
    )
        .into_any()
}

/// What a removal would leave, what earlier ones have left, and the project of both.
fn endpoints(view: &View) -> Option<(&LeftBehindView, &LeftBehindView, &FieldView)> {
    match &service_of(view)?.body {
        StepView::Remove {
            leaves,
            left,
            project,
            ..
        } => Some((leaves, left, project)),
        _ => None,
    }
}

fn is_something(left: &LeftBehindView) -> bool {
    !left.endpoints.is_empty() || !left.searches.is_empty()
}

fn to_delete(title: &'static str, find: fn(&View) -> Option<&LeftBehindView>) -> AnyView {
    let lead = "Aiven doesn't know what the endpoints are called in Google Cloud, so the commands \
                look up their names. gcloud shows each name and asks before it deletes anything.";
    let any = use_session().select(move |view| find(view).is_some_and(is_something));
    let list = move || {
        let endpoints = rows(
            move |page| find(page.view).map(keys).unwrap_or_default(),
            move |page, id| {
                let left = find(page.view)?;
                let endpoint = left.endpoints.iter().find(|endpoint| endpoint.id == id)?;
                Some(one(page, left, endpoint))
            },
        );
        section()
            .child(h2().child(title))
            .child(p().child(lead))
            .child(endpoints)
            .child(shown(move |page| Some(searches(page, find(page.view)?))))
    };
    (move || any.get().then(list)).into_any()
}

fn keys(left: &LeftBehindView) -> Vec<String> {
    let ids = left.endpoints.iter();
    ids.map(|endpoint| endpoint.id.to_string()).collect()
}

fn one(page: Page, left: &LeftBehindView, endpoint: &LeftEndpointView) -> AnyElement {
    let label = ["commands for ", endpoint.name()].concat();
    let commands = match &endpoint.gcloud {
        Ok(text) => command(page, "gcloud", &label, text),
        Err(why) => p().class("empty").child(*why),
    };
    let address = endpoint.ip.as_deref().unwrap_or("no IP address");
    details()
        .class("equivalent-command")
        .attr("open", left.endpoints.len() < 4)
        .child(
            summary()
                .child(code().child(endpoint.name().to_owned()))
                .child([" · ", address].concat()),
        )
        .child(commands)
}

fn searches(page: Page, left: &LeftBehindView) -> AnyView {
    let label = "command for finding the endpoints";
    let searches = left.searches.iter();
    let searches = searches.map(|search| {
        (
            p().child(search.why),
            command(page, "gcloud", label, &search.gcloud),
        )
    });
    searches.collect::<Vec<_>>().into_any()
}

fn after(page: Page, remove: &RemoveView) -> AnyView {
    let offered = remove.blocked.is_none() && remove.removing_since.is_none();
    let ask = || {
        let asked = page.raises(|| confirmation::Event::Asked(Action::Remove));
        p().attr("data-outcome", AFTER_REMOVAL).child(button(
            Rank::Danger,
            "Remove Private Service Connect",
            asked,
        ))
    };
    (
        offered.then(ask),
        equivalent_details(page, &remove.equivalent_command, "to remove it"),
    )
        .into_any()
}

fn removing(since: Millis) -> AnyElement {
    let age = clock(move |now| ["For ", &duration((now - since).seconds()), "."].concat());
    notice("busy", "The privatelink is being deleted.", p().child(age))
        .attr("id", "removing")
        .attr("data-outcome", AFTER_REMOVAL)
}

fn lines(title: &'static str, lines: &[String]) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = lines.iter().map(|line| li().child(line)).collect();
    section()
        .child(h2().child(title))
        .child(ul().child(lines))
        .into_any()
}
