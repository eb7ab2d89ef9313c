//! From the model to the view: all wording of states, and nothing that changes anything.

mod approve;
mod components;
mod dialog;
mod enable;
mod endpoint;
mod lists;
mod notices;
mod picture;
mod remove;
mod service;
mod token_store;

use crate::model::{Account, Model, ServiceModel, Session};
use crate::{
    AccountView, CheckView, Route, Screen, Step, StepView, UserError, Verdict, View, check,
    connection_info,
};

impl From<&Model> for View {
    fn from(model: &Model) -> Self {
        Self {
            title: title(model),
            address: model.route.fragment(),
            account: account(model),
            screen: screen(model),
            dialog: dialog::dialog(model),
            update: model.update_view(),
            card: token_store::card(model),
            idle: token_store::idle(model),
            announcement: model.announcement.clone(),
            copied: model.copied.clone(),
        }
    }
}

fn account(model: &Model) -> Option<AccountView> {
    match &model.session {
        Session::SignedIn { credential, user } => Some(AccountView {
            user: user.user.clone(),
            call_route: credential.call_route,
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
    let warning = if model.token_store.idle.warned {
        "About to lock – "
    } else {
        ""
    };
    format!("{warning}{place} – Attaché")
}

fn screen(model: &Model) -> Screen {
    match &model.session {
        Session::SignedIn { .. } => {}
        Session::SignedOut { user_error } => return sign_in(model, false, user_error.clone()),
        Session::Checking(_) => return sign_in(model, true, None),
    }
    match (&model.route, &model.service_model) {
        (Route::Projects, _) => Screen::Projects(lists::projects(model)),
        (Route::Service { .. }, Some(service_model)) => {
            Screen::Service(Box::new(service::service(model, service_model)))
        }
        (Route::Services { project } | Route::Service { project, .. }, _) => Screen::Services {
            project: project.clone(),
            list: lists::services(model),
        },
    }
}

fn sign_in(model: &Model, checking: bool, user_error: Option<UserError>) -> Screen {
    Screen::SignIn(token_store::sign_in(
        model,
        checking,
        user_error,
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
fn step_view(model: &Model, service_model: &ServiceModel) -> StepView {
    match model.route.step() {
        None => StepView::Overview,
        Some(Step::Check) => StepView::Check(checks(service_model, &model.account)),
        Some(Step::Enable) => StepView::Enable(enable::enable(model, service_model)),
        Some(Step::Endpoint) => StepView::Endpoint(endpoint::endpoint(service_model)),
        Some(Step::Approve) => StepView::Approve(approve::approve(model, service_model)),
        Some(Step::Components) => {
            StepView::Components(components::components(model, service_model))
        }
        Some(Step::Connect) => StepView::Connect(connection_info::connect(model, service_model)),
        Some(Step::Remove) => StepView::Remove(remove::remove(model, service_model)),
    }
}

fn checks(service_model: &ServiceModel, account: &Account) -> CheckView {
    let findings = check::findings(service_model, account);
    CheckView {
        clear: !findings
            .iter()
            .any(|finding| matches!(finding.verdict, Verdict::Fails | Verdict::Checking)),
        findings,
    }
}
