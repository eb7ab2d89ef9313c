//! What answers in Aiven's place says nothing of the token: a proxy, a gateway, the sign-on page of a network.

use expect_test::expect;
use psc::{PersistenceChoice, SignInMethod, View, navigation, remote, token_store};
use sim::{Pace, Scenario};

use crate::token_store::{device, kept, sign_in, storage};
use crate::{SERVICE, trip::Trip};

/// How a page of a network's sign-on comes.
const SIGN_ON: &str = "html:401";

fn is_signed_in(view: &View) -> bool {
    view.account.is_some()
}

#[test]
fn a_gateways_401_ends_no_session_and_wipes_nothing() {
    for keep in [PersistenceChoice::Memory, PersistenceChoice::Tab, device()] {
        let mut trip = kept(keep);
        let before = storage(&trip);
        trip.inject_fault(None, "/v1/", 9, SIGN_ON);
        trip.event(remote::Event::CheckAsked);
        trip.run(2);
        assert!(is_signed_in(&trip.view()));
        assert_eq!(storage(&trip), before);
        trip.world.clear_fault_rules();
        trip.run(60);
        assert!(trip.view().outage.is_none(), "it goes on by itself");
    }
}

#[test]
fn a_gateways_401_while_signing_in_leaves_what_is_kept() {
    let mut trip = kept(PersistenceChoice::Tab);
    let before = storage(&trip);
    trip.inject_fault(None, "/me", 9, SIGN_ON);
    trip.reload(true);
    trip.run(60);
    let view = sign_in(&trip);
    assert_eq!(view.sign_in_method, SignInMethod::Tab);
    assert_eq!(storage(&trip), before);
    let user_error = view.user_error.expect("an error");
    expect![[r#"
        You could not be signed in
        The reply (HTTP 401) isn't in Aiven's format: a proxy, a gateway or a sign-on page answered instead of Aiven.
        If your network has a sign-on page or a proxy, sign in there or let it pass calls to Aiven. Then try again. Your token hasn't been refused."#]].assert_eq(&[user_error.title, user_error.cause, user_error.remedy].join("\n"));
    trip.world.clear_fault_rules();
    trip.event(token_store::Event::StoredTokenAsked);
    trip.run(2);
    assert!(is_signed_in(&trip.view()));
}

#[test]
fn a_gateways_404_does_not_take_the_privatelink_away() {
    let place = format!("{SERVICE}/approve");
    let mut trip = Trip::signed_in(Scenario::AwaitingApproval, Pace::Manual, "demo", &place);
    for fault in ["html:404", "html:403"] {
        trip.inject_fault("GET", "/privatelink/google", 9, fault);
        trip.event(remote::Event::CheckAsked);
        trip.run(2);
        let view = trip.service();
        assert!(
            view.notices.iter().all(|one| !one.title.contains("gone")),
            "{view:?}"
        );
        let said: Vec<String> = view
            .watches
            .into_iter()
            .filter_map(|watch| watch.user_error)
            .map(|user_error| user_error.cause)
            .collect();
        assert!(!said.is_empty(), "{fault}");
        assert!(
            said.iter().all(|cause| !cause.contains("Aiven says")),
            "{said:?}"
        );
        trip.world.clear_fault_rules();
    }
}

#[test]
fn a_401_of_aivens_own_still_asks_for_another_token() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.inject_fault(None, "/v1/", 1, "status:401");
    trip.event(remote::Event::CheckAsked);
    trip.run(2);
    expect!["tab None, device None"].assert_eq(&storage(&trip));
    trip.event(navigation::Event::AddressChanged("#/".to_owned()));
    assert!(!is_signed_in(&trip.view()));
}
