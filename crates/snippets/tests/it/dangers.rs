//! What makes the AVN form dangerous, and what a page needs to offer a choice.

use expect_test::{Expect, expect};
use serde_json::{Value, json};
use snippets::{RenderOptions, SecretForm, databases, render, tools, users};

use crate::services::{self, entries_of};

/// The dangers and the notes of one tool, as the sentences that a page shows, below both forms.
fn check(service: &Value, tool: &str, database: Option<&str>, expect: &Expect) {
    let service_type = service["service_type"].as_str().unwrap();
    let entry = entries_of(service, "plc1").remove(0);
    let offered = tools(service_type, &entry);
    let tool = *offered.iter().find(|offered| offered.id == tool).unwrap();
    let choice = RenderOptions {
        entry: &entry,
        tool,
        username: "avnadmin",
        database,
        secret_form: SecretForm::Inline,
        ca: None,
    };
    let rendered = render(service, &choice).unwrap();
    let avn = rendered.avn.map(|avn| avn.reveal());
    let mut lines = vec![rendered.quoted.reveal(), avn.unwrap_or_default()];
    lines.extend(
        rendered
            .dangers
            .iter()
            .map(|danger| format!("danger: {}", danger.sentence())),
    );
    lines.extend(
        rendered
            .notes
            .iter()
            .map(|note| format!("note: {}", note.sentence())),
    );
    expect.assert_eq(&(lines.join("\n") + "\n"));
}

fn pg(password: &str) -> Value {
    services::of_type("pg", &json!(password), &[json!({"component": "pg"})])
}

fn kafka(password: &Value) -> Value {
    let component = json!({"component": "kafka", "kafka_authentication_method": "sasl"});
    services::of_type("kafka", password, &[component])
}

