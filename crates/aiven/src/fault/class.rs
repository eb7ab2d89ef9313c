//! What a fault means for what comes next: the one place where faults are sorted.

use super::Fault;

/// A kind of fault, by what may be done after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultClass {
    /// Aiven gave no answer, or none of its own: no network, a time-out, 5xx. Another try may go well.
    Transient,
    /// Too many requests. Another try goes well after a wait.
    Throttled,
    /// The response to a successful call does not say what it should.
    Unreadable,
    /// What was asked for does not fit the present state.
    Conflict,
    /// What was asked about does not exist, which is an answer like any other.
    Missing,
    /// The token is not good any more.
    Unauthorized,
    /// The token may not do this.
    Forbidden,
    /// The request was not taken, by Aiven or by the relay.
    Refused,
}

/// What is known of a write that met a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteOutcome {
    /// It has not happened.
    Refused,
    /// It may have happened: only the state tells.
    Unknown,
}

impl Fault {
    /// What may be done after it.
    pub fn class(&self) -> FaultClass {
        match self {
            Self::Unreachable
            | Self::Intermediary { .. }
            | Self::Unavailable { .. }
            | Self::Relay { status: 500.., .. } => FaultClass::Transient,
            Self::Throttled { .. } => FaultClass::Throttled,
            Self::Unreadable { .. } => FaultClass::Unreadable,
            Self::Conflict { .. } => FaultClass::Conflict,
            Self::Missing { .. } => FaultClass::Missing,
            Self::Unauthorized { .. } => FaultClass::Unauthorized,
            Self::Forbidden { .. } => FaultClass::Forbidden,
            Self::Refused { .. } | Self::Relay { .. } => FaultClass::Refused,
        }
    }
}

impl FaultClass {
    /// Whether a read that met it is worth repeating within seconds.
    pub fn is_worth_a_retry(self) -> bool {
        matches!(self, Self::Transient | Self::Throttled)
    }

    /// Whether what is watched may be readable again later without anybody doing something about it.
    pub fn may_pass(self) -> bool {
        self.is_worth_a_retry() || self == Self::Unreadable
    }

    /// Whether it refuses to tell how things stand, now and later.
    pub fn is_refusal(self) -> bool {
        matches!(self, Self::Forbidden | Self::Refused)
    }

    /// What is known of a write that met it.
    pub fn write_outcome(self) -> WriteOutcome {
        match self {
            Self::Transient | Self::Throttled | Self::Unreadable | Self::Conflict => {
                WriteOutcome::Unknown
            }
            Self::Missing | Self::Unauthorized | Self::Forbidden | Self::Refused => {
                WriteOutcome::Refused
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use expect_test::expect;

    use super::*;
    use crate::Response;

    #[test]
    fn each_fault_has_its_class() {
        let check = |status: u16, body: &str, class: FaultClass| {
            let response = Response {
                status,
                retry_after: None,
                body: body.to_owned(),
            };
            let fault = Fault::from_response(&response, None);
            assert_eq!(fault.class(), class, "{status} {body}");
        };
        let relay = r#"{"errors":[{"error_code":"attache_relay_late"}]}"#;
        let aivens = r#"{"message":"Aiven's own words"}"#;
        check(400, aivens, FaultClass::Refused);
        check(401, aivens, FaultClass::Unauthorized);
        check(403, aivens, FaultClass::Forbidden);
        check(404, aivens, FaultClass::Missing);
        check(405, aivens, FaultClass::Refused);
        check(408, aivens, FaultClass::Transient);
        check(409, aivens, FaultClass::Conflict);
        check(410, aivens, FaultClass::Refused);
        check(417, aivens, FaultClass::Refused);
        check(429, aivens, FaultClass::Throttled);
        check(500, aivens, FaultClass::Transient);
        check(501, aivens, FaultClass::Transient);
        check(403, relay, FaultClass::Refused);
        check(404, relay, FaultClass::Refused);
        check(429, relay, FaultClass::Refused);
        check(504, relay, FaultClass::Transient);
        for status in [302, 400, 401, 403, 404, 407, 409, 511] {
            check(status, "<h1>Sign on</h1>", FaultClass::Transient);
            check(status, "", FaultClass::Transient);
        }
        assert_eq!(Fault::Unreachable.class(), FaultClass::Transient);
    }

    #[test]
    fn each_class_says_what_may_be_done() {
        let mut lines = String::new();
        for class in [
            FaultClass::Transient,
            FaultClass::Throttled,
            FaultClass::Unreadable,
            FaultClass::Conflict,
            FaultClass::Missing,
            FaultClass::Unauthorized,
            FaultClass::Forbidden,
            FaultClass::Refused,
        ] {
            let _ = writeln!(
                lines,
                "{class:?}: retry {}, may pass {}, refusal {}, write {:?}",
                class.is_worth_a_retry(),
                class.may_pass(),
                class.is_refusal(),
                class.write_outcome()
            );
        }
        expect![[r#"
            Transient: retry true, may pass true, refusal false, write Unknown
            Throttled: retry true, may pass true, refusal false, write Unknown
            Unreadable: retry false, may pass true, refusal false, write Unknown
            Conflict: retry false, may pass false, refusal false, write Unknown
            Missing: retry false, may pass false, refusal false, write Refused
            Unauthorized: retry false, may pass false, refusal false, write Refused
            Forbidden: retry false, may pass false, refusal true, write Refused
            Refused: retry false, may pass false, refusal true, write Refused
        "#]]
        .assert_eq(&lines);
    }
}
