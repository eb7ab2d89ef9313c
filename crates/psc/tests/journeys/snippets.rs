//! The snippets module: loaded in the background, asked once for a choice, and gone with the secrets it was given.

use expect_test::{Expect, expect};
use psc::{
    Action, CallRoute, ConnectStage, Form, SnippetsFault, Step, StepView, app_update, components,
    connection_info, navigation, session, token_store,
};
use sim::{Pace, Scenario};
use snippets_api::SpanKind;

use crate::{SERVICE, trip::Trip};

fn at_connect(prepare: impl FnOnce(&mut Trip)) -> Trip {
    let mut trip = Trip::new(Scenario::Connected, Pace::Fast);
    prepare(&mut trip);
    trip.event(navigation::Event::AddressChanged(format!(
        "{SERVICE}/connect?component=kafka-sasl"
    )));
    trip.enter("demo");
    trip.run(2);
    trip.turn_the_page();
    trip
}

fn with_snippet() -> Trip {
    let mut trip = at_connect(|_| {});
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    assert!(trip.snippets.has_instance);
    trip
}

fn stage(trip: &Trip) -> ConnectStage {
    match trip.body() {
        StepView::Connect(connect) => connect.stage,
        body => panic!("another step: {body:?}"),
    }
}

/// The tool that the snippet on the screen is for.
fn tool(trip: &Trip) -> Option<String> {
    let ConnectStage::Ready(view) = stage(trip) else {
        return None;
    };
    let mut tools = view.tools.into_iter().flat_map(|group| group.tools);
    let chosen = tools.find(|tool| tool.chosen);
    chosen.map(|tool| tool.id)
}

/// Chooses a tool by its address.
fn choose(trip: &mut Trip, tool: &str) {
    let address = format!("{SERVICE}/connect?component=kafka-sasl&tool={tool}");
    trip.event(navigation::Event::AddressChanged(address));
}

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn check_missing(trip: &Trip, expected: Expect) {
    match stage(trip) {
        ConnectStage::NoModule { user_error, reload } => expected.assert_eq(&format!(
            "{}\n{}\n{}\nreload: {reload}",
            user_error.title, user_error.cause, user_error.remedy
        )),
        stage => panic!("the module is there: {stage:?}"),
    }
}

#[test]
fn it_is_loaded_once_in_the_background_whoever_signs_in() {
    for call_route in [CallRoute::Direct, CallRoute::Demo] {
        let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
        trip.event(navigation::Event::AddressChanged("#/".to_owned()));
        trip.run(1);
        assert_eq!(trip.snippets.loads, 0, "nobody is signed in");
        trip.enter_via("demo", call_route);
        trip.run(30);
        assert_eq!(trip.snippets.loads, 1);
        trip.event(session::Event::SignedOut);
        trip.enter_via("demo", call_route);
        trip.run(30);
        assert_eq!(trip.snippets.loads, 1, "it is there already");
    }
}

#[test]
fn it_is_asked_once_for_a_choice() {
    let mut trip = with_snippet();
    assert_eq!(trip.snippets.rendered, 1);
    trip.run(120);
    trip.event(connection_info::Event::SecretsShown(Form::Quoted, true));
    assert_eq!(trip.snippets.rendered, 1);
    choose(&mut trip, "kafkacat");
    assert_eq!(trip.snippets.rendered, 2);
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    assert_eq!(trip.snippets.rendered, 3, "the document was read anew");
}

#[test]
fn secrets_are_shown_only_in_the_form_whose_button_was_pressed() {
    let mut trip = with_snippet();
    let mut shows = |form, shown| {
        trip.event(connection_info::Event::SecretsShown(form, shown));
        let ConnectStage::Ready(snippet) = stage(&trip) else {
            panic!("there is a snippet")
        };
        let forms = snippet.forms.iter();
        forms.map(|form| form.shown).collect::<Vec<_>>()
    };
    assert_eq!(shows(Form::Avn, true), [false, true]);
    assert_eq!(shows(Form::Quoted, true), [true, true]);
    assert_eq!(shows(Form::Avn, false), [true, false]);
}

#[test]
fn what_asks_for_it_while_it_is_loading_waits() {
    let mut trip = at_connect(|trip| trip.snippets.is_slow = true);
    assert_eq!(stage(&trip), ConnectStage::NotAsked);
    trip.event(connection_info::Event::SecretsAsked);
    assert_eq!(stage(&trip), ConnectStage::Reading);
    trip.run(1);
    assert_eq!(stage(&trip), ConnectStage::Preparing);
    trip.hear_the_snippets();
    assert_eq!(tool(&trip).as_deref(), Some("kcat"));
}

