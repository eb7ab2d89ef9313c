//! What has happened: facts in the past tense, from the person at the page or from the world outside.

use aiven::{Fault, Token};

use crate::connection_info::{File, Form};
use crate::{
    ApiReply, ClearText, Millis, Passphrase, Persistence, PersistenceChoice, RequestId, Route,
    StoredToken, UnlockResult,
};

/// One fact.
#[derive(Clone, Debug)]
pub enum Event {
    /// The page was opened at, or the history moved to, this fragment.
    AddressChanged(String),
    /// A link of the page was followed.
    Visited(Route),
    /// The demo was chosen: a simulated account, no token.
    DemoChosen,
    /// A service's JSON was pasted, to be looked at as a copy inside the page.
    SnapshotPasted {
        /// What was pasted, which may hold secrets.
        text: ClearText,
        /// The name of its project, if it was given.
        project: String,
        /// The service attachment of its privatelink, if it was given.
        attachment: String,
    },
    /// A token was entered; `None` if what was pasted cannot be one.
    TokenEntered {
        /// The token.
        token: Option<Token>,
        /// Which way it goes.
        call_route: CallRoute,
        /// How to keep it, once it has been found to work.
        keep: PersistenceChoice,
    },
    /// The session was ended by its owner.
    SignedOut,
    /// What is kept from earlier, when the page was opened and when it was asked for.
    StoredTokenFound {
        /// The token that the tab keeps.
        tab: Option<StoredToken>,
        /// Whether the device keeps one.
        device: bool,
    },
    /// The token that the tab keeps was asked to be tried again.
    StoredTokenAsked,
    /// The token that the device keeps was asked to be opened.
    UnlockAsked(Passphrase),
    /// What became of opening it.
    Unlocked(UnlockResult),
    /// Another token than the kept one was asked to be entered, or no longer.
    OtherTokenAsked(bool),
    /// The session's token was asked to be kept in this way from now on.
    PersistenceAsked(PersistenceChoice),
    /// What became of writing the token down.
    TokenStoreEnded {
        /// Where.
        persistence: Persistence,
        /// Whether it is there now.
        kept: bool,
    },
    /// What became of wiping what was kept.
    TokenForgotten {
        /// Whether the device was meant as well.
        device: bool,
        /// Whether nothing is there now.
        wiped: bool,
    },
    /// The token was asked to be locked away.
    LockAsked,
    /// The token was asked to be forgotten, wherever it is kept.
    ForgetAsked,
    /// The card of the token was opened or closed.
    CardAsked(bool),
    /// The person did something: pressed a key, a button or the page.
    Acted,
    /// The person asked to go on after the warning that the page is about to lock.
    StayAsked,
    /// After how long without an action the page shall lock.
    IdleChosen(Millis),
    /// Text was typed into the search field of the projects, of the services or of the connections.
    FilterTyped(String),
    /// More rows of the list were asked for.
    MoreAsked,
    /// A field of the Google endpoint was typed.
    EndpointTyped(EndpointField, String),
    /// The endpoint's IP address was typed for a connection.
    IpTyped {
        /// Aiven's id of the connection.
        connection: String,
        /// The text as it stands in the field.
        text: String,
    },
    /// A component's switch was set.
    ToggleSet {
        /// The key of `privatelink_access`.
        key: String,
        /// On or off.
        on: bool,
    },
    /// The unsaved switches were set back to what the service has.
    TogglesReset,
    /// An action that needs a confirmation was asked for.
    Asked(Action),
    /// The service's name was typed into the confirmation of a removal.
    NameTyped(String),
    /// The open confirmation was given.
    Confirmed,
    /// The open confirmation was refused.
    Dismissed,
    /// "Check now" was pressed: every watched subject is read at once.
    CheckAsked,
    /// Everything that failed to load was asked for again.
    RetryAsked,
    /// The connection information was asked for, and with it the service's secrets.
    SecretsAsked,
    /// Secrets were shown or masked.
    SecretsShown(bool),
    /// A plain text of the page was asked onto the clipboard.
    CopyAsked {
        /// What it is, in words.
        label: String,
        /// The text; never a secret.
        text: String,
    },
    /// The snippet was asked onto the clipboard.
    SnippetCopyAsked {
        /// Which form.
        form: Form,
        /// With its secrets, or with placeholders for them.
        secrets: bool,
    },
    /// Copying ended.
    CopyEnded {
        /// The label of the request.
        label: String,
        /// Whether the clipboard took it.
        copied: bool,
    },
    /// A file that a snippet needs was asked for.
    FileAsked(File),
    /// A reply, or the lack of one.
    Answered(RequestId, Result<ApiReply, Fault>),
    /// The wake-up asked for has come.
    Woke,
    /// The tab was hidden or shown.
    VisibilityChanged {
        /// Whether it is hidden now.
        hidden: bool,
    },
    /// The device lost its network, or has it again, as far as the browser knows.
    NetworkChanged {
        /// Whether there is none.
        offline: bool,
    },
    /// A new version of the page waits to take over.
    UpdateReady,
    /// The new version was accepted: it is loaded once nothing is under way.
    UpdateAccepted,
    /// The new version was put off until the page is opened anew.
    UpdatePutOff,
}

/// Which way calls go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallRoute {
    /// From the browser straight to the API.
    Direct,
    /// Through the relay that the build names.
    Relay,
    /// To the simulator in the page.
    Demo,
    /// To the copy of a service in the page.
    Snapshot,
}

impl CallRoute {
    /// Whether calls stay inside the page. Then there is no token worth the name.
    pub fn is_inside(self) -> bool {
        matches!(self, Self::Demo | Self::Snapshot)
    }
}

/// A field of the endpoint that is made in Google Cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointField {
    /// The name of the endpoint, and of its address with `-ip` behind it.
    Name,
    /// The VPC network of the user.
    Network,
    /// The subnet of that network.
    Subnet,
    /// The reserved address, or nothing to let Google choose.
    Address,
}

/// An action that costs, exposes or removes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Create the privatelink.
    Enable,
    /// Approve a connection with the address typed for it.
    Approve {
        /// Aiven's id of the connection.
        connection: String,
    },
    /// Save the switched components.
    Update,
    /// Delete the privatelink.
    Remove,
}
