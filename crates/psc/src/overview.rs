//! The service that is open: its tasks, the path to its components, and the open step.

mod notices;
mod picture;
mod service;
mod status;
mod tasks;
mod watches;

use crate::components::{self, ComponentsView};
use crate::connection_info::{self, ConnectView, SnippetsModule};
use crate::connections::{self, ApproveView};
use crate::endpoint::{self, EndpointView, FieldView};
use crate::left_behind::{self, AllLeftBehind, LeftBehindView};
use crate::millis::Millis;
use crate::model::OpenService;
use crate::navigation::Route;
use crate::prerequisites::{CheckView, Surroundings};
use crate::privatelink::{self, EnableView, RemoveView};
use crate::remote::{CallRoute, InFlight};
use crate::step::Step;
use crate::tone::Tone;

pub use picture::{Hop, Picture};
pub use service::{Facts, ServiceView};
pub use status::StatusView;
pub use tasks::TaskView;
pub use watches::WatchView;

/// What the view of a service is made from.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) open: &'a OpenService,
    pub(crate) surroundings: &'a Surroundings,
    pub(crate) left_behind: &'a AllLeftBehind,
    pub(crate) route: &'a Route,
    pub(crate) in_flight: &'a InFlight,
    pub(crate) call_route: Option<CallRoute>,
    pub(crate) module: SnippetsModule,
    /// What loading the page again costs, in sentences.
    pub(crate) reload_costs: &'a str,
    pub(crate) now: Millis,
    /// Whether the device has no network, as far as the browser knows.
    pub(crate) offline: bool,
    /// Whether the tab is hidden, so that nothing is read.
    pub(crate) hidden: bool,
}

/// What the open step shows.
#[derive(Clone, Debug, PartialEq)]
pub enum StepView {
    /// The task list.
    Overview,
    /// Prerequisites.
    Check(CheckView),
    /// The privatelink.
    Enable(EnableView),
    /// The endpoint in Google Cloud.
    Endpoint(EndpointView),
    /// The connections and their approval.
    Approve(ApproveView),
    /// The switches.
    Components(ComponentsView),
    /// Connection information.
    Connect(ConnectView),
    /// The removal.
    Remove {
        /// What it does.
        remove: RemoveView,
        /// What it would leave in Google Cloud.
        leaves: LeftBehindView,
        /// What earlier ones have left there.
        left: LeftBehindView,
        /// The project that all of that is in, for the commands.
        project: FieldView,
    },
}

impl StepView {
    /// Whether the step cannot be taken now.
    fn is_blocked(&self) -> bool {
        match self {
            // Where nothing is to be removed, nothing is to be done.
            Self::Overview | Self::Remove { .. } => false,
            Self::Check(check) => check.tone == Tone::Bad,
            Self::Enable(enable) => enable.blocked.is_some(),
            Self::Endpoint(endpoint) => endpoint.blocked.is_some(),
            Self::Approve(approve) => approve.blocked.is_some(),
            Self::Components(components) => components.blocked.is_some(),
            Self::Connect(connect) => connect.blocked.is_some(),
        }
    }

    fn new(place: Place<'_>) -> Self {
        let Place {
            open, call_route, ..
        } = place;
        let data = &open.data;
        match place.route.step() {
            None => Self::Overview,
            Some(Step::Check) => Self::Check(CheckView::new(data, place.surroundings)),
            Some(Step::Enable) => {
                let terms = open.terms(place.surroundings);
                Self::Enable(privatelink::enable_view(data, terms, call_route))
            }
            Some(Step::Endpoint) => Self::Endpoint(endpoint::view(data, &open.endpoint)),
            Some(Step::Approve) => {
                Self::Approve(connections::view(data, &open.addresses, call_route))
            }
            Some(Step::Components) => {
                Self::Components(components::view(data, &open.switches, call_route))
            }
            Some(Step::Connect) => {
                Self::Connect(connection_info::connect(connection_info::Place {
                    data,
                    info: &open.connection_info,
                    module: place.module,
                    reload_costs: place.reload_costs,
                    route: place.route,
                    in_flight: place.in_flight,
                    call_route,
                }))
            }
            Some(Step::Remove) => {
                let project = open.endpoint.valid_project();
                Self::Remove {
                    remove: privatelink::remove_view(data, call_route),
                    leaves: left_behind::leaves(data, project),
                    left: left_behind::left(place.left_behind, data, project),
                    project: endpoint::project_field(&open.endpoint),
                }
            }
        }
    }
}
