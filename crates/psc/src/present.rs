//! From the model to the view: all wording of states, and nothing that changes anything.

mod approve;
mod components;
mod connect;
mod custody;
mod dialog;
mod enable;
mod endpoint;
mod lists;
mod notices;
mod picture;
mod remove;
mod service;

use crate::model::{Account, Desk, Model, Session};
use crate::{AccountView, CheckView, Route, Screen, Step, StepView, Trouble, Verdict, View, check};

impl From<&Model> for View {
    fn from(model: &Model) -> Self {
        Self {
            title: title(model),
            address: model.route.fragment(),
            account: account(model),
            screen: screen(model),
            dialog: dialog::dialog(model),
            update: model.update_view(),
            card: custody::card(model),
            idle: custody::idle(model),
            announcement: model.announcement.clone(),
            copied: model.copied.clone(),
        }
    }
}

fn account(model: &Model) -> Option<AccountView> {
    match &model.session {
        Session::SignedIn { credential, user } => Some(AccountView {
            user: user.user.clone(),
            via: credential.via,
        }),
        _ => None,
    }
}

fn title(model: &Model) -> String {
    let place = match (&model.session, &model.route) {
        (Session::SignedIn { .. }, Route::Projects) => "Projects".to_owned(),
        (Session::SignedIn { .. }, Route::Services { project }) => format!("Services of {project}"),
        (Session::SignedIn { .. }, Route::Service { service, step, .. }) => match step {
            Some(step) => format!("{} – {service}", step.title()),
            None => service.clone(),
        },
        _ => "Sign in".to_owned(),
    };
    // Whoever is at another tab can see it there.
    let warning = if model.custody.idle.warned {
        "About to lock – "
    } else {
        ""
    };
    format!("{warning}{place} – Attaché")
}

fn screen(model: &Model) -> Screen {
    match &model.session {
        Session::SignedIn { .. } => {}
        Session::SignedOut { trouble } => return sign_in(model, false, trouble.clone()),
        Session::Checking(_) => return sign_in(model, true, None),
    }
    match (&model.route, &model.desk) {
        (Route::Projects, _) => Screen::Projects(lists::projects(model)),
        (Route::Service { .. }, Some(desk)) => {
            Screen::Service(Box::new(service::service(model, desk)))
        }
        (Route::Services { project } | Route::Service { project, .. }, _) => Screen::Services {
            project: project.clone(),
            list: lists::services(model),
        },
    }
}

fn sign_in(model: &Model, checking: bool, trouble: Option<Trouble>) -> Screen {
    Screen::SignIn(custody::sign_in(
        model,
        checking,
        trouble,
        destination(&model.route),
    ))
}

fn destination(route: &Route) -> Option<String> {
    match route {
        Route::Projects => None,
        Route::Services { project } => Some(project.clone()),
        Route::Service {
            project, service, ..
        } => Some(format!("{project} / {service}")),
    }
}

/// What the open step shows.
fn step_view(model: &Model, desk: &Desk) -> StepView {
    match model.route.step() {
        None => StepView::Overview,
        Some(Step::Check) => StepView::Check(checks(desk, &model.account)),
        Some(Step::Enable) => StepView::Enable(enable::enable(model, desk)),
        Some(Step::Endpoint) => StepView::Endpoint(endpoint::endpoint(desk)),
        Some(Step::Approve) => StepView::Approve(approve::approve(model, desk)),
        Some(Step::Components) => StepView::Components(components::components(model, desk)),
        Some(Step::Connect) => StepView::Connect(connect::connect(model, desk)),
        Some(Step::Remove) => StepView::Remove(remove::remove(model, desk)),
    }
}

fn checks(desk: &Desk, account: &Account) -> CheckView {
    let findings = check::findings(desk, account);
    CheckView {
        clear: !findings
            .iter()
            .any(|finding| matches!(finding.verdict, Verdict::Fails | Verdict::Checking)),
        findings,
    }
}
