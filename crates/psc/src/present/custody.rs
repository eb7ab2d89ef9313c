//! What the page says about the token.

use crate::model::{Model, Reach, Session};
use crate::{CardView, Door, IdleView, Keeping, SignInField, SignInView, TokenView, Trouble, Via};

/// The API has no call for it that a token may always make.
const EXPIRY: &str = "Not known: the API calls that this page makes do not tell. The Aiven Console shows it beside the token.";

pub(super) fn sign_in(
    model: &Model,
    checking: bool,
    trouble: Option<Trouble>,
    destination: Option<String>,
) -> SignInView {
    let custody = &model.custody;
    let door = door(model);
    SignInView {
        checking: checking || custody.busy,
        trouble,
        // A kept token goes the way that it was kept with.
        relay_helps: !checking
            && model.reach == Reach::Barred
            && matches!(door, Door::Token { .. }),
        field: match door {
            Door::Tab => SignInField::Again,
            Door::Token { .. } if !custody.passphrase_refused => SignInField::Token,
            _ => SignInField::Passphrase,
        },
        paste_trouble: model.paste_trouble.clone().filter(|_| !checking),
        destination,
        note: custody.note.clone(),
        door,
        // What the kept token was kept with says nothing of another one.
        keeping: match door {
            Door::Token { back: true } => Keeping::Memory,
            _ => custody.keeping,
        },
    }
}

fn door(model: &Model) -> Door {
    let custody = &model.custody;
    let is_kept = custody.in_tab || custody.on_device;
    if !is_kept || custody.other {
        Door::Token { back: is_kept }
    } else if custody.in_tab {
        Door::Tab
    } else {
        Door::Passphrase
    }
}

pub(super) fn card(model: &Model) -> Option<CardView> {
    let custody = &model.custody;
    let Session::SignedIn { credential, user } = &model.session else {
        return None;
    };
    let token = (!credential.via.is_inside()).then(|| TokenView {
        expiry: EXPIRY,
        keeping: custody.keeping,
        another: custody.on_device && custody.keeping != Keeping::Device,
        idle_minutes: custody.idle.after.seconds() / 60,
        can_lock: custody.keeping == Keeping::Device && !custody.busy,
        busy: custody.busy,
        trouble: custody.trouble.clone(),
    });
    custody.card.then(|| CardView {
        user: user.user.clone(),
        token,
    })
}

pub(super) fn idle(model: &Model) -> Option<IdleView> {
    let locks_at = model.locks_at().filter(|_| model.custody.idle.warned)?;
    Some(IdleView {
        locks_at,
        text: match model.custody.keeping {
            _ if model.via() == Some(Via::Copy) => {
                "Nobody has done anything for a while. The copy will be closed and its secrets forgotten; its JSON opens it again. You go on where you were, and what you typed is kept."
            }
            Keeping::Device => {
                "Nobody has done anything for a while. The token will be dropped from memory; your passphrase opens it again. You go on where you were, and what you typed is kept."
            }
            _ => {
                "Nobody has done anything for a while. The token will be dropped, and you will be asked for it again. You go on where you were, and what you typed is kept."
            }
        },
    })
}
