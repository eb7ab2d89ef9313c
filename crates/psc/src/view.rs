//! What the page shows, ready to print: texts chosen, gates answered, secrets masked unless asked for.
//!
//! The page decides about markup and nothing else. [`View::from`] computes all of it from the model, so two
//! models that are equal look equal.

use aiven::ProjectName;

use crate::announcement::Announcement;
use crate::app_update::AppUpdateView;
use crate::confirmation::DialogView;
use crate::equivalent_command::{UNKNOWN_PROJECT, save_with_secrets};
use crate::list::ListView;
use crate::messages::UserError;
use crate::model::Model;
use crate::navigation::Route;
use crate::overview::{Place, ServiceView};
use crate::remote::OutageView;
use crate::services::StatesView;
use crate::session::{AccountView, Reach, Status};
use crate::token_store::{CardView, IdleView, Persistence, SignInField, SignInMethod};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The title of the document, with the place first.
    pub title: String,
    /// The fragment of the present address.
    pub address: String,
    /// Who is signed in, and which way the calls go.
    pub account: Option<AccountView>,
    /// What fills the page.
    pub screen: Screen,
    /// The open confirmation.
    pub dialog: Option<DialogView>,
    /// Why nothing new can be read, where that is so.
    pub outage: Option<OutageView>,
    /// A new version of the page, where one waits.
    pub app_update: Option<AppUpdateView>,
    /// The open card of the token.
    pub card: Option<CardView>,
    /// The warning that the page is about to lock.
    pub idle: Option<IdleView>,
    /// The newest thing to say to a screen reader; a new serial means say it.
    pub announcement: Announcement,
    /// What the last copy button did: its label and whether the clipboard took it.
    pub clipboard: Option<(String, bool)>,
}

/// What fills the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// Nobody is signed in.
    SignIn(SignInView),
    /// The list of projects.
    Projects(ListView),
    /// The list of services of a project.
    Services {
        /// The project.
        project: ProjectName,
        /// The list.
        list: ListView,
        /// What has the services on the screen asked how they stand with Private Service Connect.
        states: Option<StatesView>,
    },
    /// A service.
    Service(Box<ServiceView>),
}

/// The sign-in page.
#[derive(Clone, Debug, PartialEq)]
pub struct SignInView {
    /// Whether a token is being opened or checked.
    pub checking: bool,
    /// Why the last one was not taken, or why the session ended.
    pub user_error: Option<UserError>,
    /// Whether the API can be reached and the browser may not send it the token: a relay helps.
    pub relay_helps: bool,
    /// Why what was pasted could not be opened as a service.
    pub paste_error: Option<UserError>,
    /// The command that saves a service whole, for pasting.
    pub save_command: String,
    /// The field that this is about.
    pub field: SignInField,
    /// Where a deep link will lead after signing in, such as `acme / orders-kafka`.
    pub destination: Option<String>,
    /// Why nobody is signed in, where that is no error.
    pub note: Option<String>,
    /// What is asked for.
    pub sign_in_method: SignInMethod,
    /// How the last token was kept, which the next one may be as well.
    pub persistence: Persistence,
}

impl From<&Model> for View {
    fn from(model: &Model) -> Self {
        Self {
            title: title(model),
            address: model.route.fragment(),
            account: model.session.account_view(unproven_project(model)),
            screen: screen(model),
            dialog: model.dialog_view(),
            outage: model.outage_view(),
            app_update: model.app_update_view(),
            card: card(model),
            idle: model.token_store.idle_view(model.call_route()),
            announcement: model.announcement.clone(),
            clipboard: model.clipboard.0.clone(),
        }
    }
}

fn title(model: &Model) -> String {
    let place = if model.session.is_signed_in() {
        model.route.title()
    } else {
        "Sign in".to_owned()
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
    match &model.session.status {
        Status::SignedIn { .. } => {}
        Status::SignedOut { user_error } => {
            return Screen::SignIn(sign_in(model, false, user_error.clone()));
        }
        Status::Checking(_) => return Screen::SignIn(sign_in(model, true, None)),
    }
    let (in_flight, call_route) = (&model.in_flight, model.call_route());
    match (&model.route, &model.open) {
        (Route::Projects, _) => {
            Screen::Projects(model.projects.view(&model.list, in_flight, call_route))
        }
        (Route::Service { .. }, Some(open)) => Screen::Service(Box::new(ServiceView::new(Place {
            open,
            surroundings: &model.surroundings,
            left_behind: &model.left_behind,
            route: &model.route,
            in_flight,
            call_route,
            module: model.snippets,
            reload_costs: &model.reload_costs(),
            now: model.now,
            offline: model.session.offline,
            hidden: model.hidden,
        }))),
        (Route::Services { project } | Route::Service { project, .. }, _) => Screen::Services {
            project: project.clone(),
            list: model
                .services
                .view(project, &model.list, in_flight, call_route),
            states: model.services.states_view(),
        },
    }
}

fn sign_in(model: &Model, checking: bool, user_error: Option<UserError>) -> SignInView {
    let (session, token_store) = (&model.session, &model.token_store);
    let sign_in_method = token_store.sign_in_method();
    SignInView {
        checking: checking || token_store.is_busy(),
        user_error,
        // A kept token goes the way that it was kept with.
        relay_helps: !checking
            && session.reach == Reach::Barred
            && matches!(sign_in_method, SignInMethod::Token { .. }),
        field: token_store.sign_in_field(),
        paste_error: session.paste_error.clone().filter(|_| !checking),
        save_command: save_command(&model.route),
        destination: model.route.destination(),
        note: token_store.note.clone(),
        sign_in_method,
        persistence: token_store.next_persistence(),
    }
}

/// The project that is open. Whoever may read a privatelink may configure it, so that is proof of more than reading.
///
/// Source: both need `service:configuration:write`.
fn unproven_project(model: &Model) -> Option<&ProjectName> {
    let data = model.open.as_ref().map(|open| &open.data);
    let configures = data.is_some_and(|data| data.privatelink.value.is_some());
    model.route.project().filter(|_| !configures)
}

/// With the names that the address tells.
fn save_command(route: &Route) -> String {
    let (project, service) = match route {
        Route::Service {
            project, service, ..
        } => (project.clone(), service.clone()),
        _ => (UNKNOWN_PROJECT.into(), "SERVICE".into()),
    };
    save_with_secrets(project, service)
}

fn card(model: &Model) -> Option<CardView> {
    let (user, call_route) = model.session.user().zip(model.call_route())?;
    model.token_store.card_view(&user.user, call_route)
}
