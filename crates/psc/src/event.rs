//! What has happened: facts in the past tense, from the person at the page or from the world outside.

use crate::{
    app_update, clipboard, components, confirmation, connection_info, connections, endpoint,
    left_behind, list, navigation, remote, services, session, token_store,
};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($feature:ident),)*) => {
        /// One fact, by the feature that it is about.
        #[derive(Clone, Debug)]
        pub enum Event {
            $($(#[$doc])* $name($feature::Event),)*
        }

        $(impl From<$feature::Event> for Event {
            fn from(event: $feature::Event) -> Self {
                Self::$name(event)
            }
        })*
    };
}

events! {
    /// The place.
    Navigation(navigation),
    /// Signing in and out, and the network.
    Session(session),
    /// The token and where it is kept.
    TokenStore(token_store),
    /// The list that is on the screen.
    List(list),
    /// The services of a project.
    Services(services),
    /// The form of the endpoint.
    Endpoint(endpoint),
    /// What a removal has left in Google Cloud.
    LeftBehind(left_behind),
    /// The forms of the connections.
    Connections(connections),
    /// The switches of the components.
    Components(components),
    /// The confirmation of a write.
    Confirmation(confirmation),
    /// The last step.
    ConnectionInfo(connection_info),
    /// The clipboard.
    Clipboard(clipboard),
    /// Requests, and what decides when the next ones are sent.
    Remote(remote),
    /// A new version of the page.
    AppUpdate(app_update),
}
