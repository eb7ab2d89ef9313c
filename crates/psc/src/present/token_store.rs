//! What the page says about the token.

use crate::model::{Model, Reach, Session};
use crate::{
    CallRoute, CardView, IdleView, Persistence, SignInField, SignInMethod, SignInView, TokenView,
    UserError,
};

/// The API has no call for it that a token may always make.
const EXPIRY: &str = "Not known: the API calls that this page makes do not tell. The Aiven Console shows it beside the token.";

pub(super) fn sign_in(
    model: &Model,
    checking: bool,
    user_error: Option<UserError>,
    destination: Option<String>,
) -> SignInView {
    let token_store = &model.token_store;
    let sign_in_method = sign_in_method(model);
    SignInView {
        checking: checking || token_store.busy,
        user_error,
        // A kept token goes the way that it was kept with.
        relay_helps: !checking
            && model.reach == Reach::Barred
            && matches!(sign_in_method, SignInMethod::Token { .. }),
        field: match sign_in_method {
            SignInMethod::Tab => SignInField::Again,
            SignInMethod::Token { .. } if !token_store.passphrase_refused => SignInField::Token,
            _ => SignInField::Passphrase,
        },
        paste_error: model.paste_error.clone().filter(|_| !checking),
        destination,
        note: token_store.note.clone(),
        sign_in_method,
        // What the kept token was kept with says nothing of another one.
        persistence: match sign_in_method {
            SignInMethod::Token { back: true } => Persistence::Memory,
            _ => token_store.persistence,
        },
    }
}

fn sign_in_method(model: &Model) -> SignInMethod {
    let token_store = &model.token_store;
    let is_kept = token_store.in_tab || token_store.on_device;
    if !is_kept || token_store.other {
        SignInMethod::Token { back: is_kept }
    } else if token_store.in_tab {
        SignInMethod::Tab
    } else {
        SignInMethod::Passphrase
    }
}

pub(super) fn card(model: &Model) -> Option<CardView> {
    let token_store = &model.token_store;
    let Session::SignedIn { credential, user } = &model.session else {
        return None;
    };
    let token = (!credential.call_route.is_inside()).then(|| TokenView {
        expiry: EXPIRY,
        persistence: token_store.persistence,
        another: token_store.on_device && token_store.persistence != Persistence::Device,
        idle_minutes: token_store.idle.after.seconds() / 60,
        can_lock: token_store.persistence == Persistence::Device && !token_store.busy,
        busy: token_store.busy,
        user_error: token_store.user_error.clone(),
    });
    token_store.card.then(|| CardView {
        user: user.user.clone(),
        token,
    })
}

pub(super) fn idle(model: &Model) -> Option<IdleView> {
    let locks_at = model.locks_at().filter(|_| model.token_store.idle.warned)?;
    Some(IdleView {
        locks_at,
        text: match model.token_store.persistence {
            _ if model.call_route() == Some(CallRoute::Snapshot) => {
                "Nobody has done anything for a while. The copy will be closed and its secrets forgotten; its JSON opens it again. You go on where you were, and what you typed is kept."
            }
            Persistence::Device => {
                "Nobody has done anything for a while. The token will be dropped from memory; your passphrase opens it again. You go on where you were, and what you typed is kept."
            }
            _ => {
                "Nobody has done anything for a while. The token will be dropped, and you will be asked for it again. You go on where you were, and what you typed is kept."
            }
        },
    })
}
