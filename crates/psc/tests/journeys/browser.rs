//! Where a browser can keep a token, as far as the model can tell.

use psc::{
    Event, Millis, Model, Passphrase, PersistenceChoice, StoredToken, TabMessage, UnlockResult,
    left_behind, navigation, session, token_store,
};

/// The storage of a tab and of a device.
#[derive(Default)]
pub(crate) struct Browser {
    /// What the tab keeps.
    pub(crate) tab: Option<String>,
    /// What the tab stores of what removals have left; empty where nothing.
    pub(crate) left_behind: String,
    /// Whether the tab stores the world of a demo.
    pub(crate) demo: bool,
    /// What the device keeps, with what opens it.
    pub(crate) device: Option<(Passphrase, String)>,
    /// When a page at this browser was last asked to forget the token.
    pub(crate) forgotten_at: Option<Millis>,
    /// What of that this page opened or wrote; another tab may have kept something else since.
    pub(crate) own: Option<String>,
    /// Whether the browser refuses to keep, to open and to wipe anything.
    pub(crate) refuses: bool,
    /// What stands in the fields of the sign-in page.
    pub(crate) typed: String,
    /// Whether its answers are held back.
    pub(crate) is_slow: bool,
    /// What was held back, in order.
    pub(crate) held: Vec<token_store::Event>,
}

impl Browser {
    /// Loads the page anew at an address, in the same tab or in a new one. Returns what the page begins with.
    pub(crate) fn reload(&mut self, same_tab: bool, address: String) -> Vec<Event> {
        if !same_tab {
            self.tab = None;
            self.demo = false;
            self.left_behind.clear();
        }
        let mut events = vec![
            left_behind::Event::StoredFound(self.left_behind.clone()).into(),
            navigation::Event::AddressChanged(address).into(),
        ];
        if self.demo {
            events.push(session::Event::DemoChosen.into());
        }
        events
    }

    pub(crate) fn store(&mut self, effect: left_behind::Effect) {
        let left_behind::Effect::Store(text) = effect;
        self.left_behind = text;
    }

    pub(crate) fn hold_demo(&mut self, effect: &session::Effect) {
        match effect {
            session::Effect::BeginDemo => self.demo = true,
            session::Effect::OpenSnapshot(_) => {}
            session::Effect::EndDemo | session::Effect::Forget => self.demo = false,
        }
    }

    pub(crate) fn perform(
        &mut self,
        model: &Model,
        wall: Millis,
        effect: token_store::Effect,
    ) -> Option<token_store::Event> {
        Some(match effect {
            // The other tabs are those of the test, which reads the trace.
            token_store::Effect::TellTabs(message) => {
                if message == TabMessage::Forgotten {
                    self.forgotten_at = Some(wall);
                }
                return None;
            }
            token_store::Effect::ClearTyped if self.typed.is_empty() => return None,
            token_store::Effect::ClearTyped => {
                self.typed.clear();
                token_store::Event::TypedCleared
            }
            token_store::Effect::FindStoredToken if self.refuses => {
                token_store::Event::StoredTokenUnreadable
            }
            token_store::Effect::FindStoredToken => token_store::Event::StoredTokenFound {
                tab: self.tab.as_deref().and_then(StoredToken::read),
                device: self.device.is_some(),
                forgotten_at: self.forgotten_at,
                wall,
            },
            token_store::Effect::StoreToken(keep) => {
                let stored = model.stored_token(wall).expect("somebody is signed in");
                let text = stored.write().0;
                let (persistence, kept) = (keep.persistence(), !self.refuses);
                match keep {
                    PersistenceChoice::Tab if kept => self.tab = Some(text),
                    PersistenceChoice::Device(passphrase) if kept => {
                        self.own = Some(text.clone());
                        self.device = Some((passphrase, text));
                    }
                    _ => {}
                }
                token_store::Event::StoreEnded { persistence, kept }
            }
            token_store::Effect::ForgetToken { device } => {
                if !self.refuses {
                    self.tab = None;
                    self.device = self.device.take().filter(|_| !device);
                }
                token_store::Event::TokenForgotten {
                    device,
                    wiped: !self.refuses,
                }
            }
            token_store::Effect::ForgetRefusedToken => {
                if !self.refuses {
                    self.tab = None;
                    let own = self.own.take();
                    let newer = |(_, text): &(Passphrase, String)| own.as_ref() != Some(text);
                    self.device = self.device.take().filter(newer);
                }
                token_store::Event::TokenForgotten {
                    device: true,
                    wiped: !self.refuses,
                }
            }
            token_store::Effect::UnlockToken(typed) => {
                token_store::Event::Unlocked(match &self.device {
                    _ if self.refuses => UnlockResult::Failed,
                    None => UnlockResult::Gone,
                    Some((passphrase, _)) if *passphrase != typed => UnlockResult::Wrong,
                    Some((_, text)) => {
                        self.own = Some(text.clone());
                        StoredToken::read(text).map_or(UnlockResult::Gone, UnlockResult::Open)
                    }
                })
            }
        })
    }
}
