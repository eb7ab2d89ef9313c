//! The program, asked over a real socket.

mod http;

use expect_test::expect;
use http::{HttpResponse, Program};

const LINK: &str = "/v1/project/acme-production/service/orders-kafka/privatelink/google";

#[test]
fn a_preflight_needs_no_token() {
    let program = Program::start(&[]);
    let answer = program.send(
        "OPTIONS",
        LINK,
        &[
            "Origin: https://attache.example",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: authorization,content-type",
        ],
        "",
    );
    assert_eq!(answer.status, 204);
    expect![[r"
        access-control-allow-headers: Authorization, Content-Type, Accept
        access-control-allow-methods: GET, POST, PUT, DELETE, OPTIONS
        access-control-allow-origin: *
        access-control-expose-headers: Retry-After
    "]]
    .assert_eq(&answer.headers_of("access-control-"));
    assert_eq!(program.requests(), "");
}

#[test]
fn a_preflight_can_be_refused_while_simple_calls_are_answered() {
    let program = Program::start(&[]);
    let fault = r#"{"path_contains":"/v1/me","times":1,"fault":"no-cors"}"#;
    program.control("POST", "faults", fault);
    let ask = |path: &str| {
        let asked = ["Access-Control-Request-Method: GET"];
        program
            .send("OPTIONS", path, &asked, "")
            .headers_of("access-control-allow-o")
    };
    let simple = program.send("GET", "/v1/clouds", &[], "");
    assert_eq!(simple.status, 200);
    assert_ne!(simple.headers_of("access-control-allow-o"), "");
    assert_ne!(ask("/v1/clouds"), "", "it is for another call");
    let me = program.send("GET", "/v1/me", &["Authorization: aivenv1 demo"], "");
    assert_eq!(
        me.status, 200,
        "the call itself is answered, whoever sends it"
    );
    assert_eq!(ask("/v1/me"), "");
    assert_ne!(ask("/v1/me"), "", "once, as the rule says");
}

#[test]
fn every_answer_of_the_api_may_be_read_by_any_origin() {
    let program = Program::start(&[]);
    for (path, token, status) in [
        ("/v1/me", "demo", 200),
        ("/v1/me", "nobody", 401),
        ("/v1/nothing", "demo", 404),
    ] {
        let authorization = format!("Authorization: aivenv1 {token}");
        let answer = program.send("GET", path, &[&authorization], "");
        assert_eq!(answer.status, status);
        assert_eq!(
            answer.headers_of("access-control-"),
            "access-control-allow-origin: *\naccess-control-expose-headers: Retry-After\n"
        );
    }
    let control = program.control("GET", "requests", "");
    assert_eq!(control.headers_of("access-control-"), "");
}

#[test]
fn both_schemes_of_the_token_are_taken() {
    let program = Program::start(&[]);
    for (header, status) in [
        ("Authorization: aivenv1 demo", 200),
        ("Authorization: Bearer demo", 200),
        ("authorization: bearer demo", 200),
        ("Authorization: Basic demo", 401),
        ("Authorization: demo", 401),
        ("X-Nothing: demo", 401),
    ] {
        assert_eq!(
            program.send("GET", "/v1/me", &[header], "").status,
            status,
            "{header}"
        );
    }
}

#[test]
fn a_further_token_is_taken_and_never_said() {
    let program = Program::start(&["--token", "demo=s3cret-token", "--token", "expired=old"]);
    for (token, status) in [
        ("s3cret-token", 200),
        ("demo", 200),
        ("old", 401),
        ("s3cret", 401),
    ] {
        let authorization = format!("Authorization: aivenv1 {token}");
        let answer = program.send("GET", "/v1/me", &[&authorization], "");
        assert_eq!(answer.status, status, "{token}");
    }
    assert!(!program.requests().contains("s3cret"));
    let (code, said) = http::run(&["--token", "nobody=s3cret-token"]);
    assert_eq!(code, Some(2));
    assert!(!said.contains("s3cret"), "{said}");
}

#[test]
fn what_came_in_is_listed_without_the_token() {
    let program = Program::start(&[]);
    program.api("GET", "/v1/me", "");
    program.api("GET", "/v1/project/a%20b/service?include_secrets=true", "");
    program.api("POST", LINK, "{}");
    program.control("POST", "advance", r#"{"seconds":1}"#);
    expect![[r"
        GET /v1/me
        GET /v1/project/a%20b/service?include_secrets=true
        POST /v1/project/acme-production/service/orders-kafka/privatelink/google
    "]]
    .assert_eq(&program.requests());
    assert!(!program.control("GET", "requests", "").body.contains("demo"));
    program.control("DELETE", "requests", "");
    assert_eq!(program.requests(), "");
}

#[test]
fn the_whole_flow_under_the_manual_pace() {
    let program = Program::start(&["--pace", "manual"]);
    let pass = || program.control("POST", "advance", r#"{"seconds":1}"#);
    let mut said = vec![program.api("POST", LINK, "{}").body];
    said.push(program.api("GET", LINK, "").word("state"));
    pass();
    said.push(program.api("GET", LINK, "").word("state"));
    let endpoint = program.control(
        "POST",
        "google/endpoints",
        r#"{"project":"acme-production","service":"orders-kafka","ip":"10.9.8.7"}"#,
    );
    said.push(endpoint.body.clone());
    program.api("POST", &format!("{LINK}/refresh"), "");
    pass();
    let listed = program.api("GET", &format!("{LINK}/connections"), "");
    assert_eq!(
        listed.word("psc_connection_id"),
        endpoint.word("psc_connection_id")
    );
    let id = listed.word("privatelink_connection_id");
    let approve = format!("{LINK}/connections/{id}/approve");
    said.push(
        program
            .api("POST", &approve, r#"{"user_ip_address":"10.9.8.7"}"#)
            .body,
    );
    for _ in 0..2 {
        program.api("POST", &format!("{LINK}/refresh"), "");
        pass();
        let listed = program.api("GET", &format!("{LINK}/connections"), "");
        said.push(listed.word("state"));
    }
    said.push(
        program
            .control("GET", "google/endpoints", "")
            .word("pscConnectionStatus"),
    );
    let path = format!("google/endpoints/{}", endpoint.word("psc_connection_id"));
    assert_eq!(program.control("DELETE", &path, "").status, 200);
    program.api("POST", &format!("{LINK}/refresh"), "");
    pass();
    said.push(program.api("GET", &format!("{LINK}/connections"), "").body);
    expect![[r#"
        {"google_service_attachment":null,"state":"creating"}
        creating
        active
        {"ip":"10.9.8.7","name":"psc-orders-kafka-1","project":"acme-production","pscConnectionStatus":"PENDING","psc_connection_id":"98607207048404881","service":"orders-kafka"}
        {"privatelink_connection_id":"plc05ff279d0a1","psc_connection_id":"98607207048404881","state":"user-approved","user_ip_address":"10.9.8.7"}
        connected
        active
        ACCEPTED
        {"connections":[]}"#]].assert_eq(&said.join("\n"));
}

#[test]
fn faults_of_the_reply() {
    let program = Program::start(&[]);
    let failed = |fault: &str| {
        program.inject_fault(fault);
        program.api("GET", "/v1/me", "")
    };
    let limited = failed("status:429;retry-after=3");
    assert_eq!(limited.status, 429);
    assert_eq!(limited.headers_of("retry-after"), "retry-after: 3\n");
    let limited = failed("status:429;try-again=28");
    assert_eq!(
        limited.word("message"),
        "Rate limit 120 exceeded - try again in 28s"
    );
    assert_eq!(limited.headers_of("retry-after"), "");
    let page = failed("html:408");
    assert_eq!(page.status, 408);
    assert_eq!(page.headers_of("content-type"), "content-type: text/html\n");
    let garbage = failed("garbage");
    assert_eq!(garbage.status, 200);
    assert!(serde_json::from_str::<serde_json::Value>(&garbage.body).is_err());
    assert_eq!(program.api("GET", "/v1/me", "").status, 200);
}

#[test]
fn a_dropped_connection_gives_no_byte() {
    let program = Program::start(&[]);
    program.inject_fault("drop");
    assert_eq!(program.raw("GET", "/v1/me"), "");
    assert_eq!(program.api("GET", "/v1/me", "").status, 200);
}

#[test]
fn a_truncated_body_is_shorter_than_promised() {
    let program = Program::start(&[]);
    let whole = program.api("GET", "/v1/me", "").body;
    program.inject_fault("truncate");
    let HttpResponse { status, body, .. } = program.api("GET", "/v1/me", "");
    program.inject_fault("truncate");
    let promised = format!("content-length: {}\r\n", whole.len());
    assert!(program.raw("GET", "/v1/me").contains(&promised));
    assert_eq!(status, 200);
    assert_eq!(body, whole[..whole.len() / 2]);
}

#[test]
fn a_hanging_call_gives_nothing_while_others_are_answered() {
    let program = Program::start(&[]);
    program.inject_fault("hang");
    let mut hanging = program.open("GET", "/v1/me");
    // It has come in, and nothing has come back.
    while program.requests().is_empty() {}
    assert_eq!(program.api("GET", "/v1/clouds", "").status, 200);
    assert!(http::is_silent(&mut hanging));
}

#[test]
fn a_reset_begins_anew() {
    let program = Program::start(&["--scenario", "connected"]);
    assert_eq!(program.api("GET", LINK, "").status, 200);
    program.inject_fault("status:500");
    let said = program.control("POST", "reset", r#"{"scenario":"fresh","pace":"manual"}"#);
    assert_eq!(said.body, r#"{"pace":"manual","scenario":"fresh"}"#);
    assert_eq!(program.requests(), "");
    assert_eq!(program.api("GET", LINK, "").status, 404);
    program.control("POST", "reset", "{}");
    assert_eq!(program.api("POST", LINK, "{}").status, 200);
}

#[test]
fn steps_can_be_set_and_released() {
    let program = Program::start(&[]);
    let step = r#"{"transition":"privatelink-active","step":"held"}"#;
    assert_eq!(program.control("POST", "steps", step).status, 200);
    program.api("POST", LINK, "{}");
    program.control("POST", "advance", r#"{"seconds":3600}"#);
    assert_eq!(program.api("GET", LINK, "").word("state"), "creating");
    program.control("POST", "release", r#"{"transition":"privatelink-active"}"#);
    assert_eq!(program.api("GET", LINK, "").word("state"), "active");
}

#[test]
fn a_control_says_what_was_wrong() {
    let program = Program::start(&[]);
    let mut said = Vec::new();
    for (method, path, body) in [
        ("POST", "advance", ""),
        ("POST", "advance", r#"{"seconds":-1}"#),
        ("POST", "advance", r#"{"minutes":1}"#),
        ("POST", "faults", r#"{"times":1,"fault":"storm"}"#),
        ("POST", "faults", r#"{"fault":"hang"}"#),
        ("POST", "reset", r#"{"scenario":"calm"}"#),
        (
            "POST",
            "steps",
            r#"{"transition":"dns-ready","step":"soon"}"#,
        ),
        ("POST", "release", "{}"),
        (
            "POST",
            "google/endpoints",
            r#"{"project":"acme-production","service":"orders-kafka"}"#,
        ),
        (
            "POST",
            "google/endpoints",
            r#"{"project":"acme-production","service":"nothing"}"#,
        ),
        ("DELETE", "google/endpoints/1", ""),
        ("GET", "nothing", ""),
    ] {
        let answer = program.control(method, path, body);
        said.push(format!("{} {}", answer.status, answer.word("message")));
    }
    expect![[r"
        400 The body must be a JSON object
        400 'seconds' must be a whole number from 0 on
        400 Unknown key 'minutes'; the keys are seconds
        400 there is no fault 'storm'; write status:N (with ;retry-after=SECONDS, ;try-again=SECONDS or ;code=ERROR_CODE if wanted), html:N, hang, drop, truncate, garbage or no-cors, and ;performed after it if the call is to take effect
        400 'times' must be a whole number from 0 on
        400 there is no scenario 'calm'; choose one of fresh, awaiting-endpoint, awaiting-approval, two-connections, connected, every-type, obstacles, crowd
        400 there is no step 'soon'; choose one of at-once, after:SECONDS, on-poll:N, held
        400 'transition' is missing
        404 The service has no privatelink
        404 Service does not exist
        404 There is no endpoint of that PSC connection id
        404 There is no such control; docs/simulator.md lists them"]].assert_eq(&said.join("\n"));
}

#[test]
fn services_from_a_file_are_served_and_stay_after_a_reset() {
    let folder = std::env::temp_dir();
    let file = folder.join(format!("aiven-sim-services-{}.json", std::process::id()));
    std::fs::write(
        &file,
        r#"[{"service_name":"recorded","service_type":"pg"}]"#,
    )
    .unwrap();
    let program = Program::start(&["--services", file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    let path = "/v1/project/acme-production/service/recorded";
    let recorded = r#"{"service":{"service_name":"recorded","service_type":"pg"}}"#;
    assert_eq!(program.api("GET", path, "").body, recorded);
    program.control("POST", "reset", r#"{"scenario":"crowd"}"#);
    assert_eq!(program.api("GET", path, "").body, recorded);
}

#[test]
fn a_file_that_powershell_wrote_is_served_as_well() {
    let file = std::env::temp_dir().join(format!("aiven-sim-utf16-{}.json", std::process::id()));
    let text = "\u{feff}[{\"service_name\":\"recorded\"}]";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&file, bytes).unwrap();
    let program = Program::start(&["--services", file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    let path = "/v1/project/acme-production/service/recorded";
    let expected = r#"{"service":{"service_name":"recorded"}}"#;
    assert_eq!(program.api("GET", path, "").body, expected);
}

#[test]
fn bad_arguments_end_it_with_code_2() {
    for (arguments, expected) in [
        (
            &["--scenario", "calm"][..],
            "error: invalid value 'calm' for '--scenario <NAME>': there is no scenario 'calm'; choose one of fresh,",
        ),
        (
            &["--services", "/nothing/there.json"],
            "aiven-sim: cannot read /nothing/there.json: ",
        ),
        (&["--fast"], "error: unexpected argument '--fast' found"),
    ] {
        let (code, errors) = http::run(arguments);
        assert_eq!(code, Some(2));
        assert!(errors.starts_with(expected), "{errors}");
    }
}

#[test]
fn a_port_that_is_taken_is_said_so() {
    let program = Program::start(&[]);
    let (code, errors) = http::run(&["--listen", &program.address]);
    assert_eq!(code, Some(1));
    let expected = format!("aiven-sim: cannot listen on {}: ", program.address);
    assert!(errors.starts_with(&expected), "{errors}");
}
