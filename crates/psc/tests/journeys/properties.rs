//! Whatever happens in whatever order: no panic, no write without its confirmation, one reading in flight
//! for a subject, and the token in no text.

use aiven::{ConnectionId, Token};
use proptest::prelude::*;
use psc::{
    Action, ApiCall, CallRoute, Effect, EndpointField, Event, File, Form, Millis, Model,
    Passphrase, Persistence, PersistenceChoice, RequestId, Screen, SnippetsFault, StoredToken,
    UnlockResult, View, components, confirmation, connection_info, connections, endpoint,
    left_behind, list, navigation, remote, session, token_store,
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
    let id = prop::sample::select(vec![
        ConnectionId::from("plc1"),
        ConnectionId::from("plc3fd852bec98"),
    ]);
    let text = prop::sample::select(vec!["10.0.0.1", "orders-kafka", "", "é'\"", "x"]);
    let action = prop_oneof![
        Just(Action::Enable),
        Just(Action::SaveComponents),
        Just(Action::Remove),
        id.clone()
            .prop_map(|connection| Action::Approve { connection }),
    ];
    prop_oneof![
        4 => place.prop_map(|place| navigation::Event::AddressChanged(place.to_owned())).prop_map(Event::from),
        1 => Just(entered(PersistenceChoice::Memory)).prop_map(Event::from),
        1 => Just(token_store::Event::TokenEntered { token: None, call_route: CallRoute::Relay, keep: PersistenceChoice::Memory }).prop_map(Event::from),
        1 => Just(session::Event::SignedOut).prop_map(Event::from),
        4 => token_store().prop_map(Event::from),
        2 => text.clone().prop_map(|text| list::Event::FilterTyped(text.to_owned())).prop_map(Event::from),
        1 => Just(list::Event::MoreAsked).prop_map(Event::from),
        1 => text.clone().prop_map(|text| endpoint::Event::Typed(EndpointField::Name, text.to_owned())).prop_map(Event::from),
        1 => text.clone().prop_map(|text| endpoint::Event::Typed(EndpointField::Subnet, text.to_owned())).prop_map(Event::from),
        1 => Just(left_behind::Event::Dismissed).prop_map(Event::from),
        1 => Just(left_behind::Event::StoredFound("1\tsomebody\n\n\t\t\t".to_owned())).prop_map(Event::from),
        1 => any::<bool>().prop_map(endpoint::Event::GlobalAccessSet).prop_map(Event::from),
        2 => (id, text.clone())
            .prop_map(|(connection, text)| connections::Event::IpTyped { connection, text: text.to_owned() }).prop_map(Event::from),
        2 => any::<bool>().prop_map(|on| components::Event::ToggleSet { key: "kafka".to_owned(), on }).prop_map(Event::from),
        1 => Just(components::Event::TogglesReset).prop_map(Event::from),
        6 => action.prop_map(confirmation::Event::Asked).prop_map(Event::from),
        3 => text.prop_map(|text| confirmation::Event::NameTyped(text.to_owned())).prop_map(Event::from),
        5 => Just(confirmation::Event::Confirmed).prop_map(Event::from),
        1 => Just(confirmation::Event::Dismissed).prop_map(Event::from),
        2 => Just(remote::Event::CheckAsked).prop_map(Event::from),
        1 => Just(remote::Event::RetryAsked).prop_map(Event::from),
        2 => Just(connection_info::Event::SecretsAsked).prop_map(Event::from),
        1 => any::<bool>().prop_map(|shown| connection_info::Event::SecretsShown(Form::Quoted, shown)).prop_map(Event::from),
        1 => any::<bool>()
            .prop_map(|secrets| connection_info::Event::SnippetCopyAsked { form: Form::Avn, secrets }).prop_map(Event::from),
        1 => Just(connection_info::Event::FileAsked(File::Ca)).prop_map(Event::from),
        1 => snippets().prop_map(Event::from),
        1 => any::<u64>().prop_map(|request_id| remote::Event::Answered(RequestId(request_id % 50), Err(aiven::Fault::Unreachable))).prop_map(Event::from),
        2 => Just(remote::Event::Woke).prop_map(Event::from),
        1 => any::<bool>().prop_map(|hidden| remote::Event::VisibilityChanged { hidden }).prop_map(Event::from),
    ]
}