#[test]
fn where_it_cannot_be_loaded_nothing_is_read_and_it_can_be_tried_again() {
    let mut trip = at_connect(|trip| trip.snippets.fault = Some(SnippetsFault::Unreachable));
    check_missing(
        &trip,
        expect![[r#"
            Snippets can't be created right now
            The part of this page that creates them could not be loaded.
            Check your network connection and try again.
            reload: false"#]],
    );
    trip.event(connection_info::Event::SnippetsRetryAsked);
    assert_eq!(trip.snippets.loads, 2);
    check_missing(
        &trip,
        expect![[r#"
            Snippets can't be created right now
            The part of this page that creates them could not be loaded.
            Check your network connection and try again.
            reload: false"#]],
    );
    (trip.snippets.fault, trip.snippets.is_slow) = (None, true);
    trip.event(connection_info::Event::SnippetsRetryAsked);
    assert_eq!(stage(&trip), ConnectStage::Preparing);
    trip.hear_the_snippets();
    assert_eq!(stage(&trip), ConnectStage::NotAsked);
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    assert_eq!(tool(&trip).as_deref(), Some("kcat"));
}

#[test]
fn it_is_tried_again_when_the_network_returns() {
    let mut trip = at_connect(|trip| trip.snippets.fault = Some(SnippetsFault::Unreachable));
    trip.snippets.fault = None;
    trip.event(session::Event::NetworkChanged { offline: true });
    assert_eq!(trip.snippets.loads, 1);
    trip.event(session::Event::NetworkChanged { offline: false });
    assert_eq!(trip.snippets.loads, 2);
    assert_eq!(stage(&trip), ConnectStage::NotAsked);
}

#[test]
fn where_it_was_replaced_the_page_is_loaded_again_on_request() {
    let mut trip = at_connect(|trip| trip.snippets.fault = Some(SnippetsFault::Replaced));
    check_missing(
        &trip,
        expect![[r#"
            Snippets can't be created right now
            A newer version of this page has been published, and the part that creates them belongs to it.
            The page reloads and stays where you are. You'll be asked for the token again: it is only in this tab's memory.
            reload: true"#]],
    );
    trip.event(connection_info::Event::SnippetsRetryAsked);
    assert_eq!(trip.snippets.loads, 1, "it would be the same again");
    trip.event(app_update::Event::ReloadAsked);
    trip.run(60);
    expect!["↻ the page is loaded again\n"].assert_eq(&trip.trace);
}

#[test]
fn a_reload_waits_for_a_write_under_way() {
    let mut trip = at_connect(|trip| trip.snippets.fault = Some(SnippetsFault::Replaced));
    trip.visit(Step::Components);
    trip.run(2);
    let key = "schema_registry".to_owned();
    trip.event(components::Event::ToggleSet { key, on: false });
    trip.turn_the_page();
    trip.confirm(Action::SaveComponents);
    trip.event(app_update::Event::ReloadAsked);
    assert!(!trip.trace.contains('↻'), "{}", trip.trace);
    trip.run(60);
    assert_eq!(trip.trace.matches('↻').count(), 1, "{}", trip.trace);
}

#[test]
fn an_answer_for_another_choice_is_dropped() {
    let mut trip = with_snippet();
    trip.snippets.is_slow = true;
    choose(&mut trip, "kafkacat");
    choose(&mut trip, "host-port");
    assert_eq!(
        tool(&trip).as_deref(),
        Some("kcat"),
        "until there is another"
    );
    // What is on the screen is not what was chosen, so nothing is copied.
    let outputs = trip.outputs.len();
    let (form, secrets) = (Form::Quoted, false);
    trip.event(connection_info::Event::SnippetCopyAsked { form, secrets });
    assert_eq!(trip.outputs.len(), outputs);
    // The newest answer comes first.
    trip.hear_the_snippets();
    assert_eq!(tool(&trip).as_deref(), Some("host-port"));
    trip.event(connection_info::Event::SnippetCopyAsked { form, secrets });
    assert_eq!(trip.outputs.len(), outputs + 1);
}

#[test]
fn a_failure_is_said_and_can_be_tried_again() {
    let mut trip = at_connect(|trip| trip.snippets.fails = true);
    trip.event(connection_info::Event::SecretsAsked);
    trip.run(1);
    check_missing(
        &trip,
        expect![[r#"
            The snippet could not be created
            The part of this page that creates it failed.
            Try again. If it fails again, reload the page.
            reload: false"#]],
    );
    trip.snippets.fails = false;
    trip.event(connection_info::Event::SnippetsRetryAsked);
    assert_eq!(tool(&trip).as_deref(), Some("kcat"));
    assert_eq!(trip.snippets.loads, 1);
}

#[test]
fn its_instance_goes_with_the_secrets() {
    type Leave = fn(&mut Trip);
    let leave: [(&str, Leave); 6] = [
        ("another step", |trip| trip.visit(Step::Components)),
        ("another service", |trip| {
            let other = SERVICE.replace("orders-kafka", "main-pg") + "/connect";
            trip.event(navigation::Event::AddressChanged(other));
        }),
        ("another screen", |trip| {
            trip.event(navigation::Event::AddressChanged("#/".to_owned()));
        }),
        ("sign-out", |trip| trip.event(session::Event::SignedOut)),
        ("lock", |trip| trip.event(token_store::Event::LockAsked)),
        ("forget", |trip| trip.event(token_store::Event::ForgetAsked)),
    ];
    for (how, leave) in leave {
        let mut trip = with_snippet();
        leave(&mut trip);
        assert!(!trip.snippets.has_instance, "{how}");
    }
}

#[test]
fn an_answer_that_comes_after_leaving_finds_nobody() {
    let mut trip = with_snippet();
    trip.snippets.is_slow = true;
    choose(&mut trip, "kafkacat");
    trip.visit(Step::Components);
    trip.hear_the_snippets();
    assert!(!trip.snippets.has_instance);
    trip.visit(Step::Connect);
    assert_eq!(stage(&trip), ConnectStage::NotAsked);
}

#[test]
fn no_text_for_people_who_debug_holds_a_secret() {
    let trip = with_snippet();
    let ConnectStage::Ready(view) = stage(&trip) else {
        panic!("no snippet")
    };
    let spans = view.forms[0].text.spans();
    let secret = spans.iter().find(|span| span.kind() == SpanKind::Secret);
    let secret = secret.expect("a password").reveal().trim_matches('\'');
    let printed = format!("{:?} {:?}", trip.model, trip.view());
    assert!(printed.contains("made: Some") && !printed.contains(secret));
}
