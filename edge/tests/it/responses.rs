//! What of an answer goes back, by its status, its type and whether there is anything in it.

use std::fmt::Write as _;

use edge::refusal::Refusal;
use edge::response;
use expect_test::expect;

#[test]
fn a_redirect_alone_stays_behind() {
    let mut lines = String::new();
    for status in [
        200, 201, 204, 205, 299, 300, 301, 302, 303, 304, 305, 307, 308, 399, 400, 404, 429, 500,
    ] {
        let judged = response::judge(status, "application/json", 2);
        assert_eq!(response::judge(status, "", 0), judged, "{status}");
        let _ = writeln!(lines, "{status} {judged:?}");
    }
    expect![[r"
        200 Ok(())
        201 Ok(())
        204 Ok(())
        205 Ok(())
        299 Ok(())
        300 Err(Redirect)
        301 Err(Redirect)
        302 Err(Redirect)
        303 Err(Redirect)
        304 Ok(())
        305 Err(Redirect)
        307 Err(Redirect)
        308 Err(Redirect)
        399 Err(Redirect)
        400 Ok(())
        404 Ok(())
        429 Ok(())
        500 Ok(())
    "]]
    .assert_eq(&lines);
}

#[test]
fn only_json_goes_back() {
    for content_type in [
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=UTF-8",
        " application/json ",
        "application/problem+json",
        "application/vnd.aiven.v1+json; profile=x",
    ] {
        for status in [200, 401, 502] {
            let judged = response::judge(status, content_type, 2);
            assert_eq!(judged, Ok(()), "{content_type:?}");
        }
    }
    for content_type in [
        "",
        "text/html",
        "text/html; charset=utf-8; application/json",
        "text/plain",
        "text/json",
        "image/svg+xml",
        "application/javascript",
        "application/jsonp",
        "application/json-seq",
        "application/+json",
        "application/a/b+json",
        "application/x json",
        "application/json, text/html",
        "application/octet-stream",
        "multipart/form-data",
        "json",
    ] {
        for status in [200, 401, 502] {
            let judged = response::judge(status, content_type, 2);
            assert_eq!(judged, Err(Refusal::NotJson), "{content_type:?}");
        }
        assert_eq!(
            response::judge(502, content_type, 0),
            Ok(()),
            "nothing in it"
        );
    }
}

#[test]
fn cookies_and_places_stay_behind() {
    let with_body = ["Content-Type", "Retry-After", "X-Request-Id"];
    assert_eq!(response::passed(true), with_body);
    assert_eq!(response::passed(false), ["Retry-After", "X-Request-Id"]);
}

#[test]
fn a_wait_is_seconds_or_a_date_and_nothing_else() {
    for (said, wait) in [
        ("7", "7"),
        ("0", "0"),
        (" 120\t", "120"),
        ("4294967296", "4294967296"),
        (
            "Wed, 21 Oct 2026 07:28:00 GMT",
            "Wed, 21 Oct 2026 07:28:00 GMT",
        ),
    ] {
        assert_eq!(response::asked_wait(said), Some(wait), "{said:?}");
    }
    for said in [
        "",
        " ",
        "-1",
        "1.5",
        "1s",
        "+7",
        "７",
        "7, 9",
        "12345678901",
        "7\n",
        "7\nSet-Cookie\nx=1",
        "soon",
        "Wed, 21 Oct 2026 07:28:00 UTC",
        "Wed, 21 Oct 2026 07:28:00 GMT\n",
        "wed, 21 oct 2026 07:28:00 gmt",
        "Wednesday, 21-Oct-26 07:28:00 GMT",
        "2026-10-21T07:28:00Z",
    ] {
        assert_eq!(response::asked_wait(said), None, "{said:?}");
    }
}