/// What is heard of the snippets module, asked for or not.
fn snippets() -> impl Strategy<Value = connection_info::Event> {
    use connection_info::Event::{SnippetRendered, SnippetsLoaded, SnippetsRetryAsked};
    prop_oneof![
        Just(SnippetsLoaded(Err(SnippetsFault::Unreachable))),
        Just(SnippetsLoaded(Err(SnippetsFault::Replaced))),
        any::<u64>().prop_map(|id| SnippetRendered(RequestId(id % 50), None)),
        Just(SnippetsRetryAsked),
    ]
}

fn entered(keep: PersistenceChoice) -> token_store::Event {
    token_store::Event::TokenEntered {
        token: Token::new(MARKER),
        call_route: CallRoute::Direct,
        keep,
    }
}

/// What is done with the token, and what the browser says to it, asked for or not.
fn token_store() -> impl Strategy<Value = token_store::Event> {
    let passphrase = || Passphrase::new(MARKER);
    let found = || {
        let token = Token::new(MARKER).expect("a token");
        StoredToken {
            token,
            call_route: CallRoute::Direct,
            at: Millis(1_795_000_000_000),
            locks_after: Some(Millis::from_seconds(300)),
        }
    };
    let persistence = prop::sample::select(Persistence::ALL.to_vec());
    prop_oneof![
        Just(entered(PersistenceChoice::Tab)),
        Just(entered(PersistenceChoice::Device(passphrase()))),
        Just(token_store::Event::StoredTokenFound {
            tab: Some(found()),
            device: true,
            forgotten_at: None,
            wall: Millis(1_795_000_000_000),
        }),
        Just(token_store::Event::StoredTokenAsked),
        Just(token_store::Event::UnlockAsked(passphrase())),
        Just(token_store::Event::Unlocked(UnlockResult::Open(found()))),
        Just(token_store::Event::Unlocked(UnlockResult::Wrong)),
        any::<bool>().prop_map(token_store::Event::OtherTokenAsked),
        Just(token_store::Event::PersistenceAsked(
            PersistenceChoice::Device(passphrase())
        )),
        (persistence, any::<bool>())
            .prop_map(|(persistence, kept)| token_store::Event::StoreEnded { persistence, kept }),
        any::<(bool, bool)>()
            .prop_map(|(device, wiped)| token_store::Event::TokenForgotten { device, wiped }),
        Just(token_store::Event::LockAsked),
        Just(token_store::Event::ForgetAsked),
        any::<bool>().prop_map(token_store::Event::CardAsked),
        Just(token_store::Event::Acted),
        Just(token_store::Event::StayAsked),
        (0_u64..2_000)
            .prop_map(|seconds| token_store::Event::IdleChosen(Millis::from_seconds(seconds))),
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
                self.event(remote::Event::Woke);
            }
            Happening::Reply { which, lost } if !self.in_flight.is_empty() => {
                let (request_id, call) = self.in_flight.remove(which % self.in_flight.len());
                let reply = self.answer(&call);
                let result = if lost {
                    Err(aiven::Fault::Unreachable)
                } else {
                    call.read(&reply)
                };
                self.event(remote::Event::Answered(request_id, result));
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

    fn answer(&mut self, call: &ApiCall) -> aiven::Response {
        let request = call.request();
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

    fn event(&mut self, event: impl Into<Event>) {
        let event = event.into();
        let confirmed = matches!(event, Event::Confirmation(confirmation::Event::Confirmed));
        let effects = self.model.update(Millis(self.now), event);
        let printed = format!("{effects:?} {:?}", self.model);
        assert!(!printed.contains(MARKER), "the token is in a text");
        let mut writes = 0;
        let mut heard = Vec::new();
        for effect in effects {
            match effect {
                Effect::Remote(remote::Effect::Send { request_id, call }) => {
                    writes += usize::from(call.is_write());
                    assert!(!call.request().path.contains(MARKER));
                    self.in_flight.push((request_id, call));
                }
                Effect::ConnectionInfo(connection_info::Effect::Download { .. }) => {}
                Effect::ConnectionInfo(effect) => heard.extend(self.snippets.perform(effect)),
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
    /// still be in the air; it is told by a newer `request_id`, or by the place having been left.
    fn check_flights(&self) {
        let awaited = |read: fn(&ApiCall) -> bool| {
            let list = self
                .in_flight
                .iter()
                .filter(|(request_id, call)| read(call) && self.model.awaits(*request_id));
            list.count()
        };
        assert!(awaited(|call| matches!(call, ApiCall::ServiceGet(_))) <= 1);
        assert!(awaited(|call| matches!(call, ApiCall::PrivatelinkGet(_))) <= 1);
        let connections = awaited(|call| {
            matches!(
                call,
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
