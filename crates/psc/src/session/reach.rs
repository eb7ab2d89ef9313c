//! Why no reply comes to the first call of a session.
//!
//! A browser gives the same error for a network that is not there and for a token that it was not allowed to
//! send. One call that needs neither token nor leave tells them apart: `GET /v1/clouds`.

use aiven::{ApiCall, ApiReply, Clouds, Fault};

use super::{Session, messages};
use crate::messages::{Doing, UserError, user_error};
use crate::remote::CallRoute;

/// What is known about the direct route while a token is being tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Nothing yet.
    #[default]
    Unknown,
    /// The call that needs no leave is under way.
    Probing,
    /// It was answered.
    Answered,
    /// It was not answered either.
    Silent,
    /// It was answered, and the call with the token got no reply twice.
    Barred,
}

/// What to do about a first call that got no reply.
#[derive(Debug, PartialEq)]
pub(crate) enum NoReply {
    /// Find out whether the API is there, with a call that needs no leave.
    Probe(ApiCall),
    /// Trying on is no use.
    GiveUp,
    /// Try again as after any fault.
    TryAgain,
}

impl Session {
    /// Takes in that the call with the token got no reply.
    pub(crate) fn no_reply(&mut self) -> NoReply {
        match self.reach {
            Reach::Unknown if self.call_route() == Some(CallRoute::Direct) => {
                self.reach = Reach::Probing;
                NoReply::Probe(ApiCall::Clouds(Clouds))
            }
            Reach::Answered => {
                self.reach = Reach::Barred;
                NoReply::GiveUp
            }
            _ => NoReply::TryAgain,
        }
    }

    /// Takes in what became of the probe, and says whether the reply was nothing but that.
    pub(crate) fn probe_landed(
        &mut self,
        call: &ApiCall,
        result: &Result<ApiReply, Fault>,
    ) -> bool {
        if self.reach != Reach::Probing || !matches!(call, ApiCall::Clouds(_)) {
            return false;
        }
        // Any reply shows that the API is there, a refusal as well.
        self.reach = match result {
            Err(Fault::Unreachable) => Reach::Silent,
            _ => Reach::Answered,
        };
        result.is_err()
    }

    /// Why signing in failed.
    pub(crate) fn sign_in_error(&self, fault: &Fault, call_route: CallRoute) -> UserError {
        let mut user_error = user_error(fault, Doing::SigningIn, Some(call_route));
        if *fault == Fault::Unreachable && !call_route.is_inside() {
            let (cause, remedy) =
                messages::no_reply(self.reach == Reach::Barred, self.offline, call_route);
            cause.clone_into(&mut user_error.cause);
            remedy.clone_into(&mut user_error.remedy);
        }
        user_error
    }
}
