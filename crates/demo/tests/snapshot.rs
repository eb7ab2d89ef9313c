//! A pasted service: the page's model on the copy, with nobody else to ask, gives for every connection, component,
//! user and tool the very line that `connection-info` prints from the same JSON.

use std::collections::{BTreeSet, VecDeque};

use aiven::{Fault, Response};
use expect_test::{Expect, expect};
use psc::{
    ClearText, ConnectStage, ConnectView, Effect, Event, Form, Millis, Model, Screen, ServiceView,
    Step, StepView, View, clipboard, confirmation, connection_info, navigation, remote, session,
};
use serde_json::{Value, json};

const NOW: Millis = Millis(1_795_000_000_000);

/// The page without a browser: its model, and the module `demo`.
struct Page {
    model: Model,
    effects: VecDeque<Effect>,
    copied: Option<String>,
}

impl Page {
    fn open(pasted: &str) -> Self {
        Self::open_in(pasted, "acme")
    }

    fn open_in(pasted: &str, project: &str) -> Self {
        let mut page = Self {
            model: Model::new(NOW),
            effects: VecDeque::new(),
            copied: None,
        };
        page.event(session::Event::SnapshotPasted {
            text: ClearText(pasted.to_owned()),
            project: project.to_owned(),
            attachment: String::new(),
        });
        page
    }

    fn event(&mut self, event: impl Into<Event>) {
        self.effects.extend(self.model.update(NOW, event.into()));
        while let Some(effect) = self.effects.pop_front() {
            match effect {
                Effect::Session(session::Effect::OpenSnapshot(copied)) => {
                    let given = json!({
                        "document": copied.document.0,
                        "project": copied.project.as_str(),
                        "attachment": copied.attachment,
                    });
                    assert!(demo::open_snapshot(&given.to_string()));
                }
                Effect::Remote(remote::Effect::Send { request_id, call }) => {
                    let request = call.request();
                    let question = json!({ "call": {
                        "method": request.method.as_str(),
                        "path": request.path,
                        "body": request.body,
                        "authorized": request.authorized,
                    }});
                    let answer: Value =
                        serde_json::from_str(&demo::ask(0.0, &question.to_string())).expect("JSON");
                    let reply = Response {
                        status: answer["status"]
                            .as_u64()
                            .expect("a status")
                            .try_into()
                            .expect("a status"),
                        retry_after: None,
                        body: answer["body"].as_str().expect("a body").to_owned(),
                    };
                    let answer: Result<_, Fault> = call.read(&reply);
                    let more = self
                        .model
                        .update(NOW, remote::Event::Answered(request_id, answer).into());
                    self.effects.extend(more);
                }
                Effect::ConnectionInfo(connection_info::Effect::LoadSnippets) => {
                    let loaded = connection_info::Event::SnippetsLoaded(Ok(()));
                    let more = self.model.update(NOW, loaded.into());
                    self.effects.extend(more);
                }
                Effect::ConnectionInfo(connection_info::Effect::RenderSnippet {
                    request_id,
                    request,
                }) => {
                    let reply = Some(snippets::reply(&request));
                    let rendered =
                        connection_info::Event::SnippetRendered(request_id, reply.map(Box::new));
                    let more = self.model.update(NOW, rendered.into());
                    self.effects.extend(more);
                }
                Effect::Clipboard(clipboard::Effect::Copy { text, .. }) => {
                    self.copied = Some(text.0);
                }
                _ => {}
            }
        }
    }

    fn visit(&mut self, address: &str) {
        self.event(navigation::Event::AddressChanged(address.to_owned()));
    }

    fn service(&self) -> ServiceView {
        match View::from(&self.model).screen {
            Screen::Service(service) => *service,
            other => panic!("the copy is not open: {other:?}"),
        }
    }

    fn connect(&self) -> ConnectView {
        match self.service().body {
            StepView::Connect(connect) => connect,
            other => panic!("another step: {other:?}"),
        }
    }

