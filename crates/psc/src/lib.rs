//! The domain: what it takes to connect to an Aiven service over Private Service Connect.
//!
//! [`Model::update`] takes a moment and an [`Event`] and returns [`Effect`]s as data; [`View::from`] says what
//! the page shows. Nothing here performs IO, reads a clock or knows a browser.
//!
//! A module is a feature, with its state, events, effects, view and messages; [`remote`] reads and writes for all of
//! them. No feature knows another: [`Model`], [`Event`], [`Effect`] and [`View`] put them together. The modules below
//! stand in reading order: values, what several features share, the features, and what joins them.

mod announcement;
mod by_name;
mod clear_text;
mod clock;
mod millis;
mod product_name;
mod region;
mod search;
mod step;
mod tone;

mod address;
mod equivalent_command;
mod gate;
mod messages;
pub mod navigation;
pub mod remote;
mod shell;

pub mod app_update;
pub mod clipboard;
pub mod components;
pub mod confirmation;
pub mod connection_info;
pub mod connections;
pub mod endpoint;
pub mod left_behind;
pub mod list;
mod prerequisites;
mod privatelink;
mod projects;
pub mod services;
pub mod session;
pub mod token_store;

mod effect;
mod event;
mod model;
mod overview;
mod view;

pub use aiven::{ApiCall, ApiReply};
pub use announcement::Announcement;
pub use app_update::AppUpdateView;
pub use clear_text::ClearText;
pub use clock::Clock;
pub use components::{ComponentsView, ToggleRow};
pub use confirmation::DialogView;
pub use connection_info::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, SnippetForm, SnippetView,
    SnippetsFault, ToolGroup, ToolView,
};
pub use connections::{ApproveForm, ApproveView, ConnectionRow};
pub use effect::Effect;
pub use endpoint::{EndpointField, EndpointView, FieldView};
pub use equivalent_command::EquivalentCommand;
pub use event::Event;
pub use left_behind::{LeftBehindNotice, LeftBehindView, LeftEndpointView, LeftSearchView};
pub use list::{ListView, RowView};
pub use messages::UserError;
pub use millis::Millis;
pub use model::Model;
pub use navigation::{Choice, Link, Route};
pub use overview::{Facts, Hop, Picture, ServiceView, StatusView, StepView, TaskView, WatchView};
pub use prerequisites::{CheckView, Finding, Verdict};
pub use privatelink::{EnableView, RemoveView};
pub use remote::{Action, CallRoute, OutageView, RequestId};
pub use search::finds;
pub use services::StatesView;
pub use session::{AccountView, Snapshot};
pub use step::{Step, StepStatus};
pub use token_store::{
    CardView, IDLE_MINUTES, IdleView, Passphrase, Persistence, PersistenceChoice, SignInField,
    SignInMethod, StoredToken, TabMessage, TokenView, UnlockResult,
};
pub use tone::{Notice, Tone};
pub use view::{Screen, SignInView, View};
