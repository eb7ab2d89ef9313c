//! Polling: how often each subject is read, and when not.
//!
//! One poll is in flight for a subject at most. While something moves it is read every five seconds, and
//! after ten minutes in the same state less often; what is at rest is read once a minute, so that a
//! colleague's command shows up. Nothing is read while the tab is hidden or a write is under way.

use aiven::{
    ApiCall, ConnectionList, Fault, FaultClass, PrivatelinkGet, PrivatelinkRefresh, ServiceGet,
    ServiceState,
};

use super::{RemoteData, ServiceData};
use crate::millis::Millis;

/// Something that is read again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The service object.
    Service,
    /// The privatelink.
    Privatelink,
    /// The connections: a refresh, then the list.
    Connections,
}

/// Aiven's own clients read every five seconds; nothing may be faster.
const MOVING: Millis = Millis::from_seconds(5);
/// While the load balancer is being rebuilt.
const PREPARING: Millis = Millis::from_seconds(10);
/// Something should move and has not for long.
pub(crate) const SLOW: Millis = Millis::from_seconds(15);
/// Nothing moves.
pub(crate) const RESTING: Millis = Millis::from_seconds(60);
/// How long a state is watched closely.
const WINDOW: Millis = Millis::from_seconds(600);

impl Subject {
    pub(crate) const ALL: [Self; 3] = [Self::Service, Self::Privatelink, Self::Connections];

    /// What it is called on the page.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Privatelink => "privatelink",
            Self::Connections => "connections",
        }
    }

    /// Whether a request is one of this subject's readings.
    pub(crate) fn reads(self, call: &ApiCall) -> bool {
        match self {
            Self::Service => matches!(call, ApiCall::ServiceGet(_)),
            Self::Privatelink => matches!(call, ApiCall::PrivatelinkGet(_)),
            Self::Connections => {
                matches!(
                    call,
                    ApiCall::PrivatelinkRefresh(_) | ApiCall::ConnectionList(_)
                )
            }
        }
    }
}

impl ServiceData {
    /// The first request of a reading. Connections are refreshed before they are listed, but for the very
    /// first time: what Aiven already knows is shown at once.
    pub(crate) fn reading(&self, subject: Subject) -> ApiCall {
        let (project, service) = (self.project.clone(), self.service.clone());
        match subject {
            Subject::Service => ApiCall::ServiceGet(ServiceGet { project, service }),
            Subject::Privatelink => ApiCall::PrivatelinkGet(PrivatelinkGet { project, service }),
            Subject::Connections if self.connections.value.is_none() => self.listing(),
            Subject::Connections => {
                ApiCall::PrivatelinkRefresh(PrivatelinkRefresh { project, service })
            }
        }
    }

    /// The list of connections, without a refresh before it.
    pub(crate) fn listing(&self) -> ApiCall {
        let (project, service) = (self.project.clone(), self.service.clone());
        ApiCall::ConnectionList(ConnectionList { project, service })
    }

    /// When a subject is read next, if it is read at this pace while all is well; `None` while it is not watched.
    pub(crate) fn next_reading(
        &self,
        subject: Subject,
        pace: Millis,
        now: Millis,
    ) -> Option<Millis> {
        if self.write.is_sending() {
            return None;
        }
        let (tried_at, fault, failures) = match subject {
            Subject::Service => last_try(&self.details),
            Subject::Privatelink => last_try(&self.privatelink),
            Subject::Connections => last_try(&self.connections),
        };
        let Some(tried_at) = tried_at else {
            return Some(now);
        };
        if self.is_snapshot {
            return None;
        }
        let wait = match (subject, fault.map(Fault::class)) {
            // The privatelink went away in between: its own reading will say so.
            (Subject::Connections, Some(FaultClass::Missing)) => Some(backoff(failures)),
            _ => after_fault(fault, failures, pace),
        };
        Some(tried_at + wait?)
    }
}

/// When the service object is read next.
pub(crate) fn details_due(data: &ServiceData, now: Millis) -> Option<Millis> {
    let pace = match &data.details.value {
        Some(service) if service.state != ServiceState::Running => SLOW,
        Some(_) if data.is_preparing() => PREPARING,
        _ => RESTING,
    };
    data.next_reading(Subject::Service, pace, now)
}

fn last_try<T>(data: &RemoteData<T>) -> (Option<Millis>, Option<&Fault>, u32) {
    (data.tried_at, data.fault.as_ref(), data.failures)
}

/// Reads closely for a bounded time after the last change, then less often: a stuck state must not be
/// polled at full speed for ever.
pub(crate) fn window(since: Millis, now: Millis) -> Millis {
    if now - since < WINDOW { MOVING } else { SLOW }
}

/// Twice as long after each failure in a row, up to the pace of what is at rest.
fn backoff(failures: u32) -> Millis {
    Millis(MOVING.0 << (failures.saturating_sub(1).min(4))).min(RESTING)
}

/// The wait after a failed reading: longer each time, as long as the server asks within bounds, and no wait at
/// all where another try cannot help.
fn after_fault(fault: Option<&Fault>, failures: u32, pace: Millis) -> Option<Millis> {
    let Some(fault) = fault else {
        return Some(pace);
    };
    let asked = Millis::from_seconds(fault.wait().unwrap_or(0).into());
    let wait = backoff(failures).max(asked);
    fault.class().may_pass().then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_reading_waits_longer_each_time_and_as_long_as_the_server_asks() {
        let check = |fault: Fault, failures: u32, seconds: Option<u64>| {
            let wait = after_fault(Some(&fault), failures, RESTING);
            assert_eq!(
                wait,
                seconds.map(Millis::from_seconds),
                "{fault:?} {failures}"
            );
        };
        let busy = || Fault::Unavailable {
            status: 500,
            message: String::new(),
            seconds: None,
        };
        let throttled = |seconds| Fault::Throttled {
            message: String::new(),
            seconds,
        };
        check(busy(), 1, Some(5));
        check(busy(), 2, Some(10));
        check(busy(), 4, Some(40));
        check(busy(), 5, Some(60));
        check(busy(), 500, Some(60));
        check(Fault::Unreachable, 1, Some(5));
        check(throttled(None), 1, Some(5));
        check(throttled(Some(28)), 1, Some(28));
        check(throttled(Some(86_400)), 9, Some(300));
        let asks = Fault::Unavailable {
            status: 503,
            message: String::new(),
            seconds: Some(120),
        };
        check(asks, 1, Some(120));
        check(
            Fault::Missing {
                message: String::new(),
                code: None,
            },
            1,
            None,
        );
        check(
            Fault::Forbidden {
                message: String::new(),
                code: None,
                needs: None,
            },
            1,
            None,
        );
    }

    #[test]
    fn a_stuck_state_is_watched_less_closely() {
        let since = Millis::from_seconds(1_000);
        assert_eq!(window(since, since + Millis::from_seconds(599)), MOVING);
        assert_eq!(window(since, since + Millis::from_seconds(600)), SLOW);
    }
}