#[test]
fn command_lines() {
    check(
        &kafka(&json!("a b")),
        "kcat",
        None,
        &expect![[r#"
        kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='a b'
        kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=a b
        danger: avn doesn't quote values for the shell, and one contains characters that the shell would interpret.
        note: The password becomes part of a command line: other users of the machine can see it while the command runs, and the shell may keep it in its history.
        note: With Kafka 4, SCRAM needs librdkafka 2.6.1 or later.
    "#]],
    );
    check(
        &kafka(&json!("a\nb")),
        "kcat",
        None,
        &expect![[r#"
        kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='a
        b'
        kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=a
        b
        danger: avn doesn't quote values for the shell, and one contains characters that the shell would interpret.
        danger: A value contains a control character, which a terminal may act on when you paste it.
        note: The password becomes part of a command line: other users of the machine can see it while the command runs, and the shell may keep it in its history.
        note: With Kafka 4, SCRAM needs librdkafka 2.6.1 or later.
        note: A value contains a control character, which a terminal may act on when you paste it.
    "#]],
    );
    check(
        &kafka(&json!(null)),
        "kcat",
        None,
        &expect![[r#"
        kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=MISSING_PASSWORD

        note: Aiven sent no password: either the user has set their own, which is never shown, or the permission service:secrets:read is missing. Add the password yourself.
        note: With Kafka 4, SCRAM needs librdkafka 2.6.1 or later.
    "#]],
    );
    check(
        &pg("pw"),
        "psql",
        Some("$(id)"),
        &expect![[r#"
            PGPASSWORD='pw' psql 'postgres://avnadmin@privatelink-1-svc:10001/%24%28id%29?sslmode=verify-full&sslrootcert=ca.pem'
            psql postgres://avnadmin:pw@privatelink-1-svc:10001/$(id)?sslmode=require
            danger: avn doesn't quote values for the shell, and one contains characters that the shell would interpret.
            danger: avn doesn't quote the URI, and some shells, such as zsh, treat its question mark as a file pattern.
            danger: avn writes sslmode=require, which encrypts but doesn't verify the server: whoever answers gets the password.
            danger: avn doesn't encode the database name, which contains characters with a special meaning in a URI.
            note: avnadmin may do everything in this service. For an application, create a user with fewer rights.
        "#]],
    );
}

#[test]
fn uris_and_strings() {
    check(
        &pg("a/b"),
        "uri",
        Some("x?y"),
        &expect![[r#"
            postgres://avnadmin:a%2Fb@privatelink-1-svc:10001/x%3Fy?sslmode=verify-full&sslrootcert=ca.pem
            postgres://avnadmin:a/b@privatelink-1-svc:10001/x?y?sslmode=require
            danger: avn writes sslmode=require, which encrypts but doesn't verify the server: whoever answers gets the password.
            danger: avn doesn't encode a slash in the user name or password, so many programs read a different host from the URI.
            danger: avn doesn't encode the database name, which contains characters with a special meaning in a URI.
            note: Without secrets, AIVEN_PASSWORD_ENCODED stands for the password in percent-encoded form.
            note: avnadmin may do everything in this service. For an application, create a user with fewer rights.
        "#]],
    );
    check(
        &pg(r"a'\b"),
        "string",
        Some("it's"),
        &expect![[r#"
            host=privatelink-1-svc port=10001 user=avnadmin password='a\'\\b' dbname='it\'s' sslmode=verify-full sslrootcert=ca.pem
            host='privatelink-1-svc' port='10001' user=avnadmin dbname='it's'
            danger: avn doesn't escape values in the string, and one contains a quote, a backslash or a space that ends it early.
            note: avnadmin may do everything in this service. For an application, create a user with fewer rights.
        "#]],
    );
    check(
        &pg("pw"),
        "string",
        None,
        &expect![[r#"
            host=privatelink-1-svc port=10001 user=avnadmin password='pw' dbname=defaultdb sslmode=verify-full sslrootcert=ca.pem
            host='privatelink-1-svc' port='10001' user=avnadmin dbname='defaultdb'
            note: avnadmin may do everything in this service. For an application, create a user with fewer rights.
        "#]],
    );
}

#[test]
fn users_and_databases_to_choose_from() {
    let mut service = kafka(&json!("<redacted>"));
    service["users"][0]["access_cert"] = json!("PEM");
    service["users"][0]["access_key"] = json!(null);
    let entry = entries_of(&service, "plc1").remove(0);
    expect![[r#"
        [
            UserCredentials {
                username: "avnadmin",
                password: Redacted,
                client_certificate: Present,
                client_key: Null,
            },
        ]
    "#]]
    .assert_debug_eq(&users(&service, &entry));
    let mut service = pg("pw");
    service["databases"] = json!(["reports", "defaultdb"]);
    let entry = entries_of(&service, "plc1").remove(0);
    expect![[r#"
        [
            "defaultdb",
            "reports",
        ]
    "#]]
    .assert_debug_eq(&databases(&service, &entry));
    let mut valkey = services::valkey();
    valkey["users"] = json!(null);
    let entry = entries_of(&valkey, "plc1").remove(0);
    expect![[r#"
        [
            UserCredentials {
                username: "default",
                password: Present,
                client_certificate: Absent,
                client_key: Absent,
            },
        ]
    "#]]
    .assert_debug_eq(&users(&valkey, &entry));
}

#[test]
fn sasl_takes_a_mechanism_that_is_switched_on() {
    let entry = json!({"component": "kafka", "kafka_authentication_method": "sasl"});
    let mut service = services::of_type("kafka", &json!("pw"), &[entry]);
    let mut said = Vec::new();
    for mechanisms in [
        json!(null),
        json!({"scram_sha_256": true, "scram_sha_512": false}),
        json!({"plain": false, "scram_sha_256": false, "scram_sha_512": true}),
        json!({"scram_sha_256": false}),
        json!({"plain": true, "scram_sha_256": false, "scram_sha_512": false}),
        json!({"plain": false, "scram_sha_256": false, "scram_sha_512": false}),
    ] {
        service["user_config"]["kafka_sasl_mechanisms"] = mechanisms.clone();
        let text = crate::rendered::all(&service, "plc1", None);
        said.push(format!("{mechanisms}\n"));
        for line in text
            .lines()
            .skip(2)
            .take_while(|line| !line.starts_with("kafkacat"))
        {
            let words = line.split(' ').filter(|word| {
                word.starts_with("sasl.mechanisms=")
                    || word.contains("MechanismOff")
                    || word.contains("ScramLibrary")
                    || word.contains("NoMechanism")
            });
            said.extend(words.map(|word| format!("  {word}\n")));
        }
    }
    expect![[r#"
        null
          sasl.mechanisms=SCRAM-SHA-256
          sasl.mechanisms=SCRAM-SHA-256
          sasl.mechanisms=SCRAM-SHA-256
          ScramLibrary]
        {"scram_sha_256":true,"scram_sha_512":false}
          sasl.mechanisms=SCRAM-SHA-256
          sasl.mechanisms=SCRAM-SHA-256
          sasl.mechanisms=SCRAM-SHA-256
          ScramLibrary]
        {"plain":false,"scram_sha_256":false,"scram_sha_512":true}
          sasl.mechanisms=SCRAM-SHA-512
          sasl.mechanisms=SCRAM-SHA-512
          sasl.mechanisms=SCRAM-SHA-256
          [MechanismOff]
          ScramLibrary]
        {"scram_sha_256":false}
          sasl.mechanisms=SCRAM-SHA-512
          sasl.mechanisms=SCRAM-SHA-512
          sasl.mechanisms=SCRAM-SHA-256
          [MechanismOff]
          ScramLibrary]
        {"plain":true,"scram_sha_256":false,"scram_sha_512":false}
          sasl.mechanisms=PLAIN
          sasl.mechanisms=PLAIN
          sasl.mechanisms=SCRAM-SHA-256
          [MechanismOff]
        {"plain":false,"scram_sha_256":false,"scram_sha_512":false}
          sasl.mechanisms=SCRAM-SHA-256
          sasl.mechanisms=SCRAM-SHA-256
          sasl.mechanisms=SCRAM-SHA-256
          [MechanismOff]
          NoMechanism]
    "#]]
    .assert_eq(&said.concat());
}
