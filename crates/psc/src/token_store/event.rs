//! What happens to the token and to where it is kept, and what that needs from outside.

use aiven::Token;

use super::{Passphrase, Persistence, PersistenceChoice, StoredToken, TabMessage, UnlockResult};
use crate::millis::Millis;
use crate::remote::CallRoute;

/// What happens to the token and to where it is kept.
#[derive(Clone, Debug)]
pub enum Event {
    /// A token was entered; `None` if what was pasted cannot be one.
    TokenEntered {
        /// The token.
        token: Option<Token>,
        /// Which way it goes.
        call_route: CallRoute,
        /// How to keep it, once it has been found to work.
        keep: PersistenceChoice,
    },
    /// What is kept from earlier, when the page was opened and when it was asked for.
    StoredTokenFound {
        /// The token that the tab keeps.
        tab: Option<StoredToken>,
        /// Whether the device keeps one.
        device: bool,
        /// When a page was last asked to forget the token, by the wall clock: this tab may not have heard of it.
        forgotten_at: Option<Millis>,
        /// What the wall clock says: other pages wrote their moments by it.
        wall: Millis,
    },
    /// Something is kept, and the browser could not look at it.
    StoredTokenUnreadable,
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
    StoreEnded {
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
    /// Something that was typed while nobody was signed in is gone from its field.
    TypedCleared,
    /// Another tab of the page has told this one something.
    TabTold(TabMessage),
}

/// What keeping a token needs from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Look whether a token is kept; answer with [`Event::StoredTokenFound`] or [`Event::StoredTokenUnreadable`].
    FindStoredToken,
    /// Write the session's token down, in the tab or on the device; answer with [`Event::StoreEnded`].
    StoreToken(PersistenceChoice),
    /// Wipe what the tab keeps, and what the device keeps; answer with [`Event::TokenForgotten`].
    ForgetToken {
        /// Whether the device is meant as well.
        device: bool,
    },
    /// Wipe what the tab keeps, and what the device keeps where this page opened or wrote it: another tab may have
    /// kept a newer token meanwhile. Answer with [`Event::TokenForgotten`] for the device.
    ForgetRefusedToken,
    /// Open the token that the device keeps; answer with [`Event::Unlocked`].
    UnlockToken(Passphrase),
    /// Empty the fields of the sign-in page; answer with [`Event::TypedCleared`] if one held something.
    ClearTyped,
    /// Tell the other tabs of the page.
    TellTabs(TabMessage),
}
