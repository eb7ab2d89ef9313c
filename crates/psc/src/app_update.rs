//! A new version of the page: offered, and taken over only where that breaks nothing off.

use crate::announcement::Announcement;
use crate::remote::{Action, CallRoute};

/// What happens to a new version of the page.
#[derive(Clone, Debug)]
pub enum Event {
    /// A new version waits to take over.
    Ready,
    /// It was accepted: it is loaded once nothing is under way.
    Accepted,
    /// It was put off until the page is opened anew.
    PutOff,
    /// The page was asked to be loaded again, because the host has another version of it.
    ReloadAsked,
}

/// How far the change to a new version is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum AppUpdate {
    /// There is none, or it was put off.
    #[default]
    None,
    /// It waits for the person.
    Offered,
    /// It was accepted and waits for what is under way.
    Accepted,
    /// The page is being loaded again.
    Loading,
}

/// What is under way, and would be broken off.
#[derive(Clone, Copy, Debug)]
pub(crate) enum UnderWay<'a> {
    /// A write, until it is known what became of it.
    Writing(&'a Action),
    /// The browser's work on what is kept.
    TokenStore,
    /// A request that reads.
    Reading,
}

/// What a reload costs the person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Costs {
    /// Which way calls go, while somebody is signed in.
    pub(crate) call_route: Option<CallRoute>,
    /// What becomes of the token of an account.
    pub(crate) token: &'static str,
    /// Whether something was typed or switched that only this page knows.
    pub(crate) has_unsaved: bool,
}

/// A new version of the page that waits to take over.
#[derive(Clone, Debug, PartialEq)]
pub struct AppUpdateView {
    /// What loading the page again keeps and what it does not.
    pub consequence: String,
    /// What it waits for, once it was accepted.
    pub waiting: Option<String>,
    /// Whether it was accepted.
    pub taken: bool,
}

impl UnderWay<'_> {
    /// What follows "once" and precedes "has ended".
    fn label(self) -> &'static str {
        match self {
            Self::Writing(Action::Enable) => "the request to enable Private Service Connect",
            Self::Writing(Action::Approve { .. }) => "the approval",
            Self::Writing(Action::SaveComponents) => "the change to the components",
            Self::Writing(Action::Remove) => "the removal",
            Self::TokenStore => "the token operation",
            Self::Reading => "the current requests to Aiven",
        }
    }
}

impl AppUpdate {
    pub(crate) fn update(
        &mut self,
        event: &Event,
        under_way: Option<UnderWay<'_>>,
        announcement: &mut Announcement,
    ) {
        match (event, *self) {
            (Event::Ready, Self::None) => {
                *self = Self::Offered;
                announcement
                    .say("A new version of this page is ready. Load it whenever it suits you.");
            }
            // The host has another version already, whether or not this page has heard of it.
            (Event::Accepted, Self::Offered) | (Event::ReloadAsked, Self::None | Self::Offered) => {
                *self = Self::Accepted;
                if let Some(under_way) = under_way {
                    let waits = under_way.label();
                    announcement.say(format!("The new version will load after {waits}."));
                }
            }
            (Event::PutOff, Self::None | Self::Offered | Self::Accepted) => *self = Self::None,
            _ => {}
        }
    }

    /// A failure must be read first: the page is not loaded again by itself any more.
    pub(crate) fn hold(&mut self) {
        if *self == Self::Accepted {
            *self = Self::Offered;
        }
    }

    /// Whether nothing new may be begun, because the page is about to be loaded again.
    pub(crate) fn is_taken(self) -> bool {
        matches!(self, Self::Accepted | Self::Loading)
    }

    /// Loads the new version if it was accepted and nothing is under way; says whether it does.
    pub(crate) fn load(&mut self, under_way: Option<UnderWay<'_>>) -> bool {
        let loads = *self == Self::Accepted && under_way.is_none();
        if loads {
            *self = Self::Loading;
        }
        loads
    }

    pub(crate) fn view(
        self,
        under_way: Option<UnderWay<'_>>,
        costs: Costs,
    ) -> Option<AppUpdateView> {
        if self == Self::None {
            return None;
        }
        let under_way = under_way.filter(|_| self == Self::Accepted);
        Some(AppUpdateView {
            consequence: costs.sentences(),
            waiting: under_way
                .map(|under_way| format!("Waiting for {} to finish…", under_way.label())),
            taken: self.is_taken(),
        })
    }
}

impl Costs {
    /// What a reload keeps and what it does not.
    pub(crate) fn sentences(self) -> String {
        let token = match self.call_route {
            None => "",
            Some(CallRoute::Demo) => " The demo continues.",
            Some(CallRoute::Snapshot) => " The saved service is forgotten; you can paste it again.",
            Some(CallRoute::Direct | CallRoute::Relay) => self.token,
        };
        let unsaved = if self.has_unsaved {
            " Unsaved changes are lost."
        } else {
            ""
        };
        ["The page reloads and stays where you are.", token, unsaved].concat()
    }
}
