//! Why no reply comes to the first call of a session.
//!
//! A browser gives the same error for a network that is not there and for a token that it was not allowed to
//! send. One call that needs neither token nor leave tells them apart: `GET /v1/clouds`.

use aiven::{Clouds, Fault};

use super::Model;
use crate::words::{self, Doing};
use crate::{ApiCall, ApiReply, CallRoute, Effect, UserError};

/// What is known about the direct way while a token is being tried.
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

impl Model {
    /// Takes in that the call with the token got no reply, and says whether trying on is no use.
    pub(super) fn is_barred(&mut self, effects: &mut Vec<Effect>) -> bool {
        match self.reach {
            Reach::Unknown if self.call_route() == Some(CallRoute::Direct) => {
                self.reach = Reach::Probing;
                effects.push(self.in_flight.send(ApiCall::Clouds(Clouds)));
                false
            }
            Reach::Answered => {
                self.reach = Reach::Barred;
                true
            }
            _ => false,
        }
    }

    /// Takes in what became of the probe, and says whether the reply was nothing but that.
    pub(super) fn probe_landed(&mut self, ask: &ApiCall, result: &Result<ApiReply, Fault>) -> bool {
        if self.reach != Reach::Probing || !matches!(ask, ApiCall::Clouds(_)) {
            return false;
        }
        // Any reply shows that the API is there, a refusal as well.
        self.reach = match result {
            Err(Fault::Unreachable) => Reach::Silent,
            _ => Reach::Answered,
        };
        result.is_err()
    }

    pub(super) fn sign_in_error(&self, fault: &Fault, call_route: CallRoute) -> UserError {
        let mut user_error = words::user_error(fault, Doing::SigningIn, Some(call_route));
        if *fault == Fault::Unreachable && !call_route.is_inside() {
            let (cause, remedy) =
                words::no_reply(self.reach == Reach::Barred, self.offline, call_route);
            cause.clone_into(&mut user_error.cause);
            remedy.clone_into(&mut user_error.remedy);
        }
        user_error
    }

    /// What could not be read without a network is read again as soon as there is one.
    pub(super) fn network_changed(&mut self, offline: bool) {
        let returned = self.offline && !offline;
        self.offline = offline;
        if returned && self.session.user().is_some() {
            self.snippets.retry();
            self.check_asked();
        }
    }
}
