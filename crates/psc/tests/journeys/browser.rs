//! Where a browser can keep a token, as far as the model can tell.

use psc::{Effect, Event, Keep, KeptToken, Millis, Model, Opening, Passphrase};

/// The storage of a tab and of a device.
#[derive(Default)]
pub(crate) struct Browser {
    /// What the tab keeps.
    pub(crate) tab: Option<String>,
    /// What the device keeps, with what opens it.
    pub(crate) device: Option<(Passphrase, String)>,
    /// What of that this page opened or wrote; another tab may have kept something else since.
    pub(crate) own: Option<String>,
    /// Whether the browser refuses to keep, to open and to wipe anything.
    pub(crate) refuses: bool,
    /// Whether its answers are held back.
    pub(crate) is_slow: bool,
    /// What was held back, in order.
    pub(crate) held: Vec<Event>,
}

impl Browser {
    pub(crate) fn perform(&mut self, model: &Model, now: Millis, effect: Effect) -> Event {
        match effect {
            Effect::LookForKept => Event::KeptFound {
                tab: self.tab.as_deref().and_then(KeptToken::read),
                device: self.device.is_some(),
            },
            Effect::Keep(keep) => {
                let (token, via) = model
                    .token()
                    .zip(model.via())
                    .expect("somebody is signed in");
                let text = KeptToken::write(token, via, now).0;
                let (keeping, kept) = (keep.keeping(), !self.refuses);
                match keep {
                    Keep::Tab if kept => self.tab = Some(text),
                    Keep::Device(passphrase) if kept => {
                        self.own = Some(text.clone());
                        self.device = Some((passphrase, text));
                    }
                    _ => {}
                }
                Event::KeepEnded { keeping, kept }
            }
            Effect::Unkeep { device } => {
                if !self.refuses {
                    self.tab = None;
                    self.device = self.device.take().filter(|_| !device);
                }
                Event::Unkept {
                    device,
                    wiped: !self.refuses,
                }
            }
            Effect::UnkeepRefused => {
                if !self.refuses {
                    self.tab = None;
                    let own = self.own.take();
                    let newer = |(_, text): &(Passphrase, String)| own.as_ref() != Some(text);
                    self.device = self.device.take().filter(newer);
                }
                Event::Unkept {
                    device: true,
                    wiped: !self.refuses,
                }
            }
            Effect::Open(typed) => Event::Opened(match &self.device {
                _ if self.refuses => Opening::Failed,
                None => Opening::Gone,
                Some((passphrase, _)) if *passphrase != typed => Opening::Wrong,
                Some((_, text)) => {
                    self.own = Some(text.clone());
                    KeptToken::read(text).map_or(Opening::Gone, Opening::Open)
                }
            }),
            effect => panic!("no browser is needed for {effect:?}"),
        }
    }
}
