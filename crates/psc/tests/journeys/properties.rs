//! Whatever happens in whatever order: no panic, no write without its confirmation, one reading in flight
//! for a subject, and the token in no text.

use aiven::Token;
use proptest::prelude::*;
use psc::{
    Action, ApiCall, CallRoute, Effect, EndpointField, Event, File, Form, Millis, Model,
    Passphrase, Persistence, PersistenceChoice, RequestId, Screen, SnippetsFault, StoredToken,
    UnlockResult, View,
};
use sim::{Pace, Scenario, World};

use crate::snippets_module::SnippetsModule;

const MARKER: &str = "MARKER-TOKEN-7d1f";

/// Something that happens; the model's own world answers calls.
#[derive(Clone, Debug)]
enum Happening {
    Event(Box<Event>),
    /// A reply comes to one of the requests in flight, or none ever does.
    Reply {
        which: usize,
        lost: bool,
    },
    /// Time passes.
    Time(u64),
    /// Somebody makes an endpoint, or deletes one.
    Endpoint {
        made: bool,
    },
}

fn event() -> impl Strategy<Value = Event> {
    let place = prop::sample::select(vec![
        "#/",
        "#/project/acme-production",
        "#/project/acme-production/service/orders-kafka",
        "#/project/acme-production/service/orders-kafka/check",
        "#/project/acme-production/service/orders-kafka/enable",
        "#/project/acme-production/service/orders-kafka/approve",
        "#/project/acme-production/service/orders-kafka/components",
        "#/project/acme-production/service/orders-kafka/connect",
        "#/project/acme-production/service/orders-kafka/remove",
        "#/project/%00/service/../x",
    ]);
    let id = prop::sample::select(vec!["plc1".to_owned(), "plc3fd852bec98".to_owned()]);
    let text = prop::sample::select(vec!["10.0.0.1", "orders-kafka", "", "é'\"", "x"]);
    let action = prop_oneof![
        Just(Action::Enable),
        Just(Action::Update),
        Just(Action::Remove),
        id.clone()
            .prop_map(|connection| Action::Approve { connection }),
    ];
    prop_oneof![
        4 => place.prop_map(|place| Event::AddressChanged(place.to_owned())),
        1 => Just(entered(PersistenceChoice::Memory)),
        1 => Just(Event::TokenEntered { token: None, call_route: CallRoute::Relay, keep: PersistenceChoice::Memory }),
        1 => Just(Event::SignedOut),
        4 => token_store(),
        2 => text.clone().prop_map(|text| Event::FilterTyped(text.to_owned())),
        1 => Just(Event::MoreAsked),
        1 => text.clone().prop_map(|text| Event::EndpointTyped(EndpointField::Name, text.to_owned())),
        2 => (id, text.clone())
            .prop_map(|(connection, text)| Event::IpTyped { connection, text: text.to_owned() }),
        2 => any::<bool>().prop_map(|on| Event::ToggleSet { key: "kafka".to_owned(), on }),
        1 => Just(Event::TogglesReset),
        6 => action.prop_map(Event::Asked),
        3 => text.prop_map(|text| Event::NameTyped(text.to_owned())),
        5 => Just(Event::Confirmed),
        1 => Just(Event::Dismissed),
        2 => Just(Event::CheckAsked),
        1 => Just(Event::RetryAsked),
        2 => Just(Event::SecretsAsked),
        1 => any::<bool>().prop_map(Event::SecretsShown),
        1 => any::<bool>()
            .prop_map(|secrets| Event::SnippetCopyAsked { form: Form::Avn, secrets }),
        1 => Just(Event::FileAsked(File::Ca)),
        1 => snippets(),
        1 => any::<u64>().prop_map(|request_id| Event::Answered(RequestId(request_id % 50), Err(aiven::Fault::Unreachable))),
        2 => Just(Event::Woke),
        1 => any::<bool>().prop_map(|hidden| Event::VisibilityChanged { hidden }),
    ]
}

/// What is heard of the snippets module, asked for or not.
fn snippets() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::SnippetsLoaded(Err(SnippetsFault::Unreachable))),
        Just(Event::SnippetsLoaded(Err(SnippetsFault::Replaced))),
        any::<u64>().prop_map(|id| Event::SnippetRendered(RequestId(id % 50), None)),
        Just(Event::SnippetsRetryAsked),
    ]
}

fn entered(keep: PersistenceChoice) -> Event {
    Event::TokenEntered {
        token: Token::new(MARKER),
        call_route: CallRoute::Direct,
        keep,
    }
}

