//! How long the page waits when a server asks it to, and that nobody who asks for a reading is made to wait.

use expect_test::{Expect, expect};
use psc::{Millis, Screen, UserError, remote};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

const PROJECT: &str = "/project/acme-production";

fn at(place: &str) -> Trip {
    let mut trip = Trip::new(Scenario::AwaitingApproval, Pace::Manual);
    trip.event(psc::navigation::Event::AddressChanged(place.to_owned()));
    trip
}

/// The list of projects, which a server asks to wait so many seconds for.
fn throttled(fault: &str) -> (Trip, UserError) {
    let mut trip = at("#/");
    trip.inject_fault("GET", "/v1/project", 9, fault);
    trip.enter("demo");
    trip.run(2);
    let Screen::Projects(list) = trip.view().screen else {
        panic!("the projects should be shown");
    };
    let user_error = list.user_error.expect("it says why it waits");
    (trip, user_error)
}

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn check(fault: &str, tried_after: u64, expected: Expect) {
    let (mut trip, user_error) = throttled(fault);
    let wait = user_error.retry_at.expect("it is tried again") - trip.now;
    assert!(wait <= Millis::from_seconds(tried_after), "{wait:?}");
    expected.assert_eq(&user_error.remedy);
    trip.turn_the_page();
    trip.run(tried_after - 3);
    assert_eq!(trip.requests.len(), 0, "{fault}");
    trip.run(3);
    assert_eq!(trip.requests, ["GET /v1/project"], "{fault}");
}

#[test]
fn a_servers_wait_is_honoured() {
    check(
        "status:429;retry-after=28",
        28,
        expect!["Wait 28 s. The page then tries again by itself."],
    );
    check(
        "status:503;retry-after=200",
        200,
        expect![
            "The problem is at Aiven or on the way there (HTTP 503). Wait 200 s. The page then tries again by itself."
        ],
    );
}

#[test]
fn a_servers_wait_is_capped_and_its_true_value_shown() {
    check(
        "status:429;retry-after=86400",
        300,
        expect!["It asks to wait 24 hours. The page still tries again every 5 minutes."],
    );
}

/// Every list, with the place where it is shown and the end of its path.
const LISTS: [(&str, &str); 8] = [
    ("#/", "/v1/project"),
    ("#/project/acme-production", "/service"),
    ("check", "/v1/clouds"),
    ("check", "/vpcs"),
    ("check", "/privatelink-availability"),
    ("approve", "/privatelink/google"),
    ("approve", "/connections"),
    ("components", "/service-types/kafka"),
];

fn place(place: &str) -> String {
    if place.starts_with('#') {
        place.to_owned()
    } else {
        format!("{SERVICE}/{place}")
    }
}

#[test]
fn whoever_asks_for_a_list_is_not_made_to_wait() {
    for (shown_at, path) in LISTS {
        for asked in [remote::Event::CheckAsked, remote::Event::RetryAsked] {
            let mut trip = at(&place(shown_at));
            trip.inject_fault("GET", path, 99, "status:429;retry-after=3600");
            trip.enter("demo");
            trip.run(5);
            // The first two tries that somebody asks for fail as well.
            for _ in 0..3 {
                trip.turn_the_page();
                trip.event(asked.clone());
                let sent = |line: &String| line.starts_with("GET ") && line.ends_with(path);
                // Connections are refreshed before they are listed.
                trip.run(2);
                assert!(
                    trip.requests.iter().any(sent),
                    "{path}: {:?}",
                    trip.requests
                );
            }
        }
    }
}

#[test]
fn checking_the_prerequisites_again_reads_all_of_them_again() {
    let mut trip = Trip::signed_in(
        Scenario::Fresh,
        Pace::Manual,
        "demo",
        &format!("{SERVICE}/check"),
    );
    trip.run(5);
    trip.turn_the_page();
    trip.event(remote::Event::CheckAsked);
    trip.run(2);
    trip.requests.sort();
    let service = format!("{PROJECT}/service/orders-kafka");
    let mut expected = [
        "/clouds".to_owned(),
        service.clone(),
        format!("{service}/privatelink/google"),
        format!("{PROJECT}/privatelink-availability"),
        format!("{PROJECT}/service-types/kafka"),
        format!("{PROJECT}/vpcs"),
    ]
    .map(|path| format!("GET /v1{path}"));
    expected.sort();
    assert_eq!(trip.requests, expected);
}
