//! How long the world takes: each transition has its timing, and a wait measures one of them.

/// How quickly the world moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The minute or two that Aiven takes.
    Real,
    /// One second a transition.
    Fast,
    /// One second a transition, on a clock that moves only when told.
    Manual,
    /// Some four seconds a transition, so that a person can follow.
    Demo,
}

/// When a transition happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// At once.
    AtOnce,
    /// After so many milliseconds.
    After(u64),
    /// When it is looked at for the Nth time; that look sees the new state.
    OnPoll(u32),
    /// Not before somebody calls [`World::release`](crate::World::release).
    Held,
}

/// What the world does by itself, some time after it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transition {
    /// A privatelink goes from `creating` to `active`.
    PrivatelinkActive,
    /// A queued refresh is carried out, and the list shows what it found.
    RefreshDone,
    /// Google accepts the endpoint of an approved connection.
    EndpointAccepted,
    /// The DNS records of an accepted endpoint are there.
    DnsReady,
    /// The load balancer is rebuilt, and `components` follows the toggles and connections.
    ComponentsListed,
    /// A privatelink that is being deleted is gone.
    PrivatelinkGone,
}

/// A name that is not on the list; prints the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) valid: Vec<&'static str>,
}

impl std::fmt::Display for UnknownName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there is no ")?;
        f.write_str(self.kind)?;
        f.write_str(" '")?;
        f.write_str(&self.name)?;
        f.write_str("'; choose one of ")?;
        f.write_str(&self.valid.join(", "))
    }
}

impl std::error::Error for UnknownName {}

impl Pace {
    /// Every pace.
    pub const ALL: [Self; 4] = [Self::Real, Self::Fast, Self::Manual, Self::Demo];

    /// The name, as arguments and controls spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Fast => "fast",
            Self::Manual => "manual",
            Self::Demo => "demo",
        }
    }

    /// The pace of that name.
    ///
    /// # Errors
    /// A message that lists the valid names.
    pub fn from_name(name: &str) -> Result<Self, UnknownName> {
        find("pace", name, &Self::ALL, Self::name)
    }

    pub(crate) fn timing(self, transition: Transition) -> Timing {
        Timing::After(match self {
            Self::Fast | Self::Manual => 1_000,
            Self::Demo => match transition {
                Transition::RefreshDone => 2_000,
                _ => 4_000,
            },
            Self::Real => match transition {
                Transition::PrivatelinkActive => 90_000,
                Transition::RefreshDone => 8_000,
                Transition::EndpointAccepted => 30_000,
                Transition::DnsReady => 45_000,
                Transition::ComponentsListed => 120_000,
                Transition::PrivatelinkGone => 60_000,
            },
        })
    }
}

impl Timing {
    /// Reads a timing as the controls spell it: `at-once`, `after:SECONDS`, `on-poll:N` or `held`.
    ///
    /// # Errors
    /// A message that lists these forms.
    pub fn from_text(text: &str) -> Result<Self, UnknownName> {
        let read = || match text.split_once(':').unwrap_or((text, "")) {
            ("at-once", "") => Some(Self::AtOnce),
            ("held", "") => Some(Self::Held),
            ("after", number) => {
                let seconds: u64 = number.parse().ok()?;
                Some(Self::After(seconds.checked_mul(1000)?))
            }
            ("on-poll", number) => number.parse().ok().map(Self::OnPoll),
            _ => None,
        };
        read().ok_or_else(|| UnknownName {
            kind: "step",
            name: text.to_owned(),
            valid: vec!["at-once", "after:SECONDS", "on-poll:N", "held"],
        })
    }
}

impl Transition {
    /// Every transition.
    pub const ALL: [Self; 6] = [
        Self::PrivatelinkActive,
        Self::RefreshDone,
        Self::EndpointAccepted,
        Self::DnsReady,
        Self::ComponentsListed,
        Self::PrivatelinkGone,
    ];

    /// The name, as controls spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::PrivatelinkActive => "privatelink-active",
            Self::RefreshDone => "refresh-done",
            Self::EndpointAccepted => "endpoint-accepted",
            Self::DnsReady => "dns-ready",
            Self::ComponentsListed => "components-listed",
            Self::PrivatelinkGone => "privatelink-gone",
        }
    }

    /// The transition of that name.
    ///
    /// # Errors
    /// A message that lists the valid names.
    pub fn from_name(name: &str) -> Result<Self, UnknownName> {
        find("transition", name, &Self::ALL, Self::name)
    }
}