/// What is done with the token, and what the browser says to it, asked for or not.
fn token_store() -> impl Strategy<Value = Event> {
    let passphrase = || Passphrase::new(MARKER);
    let found = || {
        let token = Token::new(MARKER).expect("a token");
        StoredToken {
            token,
            call_route: CallRoute::Direct,
            at: Millis(1_795_000_000_000),
        }
    };
    let persistence = prop::sample::select(Persistence::ALL.to_vec());
    prop_oneof![
        Just(entered(PersistenceChoice::Tab)),
        Just(entered(PersistenceChoice::Device(passphrase()))),
        Just(Event::StoredTokenFound {
            tab: Some(found()),
            device: true
        }),
        Just(Event::StoredTokenAsked),
        Just(Event::UnlockAsked(passphrase())),
        Just(Event::Unlocked(UnlockResult::Open(found()))),
        Just(Event::Unlocked(UnlockResult::Wrong)),
        any::<bool>().prop_map(Event::OtherTokenAsked),
        Just(Event::PersistenceAsked(PersistenceChoice::Device(
            passphrase()
        ))),
        (persistence, any::<bool>())
            .prop_map(|(persistence, kept)| Event::TokenStoreEnded { persistence, kept }),
        any::<(bool, bool)>().prop_map(|(device, wiped)| Event::TokenForgotten { device, wiped }),
        Just(Event::LockAsked),
        Just(Event::ForgetAsked),
        any::<bool>().prop_map(Event::CardAsked),
        Just(Event::Acted),
        Just(Event::StayAsked),
        (0_u64..2_000).prop_map(|seconds| Event::IdleChosen(Millis::from_seconds(seconds))),
    ]
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        5 => event().prop_map(|event| Happening::Event(Box::new(event))),
        6 => (any::<usize>(), prop::bool::weighted(0.1))
            .prop_map(|(which, lost)| Happening::Reply { which, lost }),
        2 => (0_u64..90_000).prop_map(Happening::Time),
        1 => prop::bool::weighted(0.7).prop_map(|made| Happening::Endpoint { made }),
    ]
}

/// Runs what happens against a world, and checks after each.
struct Run {
    model: Model,
    world: World,
    now: u64,
    in_flight: Vec<(RequestId, ApiCall)>,
    snippets: SnippetsModule,
}

impl Run {
    fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Event(event) => self.event(*event),
            Happening::Time(span) => {
                self.now += span;
                self.event(Event::Woke);
            }
            Happening::Reply { which, lost } if !self.in_flight.is_empty() => {
                let (request_id, ask) = self.in_flight.remove(which % self.in_flight.len());
                let reply = self.answer(&ask);
                let result = if lost {
                    Err(aiven::Fault::Unreachable)
                } else {
                    ask.read(&reply)
                };
                self.event(Event::Answered(request_id, result));
            }
            Happening::Reply { .. } => {}
            Happening::Endpoint { made } => {
                let first = self
                    .world
                    .endpoints(self.now)
                    .first()
                    .map(|one| one.psc_connection_id.clone());
                // Refused where there is no attachment yet; that is one of the cases.
                match first.filter(|_| !made) {
                    Some(id) => drop(self.world.delete_endpoint(self.now, &id)),
                    None => drop(self.world.create_endpoint(
                        self.now,
                        "acme-production",
                        "orders-kafka",
                        None,
                    )),
                }
            }
        }
    }

    fn answer(&mut self, ask: &ApiCall) -> aiven::Response {
        let request = ask.request();
        let body = request.body.as_deref().unwrap_or_default();
        let asked = sim::Request {
            method: request.method.as_str(),
            path: &request.path,
            body,
        };
        let response = self.world.handle(self.now, Some("demo"), &asked);
        aiven::Response {
            status: response.status,
            retry_after: None,
            body: response.body,
        }
    }

    fn event(&mut self, event: Event) {
        let confirmed = matches!(event, Event::Confirmed);
        let effects = self.model.update(Millis(self.now), event);
        let printed = format!("{effects:?} {:?}", self.model);
        assert!(!printed.contains(MARKER), "the token is in a text");
        let mut writes = 0;
        let mut heard = Vec::new();
        for effect in effects {
            match effect {
                Effect::Send { request_id, ask } => {
                    writes += usize::from(ask.is_write());
                    assert!(!ask.request().path.contains(MARKER));
                    self.in_flight.push((request_id, ask));
                }
                Effect::LoadSnippets | Effect::RenderSnippet { .. } | Effect::DropSnippets => {
                    heard.extend(self.snippets.perform(effect));
                }
                _ => {}
            }
        }
        assert!(
            writes <= usize::from(confirmed),
            "a write without its confirmation"
        );
        let view = View::from(&self.model);
        assert!(
            !format!("{view:?}").contains(MARKER),
            "the token is in the view"
        );
        assert!(
            !self.snippets.has_instance || matches!(view.screen, Screen::Service(_)),
            "the memory of the module outlives the screen"
        );
        self.check_flights();
        for event in heard {
            self.event(event);
        }
    }

    /// Of those in flight that the model still waits for, at most one reads a subject. A cancelled one may
    /// still be in the air; it is told by a newer request_id, or by the place having been left.
    fn check_flights(&self) {
        let awaited = |read: fn(&ApiCall) -> bool| {
            let list = self
                .in_flight
                .iter()
                .filter(|(request_id, ask)| read(ask) && self.model.awaits(*request_id));
            list.count()
        };
        assert!(awaited(|ask| matches!(ask, ApiCall::ServiceGet(_))) <= 1);
        assert!(awaited(|ask| matches!(ask, ApiCall::PrivatelinkGet(_))) <= 1);
        let connections = awaited(|ask| {
            matches!(
                ask,
                ApiCall::PrivatelinkRefresh(_) | ApiCall::ConnectionList(_)
            )
        });
        assert!(connections <= 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens(happenings in prop::collection::vec(happening(), 1..120), which in 0_usize..4) {
        let scenarios =
            [Scenario::Fresh, Scenario::AwaitingApproval, Scenario::Connected, Scenario::AwaitingEndpoint];
        let now = 1_795_000_000_000;
        let mut run = Run {
            model: Model::new(Millis(now)),
            world: World::new(scenarios[which], Pace::Fast),
            now,
            in_flight: Vec::new(),
            snippets: SnippetsModule::default(),
        };
        run.event(entered(PersistenceChoice::Memory));
        for happening in happenings {
            run.happen(happening);
        }
    }
}
