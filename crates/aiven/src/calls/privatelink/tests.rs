//! The four calls of a privatelink.

use expect_test::expect;

use crate::{PrivatelinkCreate, PrivatelinkDelete, PrivatelinkGet, PrivatelinkRefresh, check};

fn create(name: &str) -> PrivatelinkCreate {
    PrivatelinkCreate {
        project: name.into(),
        service: name.into(),
    }
}

#[test]
fn request_to_create() {
    check::request(
        create,
        &expect![[r#"
            POST /v1/project/prod-1/service/prod-1/privatelink/google {} (service:configuration:write)
            POST /v1/project/..%2Fx/service/..%2Fx/privatelink/google {} (service:configuration:write)
            POST /v1/project/a%2Fb/service/a%2Fb/privatelink/google {} (service:configuration:write)
            POST /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google {} (service:configuration:write)
            POST /v1/project/%C3%BC/service/%C3%BC/privatelink/google {} (service:configuration:write)
            POST /v1/project/%252e/service/%252e/privatelink/google {} (service:configuration:write)
            POST /v1/project/%252E%252E/service/%252E%252E/privatelink/google {} (service:configuration:write)
            POST /v1/project/%252E/service/%252E/privatelink/google {} (service:configuration:write)
        "#]],
    );
}

#[test]
fn documented_reply_to_create() {
    check::fixture(
        &create("prod-1"),
        include_str!("../../../fixtures/privatelink_create.json"),
        &expect![[r#"
            Privatelink { google_service_attachment: None, state: Creating }
        "#]],
    );
}

#[test]
fn other_replies_to_create() {
    check::bodies(
        &create("prod-1"),
        &[
            r#"{"google_service_attachment":"","state":"active"}"#,
            r#"{"state":"active"}"#,
        ],
        &expect![[r#"
            ""
              the reply could not be read: expected JSON
            " \n"
              the reply could not be read: expected JSON
            "null"
              the reply could not be read: expected a privatelink state
            "7"
              the reply could not be read: expected a privatelink state
            "\"ok\""
              the reply could not be read: expected a privatelink state
            "[]"
              the reply could not be read: expected a privatelink state
            "{}"
              the reply could not be read: expected a privatelink state
            "{\"cut\": "
              the reply could not be read: expected JSON
            "<html>Request Time-out</html>"
              the reply could not be read: expected JSON
            "{\"google_service_attachment\":\"\",\"state\":\"active\"}"
              Privatelink { google_service_attachment: None, state: Active }
            "{\"state\":\"active\"}"
              Privatelink { google_service_attachment: None, state: Active }
        "#]],
    );
}

fn get(name: &str) -> PrivatelinkGet {
    PrivatelinkGet {
        project: name.into(),
        service: name.into(),
    }
}

#[test]
fn request_to_get() {
    check::request(
        get,
        &expect![[r#"
            GET /v1/project/prod-1/service/prod-1/privatelink/google (service:configuration:write)
            GET /v1/project/..%2Fx/service/..%2Fx/privatelink/google (service:configuration:write)
            GET /v1/project/a%2Fb/service/a%2Fb/privatelink/google (service:configuration:write)
            GET /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google (service:configuration:write)
            GET /v1/project/%C3%BC/service/%C3%BC/privatelink/google (service:configuration:write)
            GET /v1/project/%252e/service/%252e/privatelink/google (service:configuration:write)
            GET /v1/project/%252E%252E/service/%252E%252E/privatelink/google (service:configuration:write)
            GET /v1/project/%252E/service/%252E/privatelink/google (service:configuration:write)
        "#]],
    );
}

#[test]
fn documented_reply_to_get() {
    check::fixture(
        &get("prod-1"),
        include_str!("../../../fixtures/privatelink_get.json"),
        &expect![[r#"
            Privatelink { google_service_attachment: Some("projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60"), state: Active }
        "#]],
    );
}

#[test]
fn other_replies_to_get() {
    check::bodies(
        &get("prod-1"),
        &[
            r#"{"google_service_attachment":"","state":"active"}"#,
            r#"{"state":"active"}"#,
            r#"{"google_service_attachment":7,"state":"paused"}"#,
            r#"{"google_service_attachment":"projects/p","state":null}"#,
            r#"{"google_service_attachment":"projects/p"}"#,
            r#"{"state":{}}"#,
        ],
        &expect![[r#"
            ""
              the reply could not be read: expected JSON
            " \n"
              the reply could not be read: expected JSON
            "null"
              the reply could not be read: expected a privatelink state
            "7"
              the reply could not be read: expected a privatelink state
            "\"ok\""
              the reply could not be read: expected a privatelink state
            "[]"
              the reply could not be read: expected a privatelink state
            "{}"
              the reply could not be read: expected a privatelink state
            "{\"cut\": "
              the reply could not be read: expected JSON
            "<html>Request Time-out</html>"
              the reply could not be read: expected JSON
            "{\"google_service_attachment\":\"\",\"state\":\"active\"}"
              Privatelink { google_service_attachment: None, state: Active }
            "{\"state\":\"active\"}"
              Privatelink { google_service_attachment: None, state: Active }
            "{\"google_service_attachment\":7,\"state\":\"paused\"}"
              Privatelink { google_service_attachment: None, state: Other("paused") }
            "{\"google_service_attachment\":\"projects/p\",\"state\":null}"
              the reply could not be read: expected a privatelink state
            "{\"google_service_attachment\":\"projects/p\"}"
              the reply could not be read: expected a privatelink state
            "{\"state\":{}}"
              the reply could not be read: expected a privatelink state
        "#]],
    );
}

fn delete(name: &str) -> PrivatelinkDelete {
    PrivatelinkDelete {
        project: name.into(),
        service: name.into(),
    }
}

#[test]
fn request_to_delete() {
    check::request(
        delete,
        &expect![[r#"
            DELETE /v1/project/prod-1/service/prod-1/privatelink/google (service:configuration:write)
            DELETE /v1/project/..%2Fx/service/..%2Fx/privatelink/google (service:configuration:write)
            DELETE /v1/project/a%2Fb/service/a%2Fb/privatelink/google (service:configuration:write)
            DELETE /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google (service:configuration:write)
            DELETE /v1/project/%C3%BC/service/%C3%BC/privatelink/google (service:configuration:write)
            DELETE /v1/project/%252e/service/%252e/privatelink/google (service:configuration:write)
            DELETE /v1/project/%252E%252E/service/%252E%252E/privatelink/google (service:configuration:write)
            DELETE /v1/project/%252E/service/%252E/privatelink/google (service:configuration:write)
        "#]],
    );
}

#[test]
fn documented_reply_to_delete() {
    check::fixture(
        &delete("prod-1"),
        include_str!("../../../fixtures/privatelink_delete.json"),
        &expect![[r#"
            Privatelink { google_service_attachment: Some("projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60"), state: Deleting }
        "#]],
    );
}

#[test]
fn other_replies_to_delete() {
    check::bodies(
        &delete("prod-1"),
        &[
            r#"{"google_service_attachment":"","state":"active"}"#,
            r#"{"state":"active"}"#,
        ],
        &expect![[r#"
            ""
              the reply could not be read: expected JSON
            " \n"
              the reply could not be read: expected JSON
            "null"
              the reply could not be read: expected a privatelink state
            "7"
              the reply could not be read: expected a privatelink state
            "\"ok\""
              the reply could not be read: expected a privatelink state
            "[]"
              the reply could not be read: expected a privatelink state
            "{}"
              the reply could not be read: expected a privatelink state
            "{\"cut\": "
              the reply could not be read: expected JSON
            "<html>Request Time-out</html>"
              the reply could not be read: expected JSON
            "{\"google_service_attachment\":\"\",\"state\":\"active\"}"
              Privatelink { google_service_attachment: None, state: Active }
            "{\"state\":\"active\"}"
              Privatelink { google_service_attachment: None, state: Active }
        "#]],
    );
}

fn refresh(name: &str) -> PrivatelinkRefresh {
    PrivatelinkRefresh {
        project: name.into(),
        service: name.into(),
    }
}

#[test]
fn request_to_refresh() {
    check::request(
        refresh,
        &expect![[r#"
            POST /v1/project/prod-1/service/prod-1/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/..%2Fx/service/..%2Fx/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/a%2Fb/service/a%2Fb/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/%C3%BC/service/%C3%BC/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/%252e/service/%252e/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/%252E%252E/service/%252E%252E/privatelink/google/refresh (service:configuration:write)
            POST /v1/project/%252E/service/%252E/privatelink/google/refresh (service:configuration:write)
        "#]],
    );
}

#[test]
fn documented_reply_to_refresh() {
    check::fixture(
        &refresh("prod-1"),
        include_str!("../../../fixtures/privatelink_refresh.json"),
        &expect![[r#"
            ()
        "#]],
    );
}

#[test]
fn other_replies_to_refresh() {
    check::bodies(
        &refresh("prod-1"),
        &[],
        &expect![[r#"
        ""
          ()
        " \n"
          ()
        "null"
          ()
        "7"
          ()
        "\"ok\""
          ()
        "[]"
          ()
        "{}"
          ()
        "{\"cut\": "
          the reply could not be read: expected JSON
        "<html>Request Time-out</html>"
          the reply could not be read: expected JSON
    "#]],
    );
}
