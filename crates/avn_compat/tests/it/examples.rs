//! The documented examples, through the program itself.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use avn_compat::command_line::run;
use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::services;

/// The outcome as one text: standard output, then standard error, then the exit code if it is not 0.
pub(crate) fn outcome(words: &str, service: &Value) -> String {
    let words: Vec<_> = words.split(' ').map(str::to_owned).collect();
    let outcome = run(&words, || {
        Ok(json!({ "service": service }).to_string().into_bytes())
    });
    let code = match outcome.code {
        0 => String::new(),
        code => format!("exit code {code}\n"),
    };
    format!("{}{}{code}", outcome.stdout, outcome.stderr)
}

fn check(words: &str, service: &Value, expect: &Expect) {
    expect.assert_eq(&outcome(words, service));
}

#[test]
fn kafka() {
    let kafka = services::kafka();
    check(
        "kcat S -p plc5e3f907f46c",
        &kafka,
        &expect![[r#"
        kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
    "#]],
    );
    check(
        "kcat S -p plc5e3f9573e9a -a sasl -u alice",
        &kafka,
        &expect![[r#"
            kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=alice -X sasl.password=pw
        "#]],
    );
    check(
        "kafkacat S",
        &kafka,
        &expect![[r#"
        kafkacat -b rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14611 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
    "#]],
    );
    check(
        "kcat -r privatelink S",
        &kafka,
        &expect![[r#"
        kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
    "#]],
    );
    check(
        "kcat S -p plc5e3f907f46c --ca a.pem --client-cert b.crt --client-key c.key",
        &kafka,
        &expect![[r#"
            kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220 -X security.protocol=SSL -X ssl.ca.location=a.pem -X ssl.key.location=c.key -X ssl.certificate.location=b.crt
        "#]],
    );
}

#[test]
fn postgresql() {
    let pg = services::pg();
    check(
        "psql S -p plc58e4782ab22",
        &pg,
        &expect![[r#"
        psql postgres://avnadmin:AVNS_Pw0@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
    "#]],
    );
    check(
        "pg uri S -p plc58e4782ab22 -u alice -d mydb --sslmode verify-ca",
        &pg,
        &expect![[r#"
            postgres://alice:pw@privatelink-1-pg1-test.aivencloud.com:12656/mydb?sslmode=verify-ca
        "#]],
    );
    check(
        "pg string S -p plc58e4782ab22",
        &pg,
        &expect![[r#"
        host='privatelink-1-pg1-test.aivencloud.com' port='12656' user=avnadmin dbname='defaultdb'
    "#]],
    );
    check(
        "alloydbomni uri S -r dynamic",
        &pg,
        &expect![[r#"
        postgres://avnadmin:AVNS_Pw0@pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
    "#]],
    );
    check(
        "alloydbomni string S -u alice",
        &pg,
        &expect![[r#"
        host='pg1-test.aivencloud.com' port='12656' user=alice dbname='defaultdb'
    "#]],
    );
}

#[test]
fn valkey() {
    let valkey = services::valkey();
    check(
        "valkey uri S -p plc1",
        &valkey,
        &expect![[r#"
        rediss://default:AVNS_a/b%2Bc@privatelink-1-vk:13040
    "#]],
    );
    check(
        "valkey uri S -p plc1 --replica -d 2",
        &valkey,
        &expect![[r#"
            rediss://default:AVNS_a/b%2Bc@privatelink-1-replica-vk:13041/2
        "#]],
    );
}

/// What is encoded in URIs stays as it is in command lines, and a slash stays everywhere.
#[test]
fn encoding() {
    let password = "AVNS_k/p+w@d:1 é";
    let mut kafka = services::kafka();
    kafka["users"][0]["password"] = json!(password);
    check(
        "kcat S -p plc5e3f907f46c -a sasl",
        &kafka,
        &expect![[r#"
        kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=AVNS_k/p+w@d:1 é
    "#]],
    );
    kafka["users"][0]["password"] = json!(null);
    check(
        "kcat S -p plc5e3f907f46c -a sasl",
        &kafka,
        &expect![[r#"
        kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=None
    "#]],
    );
    let mut pg = services::pg();
    pg["users"][0]["password"] = json!(password);
    pg["components"][0]["host"] = json!("2001:DB8:0:0::1");
    check(
        "pg uri S -d a/b?c",
        &pg,
        &expect![[r#"
        postgres://avnadmin:AVNS_k/p%2Bw%40d%3A1%20%C3%A9@[2001:db8::1]:12656/a/b?c?sslmode=require
    "#]],
    );
    check(
        "pg string S",
        &pg,
        &expect![[r#"
        host='2001:DB8:0:0::1' port='12656' user=avnadmin dbname='defaultdb'
    "#]],
    );
}

fn program(argument: &str, input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_connection-info"))
        .args(argument.split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn check_program(argument: &str, input: &str, expect: &Expect) {
    let output = program(argument, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    expect.assert_eq(&format!(
        "{}{}exit code {}\n",
        text(output.stdout),
        text(output.stderr),
        output.status.code().unwrap()
    ));
}

#[test]
fn the_program_prints_and_exits() {
    let pg = json!({ "service": services::pg() }).to_string();
    check_program(
        "pg string S",
        &pg,
        &expect![[r#"
        host='pg1-test.aivencloud.com' port='12656' user=avnadmin dbname='defaultdb'
        exit code 0
    "#]],
    );
    check_program(
        "pg uri S",
        &pg.replace("AVNS_Pw0", "<redacted>"),
        &expect![[r#"
            postgres://avnadmin:%3Credacted%3E@pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
            warning: this service was saved without secrets, because avn service get doesn't ask Aiven for them. Save it again with curl and ?include_secrets=true, as README.md shows.
            exit code 0
        "#]],
    );
    check_program(
        "pg string S -u nobody",
        &pg,
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Could not find connection information for username nobody
        exit code 1
    "#]],
    );
    check_program(
        "pg string S",
        "[1",
        &expect![[r#"
        ERROR	standard input: not JSON (EOF while parsing a list at line 1 column 2); expected {"service": {...}}, the API's answer for one service
        exit code 1
    "#]],
    );
    check_program(
        "pg string S",
        "[1]",
        &expect![[r#"
        ERROR	standard input: no JSON object; expected {"service": {...}}, the API's answer for one service
        exit code 1
    "#]],
    );
    check_program(
        "pg string S",
        "{}",
        &expect![[r#"
        KeyError: 'service'
        exit code 1
    "#]],
    );
    let question = |words: &[&str]| json!({ "argv": words, "body": pg });
    let questions = format!("{}\n{}\n", question(&["psql", "S"]), question(&["psql"]));
    check_program(
        "--batch",
        &questions,
        &expect![[r#"
        {"code":0,"stderr":"","stdout":"psql postgres://avnadmin:AVNS_Pw0@pg1-test.aivencloud.com:12656/defaultdb?sslmode=require\n"}
        {"code":2,"stderr":"usage: avn service connection-info psql [-h] [--project PROJECT]\n                                        [-r {dynamic,privatelink,public}]\n                                        [--usage {primary,replica,disaster_recovery}]\n                                        [-p PRIVATELINK_CONNECTION_ID]\n                                        [--replica] [-u USERNAME] [-d DBNAME]\n                                        [--sslmode {require,verify-ca,verify-full,disable,allow,prefer}]\n                                        service_name\navn service connection-info psql: error: the following arguments are required: service_name\n","stdout":""}
        exit code 0
    "#]],
    );
}
