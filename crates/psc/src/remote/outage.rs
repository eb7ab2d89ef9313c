//! Nothing new can be read: why, in words, and how old what is shown is.

use aiven::Fault;

use super::{CallRoute, RemoteData};
use crate::millis::Millis;

/// Why nothing new can be read, and how old what is shown is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutageView {
    /// What is the matter.
    pub title: String,
    /// When the oldest of what is shown was read; `None` where nothing was.
    pub read_at: Option<Millis>,
}

/// What the present place shows of the API's answers.
#[derive(Debug, Default)]
pub(crate) struct Shown<'a> {
    unanswered: Option<&'a Fault>,
    pub(crate) read_at: Option<Millis>,
}

impl<'a> Shown<'a> {
    /// Counts in something that is shown.
    #[must_use]
    pub(crate) fn with<T>(self, data: &'a RemoteData<T>) -> Self {
        Self {
            unanswered: self.unanswered.or(data.unanswered()),
            read_at: self.read_at.into_iter().chain(data.read_at).min(),
        }
    }

    /// Counts in why a reading waits to be repeated.
    #[must_use]
    pub(crate) fn waiting_for(self, fault: Option<&'a Fault>) -> Self {
        Self {
            unanswered: self.unanswered.or(fault),
            ..self
        }
    }
}

/// Whether Aiven and the network can be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outage {
    /// What is the matter, as it was said last; `None` while all is well.
    title: Option<String>,
}

/// What has changed, to be said once.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum OutageChange {
    Began(String),
    Ended,
}

impl Outage {
    /// Looks at what is shown. An outage ends only when Aiven has answered: another place may show nothing that was
    /// asked for in vain.
    pub(crate) fn look(
        &mut self,
        shown: &Shown<'_>,
        offline: bool,
        answered: bool,
        call_route: Option<CallRoute>,
    ) -> Option<OutageChange> {
        let is_outside = call_route.is_some_and(|route| !route.is_inside());
        let title = match shown.unanswered {
            _ if !is_outside => None,
            _ if offline => Some("This device is offline".to_owned()),
            Some(fault) => Some(title(fault, call_route)),
            None => None,
        };
        let is_over = answered || !is_outside;
        match (&self.title, title) {
            (None, Some(title)) => {
                self.title = Some(title.clone());
                Some(OutageChange::Began(title))
            }
            (Some(_), Some(title)) => {
                self.title = Some(title);
                None
            }
            (Some(_), None) if is_over => {
                self.title = None;
                Some(OutageChange::Ended)
            }
            (_, None) => None,
        }
    }

    pub(crate) fn view(&self, shown: &Shown<'_>) -> Option<OutageView> {
        Some(OutageView {
            title: self.title.clone()?,
            read_at: shown.read_at,
        })
    }
}

fn title(fault: &Fault, call_route: Option<CallRoute>) -> String {
    match fault {
        Fault::Unreachable if call_route == Some(CallRoute::Relay) => {
            "The relay can't be reached".to_owned()
        }
        Fault::Relay { .. } => "The relay gets no answer from Aiven".to_owned(),
        Fault::Unavailable { status, .. } => {
            format!("Aiven can't answer at the moment (HTTP {status})")
        }
        Fault::Intermediary { status } => {
            format!("Something in between answers instead of Aiven (HTTP {status})")
        }
        _ => "Aiven can't be reached".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unreachable() -> RemoteData<()> {
        let mut data = RemoteData::default();
        data.read((), Millis(5));
        data.failed(Fault::Unreachable, Millis(9));
        data
    }

    #[test]
    fn an_outage_is_said_once_and_ends_with_an_answer() {
        let (data, direct) = (unreachable(), Some(CallRoute::Direct));
        let none = Shown::default();
        let mut outage = Outage::default();
        assert_eq!(outage.look(&none, false, false, direct), None);
        let began = outage.look(&Shown::default().with(&data), false, false, direct);
        let title = "Aiven can't be reached".to_owned();
        assert_eq!(began, Some(OutageChange::Began(title)));
        assert_eq!(
            outage.look(&Shown::default().with(&data), true, false, direct),
            None
        );
        assert_eq!(outage.look(&none, false, false, direct), None, "elsewhere");
        let shown = outage.view(&Shown::default().with(&data)).unwrap();
        assert_eq!(shown.read_at, Some(Millis(5)));
        let ended = outage.look(&none, false, true, direct);
        assert_eq!(ended, Some(OutageChange::Ended));
        assert_eq!(outage.view(&none), None);
    }

    #[test]
    fn it_says_who_is_silent() {
        let check = |fault: Fault, call_route, offline, expected: Option<&str>| {
            let mut data = RemoteData::<()>::default();
            data.failed(fault, Millis(1));
            let mut outage = Outage::default();
            let shown = Shown::default().with(&data);
            outage.look(&shown, offline, false, Some(call_route));
            let title = outage.view(&shown).map(|view| view.title);
            assert_eq!(title.as_deref(), expected);
        };
        let busy = || Fault::Unavailable {
            status: 503,
            message: String::new(),
            seconds: None,
        };
        let relay = || Fault::Relay {
            status: 504,
            message: String::new(),
            seconds: None,
        };
        let refused = || Fault::Missing {
            message: String::new(),
            code: None,
        };
        check(
            Fault::Unreachable,
            CallRoute::Direct,
            false,
            Some("Aiven can't be reached"),
        );
        check(
            Fault::Unreachable,
            CallRoute::Relay,
            false,
            Some("The relay can't be reached"),
        );
        check(
            relay(),
            CallRoute::Relay,
            false,
            Some("The relay gets no answer from Aiven"),
        );
        check(
            busy(),
            CallRoute::Direct,
            false,
            Some("Aiven can't answer at the moment (HTTP 503)"),
        );
        check(
            busy(),
            CallRoute::Direct,
            true,
            Some("This device is offline"),
        );
        check(
            Fault::Intermediary { status: 403 },
            CallRoute::Direct,
            false,
            Some("Something in between answers instead of Aiven (HTTP 403)"),
        );
        check(refused(), CallRoute::Direct, false, None);
        check(Fault::Unreachable, CallRoute::Demo, true, None);
    }
}