    /// What the page puts onto the clipboard as the line of `avn`, at this address; `None` where there is none.
    fn line(&mut self, address: &str) -> Option<(String, String)> {
        self.visit(address);
        self.event(connection_info::Event::SecretsAsked);
        let equivalent_command = self.connect().equivalent_command?.avn;
        self.copied = None;
        self.event(connection_info::Event::SnippetCopyAsked {
            form: Form::Avn,
            secrets: true,
        });
        Some((equivalent_command, self.copied.take()?))
    }
}

/// Follows every choice of the last step for every connection and compares each line; how many there were.
fn lines(pasted: &str) -> usize {
    let mut page = Page::open(pasted);
    let mut ahead: Vec<String> = page
        .service()
        .connections
        .iter()
        .map(|connection| connection.href.clone())
        .collect();
    let mut seen = BTreeSet::new();
    let mut compared = BTreeSet::new();
    while let Some(address) = ahead.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        if let Some((equivalent_command, copied)) = page.line(&address) {
            let printed = connection_info(&equivalent_command, pasted);
            assert_eq!(copied, printed, "{equivalent_command}");
            compared.insert(equivalent_command);
        }
        let connect = page.connect();
        ahead.extend(connect.entries.iter().map(|entry| entry.href.clone()));
        if let ConnectStage::Ready(snippet) = &connect.stage {
            let here = psc::Route::from_fragment(&View::from(&page.model).address);
            let psc::Route::Service { choice, .. } = &here else {
                panic!("no service at {address}")
            };
            let choose = |change: &dyn Fn(&mut psc::Choice)| {
                let mut choice = choice.clone();
                change(&mut choice);
                here.with_choice(choice).fragment()
            };
            let tools = snippet.tools.iter().flat_map(|group| &group.tools);
            ahead.extend(tools.map(|tool| choose(&|choice| choice.tool = Some(tool.id.clone()))));
            let users = snippet.users.iter();
            ahead.extend(users.map(|(user, _)| choose(&|choice| choice.user = Some(user.clone()))));
        }
    }
    compared.len()
}

/// The native program, with the words of the page's own command.
fn connection_info(equivalent_command: &str, pasted: &str) -> String {
    let words = equivalent_command
        .strip_prefix("avn service connection-info ")
        .unwrap_or_else(|| panic!("another command: {equivalent_command}"));
    let words = words.strip_suffix(" --project acme").unwrap_or(words);
    let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
    let pasted: Value = serde_json::from_str(pasted).expect("JSON");
    let body = match pasted.get("service") {
        Some(_) => pasted,
        None => json!({ "service": pasted }),
    };
    let outcome = avn_compat::command_line::run(&words, || Ok(body.to_string().into_bytes()));
    assert_eq!(outcome.code, 0, "{equivalent_command}: {}", outcome.stderr);
    outcome.stdout.trim_end_matches('\n').to_owned()
}

#[test]
fn every_line_is_the_one_that_connection_info_prints() {
    let recorded = include_str!("../../../tests/avn/fixtures/kafka-two-connections.json");
    let pg = include_str!("../../../tests/avn/fixtures/pg.json");
    let valkey = include_str!("../../../tests/avn/fixtures/valkey.json");
    assert_eq!((lines(recorded), lines(pg), lines(valkey)), (16, 6, 2));
    // What `avn service get --json` prints has nothing around it.
    let bare: Value = serde_json::from_str(recorded).expect("JSON");
    assert_eq!(lines(&bare["service"].to_string()), 16);
}

