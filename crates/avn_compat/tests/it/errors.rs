//! Every error of the client, and the ways in which it dies.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::{examples::outcome, services};

fn check(words: &str, service: &Value, expect: &Expect) {
    expect.assert_eq(&outcome(words, service));
}

/// The service with one value changed, or removed where it is `None`.
fn with(mut service: Value, pointer: &str, value: Option<Value>) -> Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let fields = service
        .pointer_mut(parent)
        .unwrap()
        .as_object_mut()
        .unwrap();
    match value {
        Some(value) => fields.insert(key.to_owned(), value),
        None => fields.remove(key),
    };
    service
}

#[test]
fn options_that_do_not_go_together() {
    check(
        "kcat S -r dynamic -p plc5e3f907f46c",
        &services::kafka(),
        &expect![[r#"
            ERROR	command failed: UserError: -p/--privatelink-connection-id cannot be used with route dynamic
            exit code 1
        "#]],
    );
    check(
        "psql S --usage primary --replica",
        &services::pg(),
        &expect![[r#"
            ERROR	command failed: UserError: --usage and --replica cannot be used simultaneously
            exit code 1
        "#]],
    );
    // Usage is looked at first.
    check(
        "valkey uri S --usage replica --replica -r public -p x",
        &services::valkey(),
        &expect![[r#"
            ERROR	command failed: UserError: --usage and --replica cannot be used simultaneously
            exit code 1
        "#]],
    );
}

#[test]
fn services_of_another_type() {
    check(
        "kafkacat S",
        &services::pg(),
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Cannot format kafka connection info for service type pg
        exit code 1
    "#]],
    );
    check(
        "alloydbomni string S",
        &services::kafka(),
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Cannot format pg connection info for service type kafka
        exit code 1
    "#]],
    );
    check(
        "valkey uri S",
        &services::kafka(),
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Cannot format Valkey connection info for service type kafka
        exit code 1
    "#]],
    );
    check(
        "psql S",
        &with(services::pg(), "/service_type", Some(json!(["pg"]))),
        &expect![[r#"
            ERROR	command failed: ConnectionInfoError: Cannot format pg connection info for service type ['pg']
            exit code 1
        "#]],
    );
}

#[test]
fn nothing_that_fits() {
    let kafka = services::kafka();
    let only_sasl = with(
        kafka.clone(),
        "/components",
        Some(json!([kafka["components"][1]])),
    );
    check(
        "kcat S",
        &only_sasl,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Certificate authentication is not enabled in rt-pl-kafka
        exit code 1
    "#]],
    );
    let none = with(kafka.clone(), "/components", Some(json!([])));
    check(
        "kcat S -a sasl",
        &none,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: SASL authentication is not enabled in rt-pl-kafka
        exit code 1
    "#]],
    );
    check(
        "kcat S -p plc1",
        &kafka,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Could not find connection information with filters route=privatelink, privatelink_connection_id=plc1, kafka_authentication_method=certificate
        exit code 1
    "#]],
    );
    check(
        "kcat S -r public",
        &kafka,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Could not find connection information with filters route=public, privatelink_connection_id=<object object at 0x7f0000000000>, kafka_authentication_method=certificate
        exit code 1
    "#]],
    );
    check(
        "psql S --replica -p plc58e4782ab22",
        &services::pg(),
        &expect![[r#"
            ERROR	command failed: ConnectionInfoError: Could not find connection information with filters route=privatelink, usage=replica, privatelink_connection_id=plc58e4782ab22
            exit code 1
        "#]],
    );
}

#[test]
fn users_and_their_secrets() {
    let kafka = services::kafka();
    check(
        "kcat S -u bob",
        &kafka,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Could not find connection information for username bob
        exit code 1
    "#]],
    );
    check(
        "kcat S",
        &with(kafka.clone(), "/users/0/access_cert", None),
        &expect![[r#"
            ERROR	command failed: ConnectionInfoError: Could not find client certificate for username avnadmin
            exit code 1
        "#]],
    );
    check(
        "kcat S",
        &with(kafka.clone(), "/users/0/access_key", None),
        &expect![[r#"
            ERROR	command failed: ConnectionInfoError: Could not find client key for username avnadmin
            exit code 1
        "#]],
    );
    check(
        "kcat S -a sasl",
        &with(kafka, "/users/0/password", None),
        &expect![[r#"
            ERROR	command failed: ConnectionInfoError: Could not find password for username avnadmin
            exit code 1
        "#]],
    );
    check(
        "psql S",
        &with(services::pg(), "/users/0/password", Some(json!(null))),
        &expect![[r#"
            ERROR	command failed: ConnectionInfoError: Could not find password for username avnadmin
            exit code 1
        "#]],
    );
    let valkey = with(
        services::valkey(),
        "/connection_info/valkey_password",
        Some(json!(null)),
    );
    check(
        "valkey uri S -p plc1",
        &valkey,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Could not find password for username default
        exit code 1
    "#]],
    );
}

/// The client takes fields for granted and dies of those that are not there; the last line of its stack trace is kept.
#[test]
fn services_that_the_client_dies_of() {
    check(
        "kcat S",
        &json!(null),
        &expect![[r#"
        TypeError: 'NoneType' object is not subscriptable
        exit code 1
    "#]],
    );
    check(
        "kcat S",
        &json!({}),
        &expect![[r#"
        KeyError: 'service_type'
        exit code 1
    "#]],
    );
    check(
        "kcat S",
        &with(services::kafka(), "/users", None),
        &expect![[r#"
            KeyError: 'users'
            exit code 1
        "#]],
    );
    check(
        "kcat S",
        &with(services::kafka(), "/components", Some(json!(null))),
        &expect![[r#"
            TypeError: 'NoneType' object is not iterable
            exit code 1
        "#]],
    );
    check(
        "kcat S",
        &with(services::kafka(), "/components", Some(json!([5]))),
        &expect![[r#"
            TypeError: argument of type 'int' is not iterable
            exit code 1
        "#]],
    );
    check(
        "psql S",
        &with(services::pg(), "/components/0/port", None),
        &expect![[r#"
            KeyError: 'port'
            exit code 1
        "#]],
    );
    check(
        "psql S",
        &with(services::pg(), "/users/0/username", None),
        &expect![[r#"
            KeyError: 'username'
            exit code 1
        "#]],
    );
    check(
        "psql S",
        &with(services::pg(), "/users/0/password", Some(json!(7))),
        &expect![[r#"
            TypeError: quote_from_bytes() expected bytes
            exit code 1
        "#]],
    );
    check(
        "psql S",
        &with(services::pg(), "/components/0/host", Some(json!(1.5))),
        &expect![[r#"
            TypeError: sequence item 4: expected str instance, float found
            exit code 1
        "#]],
    );
    check(
        "valkey uri S -p plc1",
        &with(services::valkey(), "/connection_info", None),
        &expect![[r#"
            KeyError: 'connection_info'
            exit code 1
        "#]],
    );
}