pub(crate) fn find<T: Copy>(
    kind: &'static str,
    name: &str,
    all: &[T],
    name_of: fn(T) -> &'static str,
) -> Result<T, UnknownName> {
    let found = all.iter().copied().find(|item| name_of(*item) == name);
    found.ok_or_else(|| UnknownName {
        kind,
        name: name.to_owned(),
        valid: all.iter().map(|item| name_of(*item)).collect(),
    })
}

/// The timing of every transition.
#[derive(Clone, Debug)]
pub(crate) struct Timings([Timing; 6]);

impl Timings {
    pub(crate) fn of(pace: Pace) -> Self {
        Self(Transition::ALL.map(|transition| pace.timing(transition)))
    }

    pub(crate) fn set(&mut self, transition: Transition, timing: Timing) {
        self.0[transition as usize] = timing;
    }

    pub(crate) fn wait(&self, transition: Transition, since: u64) -> Wait {
        Wait {
            transition,
            timing: self.0[transition as usize],
            since,
            polls: 0,
            released: false,
        }
    }
}

/// One transition that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wait {
    transition: Transition,
    timing: Timing,
    since: u64,
    polls: u32,
    released: bool,
}

impl Wait {
    /// When it began.
    pub(crate) fn since(&self) -> u64 {
        self.since
    }

    /// Somebody looked.
    pub(crate) fn poll(&mut self) {
        self.polls = self.polls.saturating_add(1);
    }

    pub(crate) fn release(&mut self, transition: Transition) {
        self.released |= self.transition == transition;
    }

    /// The moment it was over, if it is.
    pub(crate) fn over(&self, clock: u64) -> Option<u64> {
        if self.released {
            return Some(clock);
        }
        match self.timing {
            Timing::AtOnce => Some(self.since),
            Timing::After(milliseconds) => {
                Some(self.since.saturating_add(milliseconds)).filter(|end| *end <= clock)
            }
            Timing::OnPoll(polls) => (self.polls >= polls).then_some(clock),
            Timing::Held => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_ends_when_it_says() {
        for (timing, polls, clock, expected) in [
            (Timing::AtOnce, 0, 100, Some(100)),
            (Timing::After(50), 0, 149, None),
            (Timing::After(50), 0, 150, Some(150)),
            (Timing::After(50), 0, 900, Some(150)),
            (Timing::OnPoll(2), 1, 900, None),
            (Timing::OnPoll(2), 2, 120, Some(120)),
            (Timing::Held, 9, 900, None),
        ] {
            let mut timings = Timings::of(Pace::Real);
            timings.set(Transition::DnsReady, timing);
            let mut wait = timings.wait(Transition::DnsReady, 100);
            (0..polls).for_each(|_| wait.poll());
            assert_eq!(wait.over(clock), expected, "{timing:?}");
        }
    }

    #[test]
    fn steps_are_read_from_text() {
        for (text, expected) in [
            ("at-once", Some(Timing::AtOnce)),
            ("after:7", Some(Timing::After(7000))),
            ("on-poll:3", Some(Timing::OnPoll(3))),
            ("held", Some(Timing::Held)),
            ("held:1", None),
            ("after:-1", None),
            ("after:99999999999999999999", None),
            ("", None),
        ] {
            assert_eq!(Timing::from_text(text).ok(), expected, "{text}");
        }
    }

    #[test]
    fn only_the_named_transition_is_released() {
        let mut timings = Timings::of(Pace::Fast);
        timings.set(Transition::DnsReady, Timing::Held);
        let mut wait = timings.wait(Transition::DnsReady, 0);
        wait.release(Transition::RefreshDone);
        assert_eq!(wait.over(9), None);
        wait.release(Transition::DnsReady);
        assert_eq!(wait.over(9), Some(9));
    }

    #[test]
    fn names_are_read_back_and_wrong_ones_listed() {
        for pace in Pace::ALL {
            assert_eq!(Pace::from_name(pace.name()), Ok(pace));
        }
        for transition in Transition::ALL {
            assert_eq!(Transition::from_name(transition.name()), Ok(transition));
        }
        assert_eq!(
            Pace::from_name("slow").unwrap_err().to_string(),
            "there is no pace 'slow'; choose one of real, fast, manual, demo"
        );
    }
}