#[test]
fn the_copy_opens_at_its_service_and_says_what_it_cannot_know() {
    let recorded = include_str!("../../../tests/avn/fixtures/kafka-two-connections.json");
    let mut page = Page::open(recorded);
    let view = View::from(&page.model);
    assert_eq!(view.address, "#/project/acme/service/rt-pl-kafka");
    let service = page.service();
    assert!(service.watches.is_empty(), "nothing in a copy moves");
    assert_eq!(service.notices, []);
    let connections: Vec<String> = page
        .service()
        .connections
        .iter()
        .map(|row| format!("{} {:?} {} {:?}", row.name(), row.psc_id, row.state, row.ip))
        .collect();
    expect![[r"
        plc5e3f907f46c None active None
        plc5e3f9573e9a None active None"]]
    .assert_eq(&connections.join("\n"));
    // Scripts for the Google half, with a placeholder that cannot be run by mistake.
    page.visit("#/project/acme/service/rt-pl-kafka/endpoint");
    let StepView::Endpoint(endpoint) = page.service().body else {
        panic!("another step")
    };
    let script = endpoint.gcloud.expect("a script");
    assert!(
        script.contains("serviceAttachments/SERVICE_ATTACHMENT"),
        "{script}"
    );
}

#[test]
fn nothing_can_be_done_to_a_copy() {
    let pg = include_str!("../../../tests/avn/fixtures/pg.json");
    let mut page = Page::open(pg);
    let service = View::from(&page.model).address;
    for step in [Step::Enable, Step::Remove] {
        page.visit(&[&service, "/", step.name()].concat());
        let action = match step {
            Step::Enable => psc::Action::Enable,
            _ => psc::Action::Remove,
        };
        page.event(confirmation::Event::Asked(action));
        let view = View::from(&page.model);
        assert_eq!(view.dialog, None);
        assert!(
            view.announcement
                .text
                .starts_with("This is a saved service"),
            "{}",
            view.announcement.text
        );
    }
}

#[test]
fn what_was_pasted_and_cannot_be_opened_is_said_and_changes_nothing() {
    let said = |pasted: &str, expected: Expect| {
        let page = Page::open(pasted);
        let Screen::SignIn(view) = View::from(&page.model).screen else {
            panic!("something was opened")
        };
        expected.assert_eq(&view.paste_error.expect("a reason").cause);
    };
    said(
        "{",
        expect!["It is cut off: the end of the JSON is missing."],
    );
    said(
        "[]",
        expect!["It is a list of 0 services; only one can be opened at a time."],
    );
}

#[test]
fn nobody_is_said_to_be_signed_in() {
    let page = Page::open(r#"{"service_name": "pg"}"#);
    let view = View::from(&page.model);
    assert_eq!(view.announcement.text, "Opened a copy of pg.");
}

#[test]
fn signing_out_forgets_it() {
    let pg = include_str!("../../../tests/avn/fixtures/pg.json");
    let mut page = Page::open(pg);
    assert!(matches!(View::from(&page.model).screen, Screen::Service(_)));
    let effects = page.model.update(NOW, session::Event::SignedOut.into());
    assert!(effects.contains(&session::Effect::Forget.into()));
    let printed = format!("{:?} {effects:?}", page.model);
    assert!(!printed.contains("AVNS_"), "{printed}");
}

/// A service with one connection, as `avn service get` saves it once Aiven blanks secrets.
fn redacted(service_type: &str, component: &Value) -> Value {
    let mut entry = json!({
        "host": "privatelink-1-p13", "port": 20081, "route": "privatelink", "usage": "primary",
        "privatelink_connection_id": "plc1",
    });
    let fields = component.as_object().expect("fields");
    entry
        .as_object_mut()
        .expect("an entry")
        .extend(fields.clone());
    json!({
        "service_name": "p13",
        "service_type": service_type,
        "cloud_name": "google-europe-west1",
        "state": "RUNNING",
        "users": [{
            "username": "avnadmin", "password": "<redacted>", "access_cert": "<redacted>",
            "access_key": "<redacted>",
        }],
        "connection_info": { "valkey_password": "<redacted>" },
        "components": [entry],
    })
}

fn missing_secrets(pasted: &Value, project: &str) -> String {
    let mut page = Page::open_in(&pasted.to_string(), project);
    let service = View::from(&page.model).address;
    page.visit(&[&service, "/connect/plc1"].concat());
    page.event(connection_info::Event::SecretsAsked);
    let ConnectStage::Ready(snippet) = page.connect().stage else {
        panic!("no snippet: {:?}", page.connect().stage)
    };
    match snippet.missing_secrets {
        Some(missing) => format!(
            "{}\n{}\n{}",
            missing.title,
            missing.cause,
            missing.command.unwrap_or_default()
        ),
        None => "nothing is missing".to_owned(),
    }
}

#[test]
fn a_copy_without_secrets_is_explained_with_a_command_that_gets_them() {
    let mut pg = redacted("pg", &json!({ "component": "pg" }));
    expect![[r#"
        This service was saved without secrets
        avn service get doesn't ask Aiven for them. Save the service again with this command and open that file, or sign in with a token.
        (umask 077; printf 'Authorization: aivenv1 %s\n' "$AIVEN_TOKEN" | curl -sS -H @- 'https://api.aiven.io/v1/project/acme/service/p13?include_secrets=true' -o service.json)"#]]
    .assert_eq(&missing_secrets(&pg, "acme"));
    expect![[r#"
        This service was saved without secrets
        avn service get doesn't ask Aiven for them. Save the service again with this command and open that file, or sign in with a token. Replace PROJECT with the name of the project.
        (umask 077; printf 'Authorization: aivenv1 %s\n' "$AIVEN_TOKEN" | curl -sS -H @- 'https://api.aiven.io/v1/project/PROJECT/service/p13?include_secrets=true' -o service.json)"#]]
    .assert_eq(&missing_secrets(&pg, ""));
    for other in [
        redacted("valkey", &json!({ "component": "valkey" })),
        redacted(
            "kafka",
            &json!({ "component": "kafka", "kafka_authentication_method": "certificate" }),
        ),
        redacted(
            "kafka",
            &json!({ "component": "kafka", "kafka_authentication_method": "sasl" }),
        ),
        redacted("opensearch", &json!({ "component": "opensearch" })),
    ] {
        let said = missing_secrets(&other, "acme");
        assert!(
            said.starts_with("This service was saved without"),
            "{other}: {said}"
        );
    }
    // A user's own password is never sent, and what is blanked elsewhere is not needed to sign in.
    pg["users"][0]["password"] = Value::Null;
    pg["users"][0]["access_cert"] = Value::Null;
    pg["users"][0]["access_key"] = Value::Null;
    pg["connection_info"] = Value::Null;
    pg["user_config"] = json!({ "static_token": "<redacted>" });
    assert_eq!(missing_secrets(&pg, "acme"), "nothing is missing");
    pg["users"][0]["password"] = "AVNS_example".into();
    pg["users"][0]["access_key"] = "<redacted>".into();
    assert_eq!(missing_secrets(&pg, "acme"), "nothing is missing");
}

#[test]
fn an_error_that_curl_saved_is_told_from_a_service() {
    let said = |status: u16| {
        let saved = json!({
            "errors": [{ "message": "s3cret", "status": status }],
            "message": "s3cret",
        });
        let page = Page::open(&saved.to_string());
        match View::from(&page.model).screen {
            Screen::SignIn(view) => view.paste_error.expect("a reason").cause,
            other => panic!("something was opened: {other:?}"),
        }
    };
    expect![[r"
        It is an error from Aiven: the token was wrong or had expired when this was saved.
        It is an error from Aiven: the token lacked a permission when this was saved. Secrets need service:secrets:read.
        It is an error from Aiven: the project or the service does not exist. Check both names in the command.
        It is an error from Aiven, with status 500."]].assert_eq(&[401, 403, 404, 500].map(said).join("\n"));
}
