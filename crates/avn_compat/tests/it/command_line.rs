//! Words that the command line takes, and those that it does not.

use avn_compat::command_line::run;
use expect_test::{Expect, expect};
use serde_json::json;

use crate::{examples::outcome, services};

fn check(words: &str, expect: &Expect) {
    expect.assert_eq(&outcome(words, &services::pg()));
}

/// The last line, where the usage above it is not what matters.
fn check_last(words: &str, expect: &Expect) {
    let outcome = outcome(words, &services::pg());
    let lines: Vec<_> = outcome.lines().rev().take(2).collect();
    expect.assert_eq(&format!("{}\n{}", lines[1], lines[0]));
}

#[test]
fn options_in_all_spellings() {
    let alice = "pg uri S -p plc58e4782ab22 -u alice";
    check(
        alice,
        &expect![[r#"
        postgres://alice:pw@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
    "#]],
    );
    let expected = outcome(alice, &services::pg());
    for words in [
        "pg uri -pplc58e4782ab22 -ualice S",
        "pg uri --priv=plc58e4782ab22 S --user alice --project x",
        "pg uri -u avnadmin -p plc58e4782ab22 --username=alice -- S",
    ] {
        assert_eq!(outcome(words, &services::pg()), expected, "{words}");
    }
}

#[test]
fn usage_texts() {
    check(
        "kcat",
        &expect![[r#"
        usage: avn service connection-info kcat [-h] [--project PROJECT]
                                                [-r {dynamic,privatelink,public}]
                                                [-p PRIVATELINK_CONNECTION_ID]
                                                [-a {certificate,sasl}] [-u USERNAME]
                                                [--ca CA_PATH]
                                                [--client-cert CLIENT_CERT_PATH]
                                                [--client-key CLIENT_KEY_PATH] [-w]
                                                [-W]
                                                service_name
        avn service connection-info kcat: error: the following arguments are required: service_name
        exit code 2
    "#]],
    );
    check(
        "pg string",
        &expect![[r#"
        usage: avn service connection-info pg string [-h] [--project PROJECT]
                                                     [-r {dynamic,privatelink,public}]
                                                     [--usage {primary,replica,disaster_recovery}]
                                                     [-p PRIVATELINK_CONNECTION_ID]
                                                     [--replica] [-u USERNAME]
                                                     [-d DBNAME]
                                                     [--sslmode {require,verify-ca,verify-full,disable,allow,prefer}]
                                                     service_name
        avn service connection-info pg string: error: the following arguments are required: service_name
        exit code 2
    "#]],
    );
    check(
        "nope",
        &expect![[r#"
        usage: avn service connection-info [-h]
                                           {alloydbomni,kafkacat,kcat,pg,psql,valkey}
                                           ...
        avn service connection-info: error: argument {alloydbomni,kafkacat,kcat,pg,psql,valkey}: invalid choice: 'nope' (choose from 'alloydbomni', 'kafkacat', 'kcat', 'pg', 'psql', 'valkey')
        exit code 2
    "#]],
    );
    check(
        "pg uri S extra --nope",
        &expect![[r#"
        usage: avn [-h] [--config CONFIG] [--version] [--auth-ca FILE]
                   [--auth-token AUTH_TOKEN] [--show-http] [--url URL]
                   [--request-timeout REQUEST_TIMEOUT] [--idle-timeout IDLE_TIMEOUT]
                   [--max-age MAX_AGE]
                   ...
        avn: error: unrecognized arguments: extra --nope
        exit code 2
    "#]],
    );
}

#[test]
fn help_texts() {
    check(
        "kcat -h",
        &expect![[r#"
        usage: avn service connection-info kcat [-h] [--project PROJECT]
                                                [-r {dynamic,privatelink,public}]
                                                [-p PRIVATELINK_CONNECTION_ID]
                                                [-a {certificate,sasl}] [-u USERNAME]
                                                [--ca CA_PATH]
                                                [--client-cert CLIENT_CERT_PATH]
                                                [--client-key CLIENT_KEY_PATH] [-w]
                                                [-W]
                                                service_name

        kcat command string

        positional arguments:
          service_name          Service name

        options:
          --ca CA_PATH
          --client-cert CLIENT_CERT_PATH
          --client-key CLIENT_KEY_PATH
          -h, --help            show this help message and exit
          -a {certificate,sasl}, --kafka-authentication-method {certificate,sasl}
          -W, --overwrite       Save and overwrite certificate and key files
          -p PRIVATELINK_CONNECTION_ID, --privatelink-connection-id PRIVATELINK_CONNECTION_ID
          --project PROJECT     Project name to use, default None
          -r {dynamic,privatelink,public}, --route {dynamic,privatelink,public}
          -u USERNAME, --username USERNAME
          -w, --write           Save certificate and key files if they don't not exist
    "#]],
    );
    check(
        "valkey",
        &expect![[r#"
        usage: avn service connection-info valkey [-h] {uri} ...

        positional arguments:
          {uri}
            uri       Valkey connection string

        options:
          -h, --help  show this help message and exit
    "#]],
    );
    check(
        "--help",
        &expect![[r#"
        usage: avn service connection-info [-h]
                                           {alloydbomni,kafkacat,kcat,pg,psql,valkey}
                                           ...

        positional arguments:
          {alloydbomni,kafkacat,kcat,pg,psql,valkey}
            alloydbomni         Service Connection-Info Alloydbomni commands
            kafkacat            kafkacat command string
            kcat                kcat command string
            pg                  Service Connection-Info Pg commands
            psql                psql command string
            valkey              Service Connection-Info Valkey commands

        options:
          -h, --help            show this help message and exit
    "#]],
    );
}

#[test]
fn words_that_are_not_understood() {
    check_last(
        "psql S -r",
        &expect![[r#"
        avn service connection-info psql: error: argument -r/--route: expected one argument
        exit code 2"#]],
    );
    check_last(
        "psql S -r private",
        &expect![[r#"
        avn service connection-info psql: error: argument -r/--route: invalid choice: 'private' (choose from 'dynamic', 'privatelink', 'public')
        exit code 2"#]],
    );
    check_last(
        "psql S --usa=it's",
        &expect![[r#"
        avn service connection-info psql: error: argument --usage: invalid choice: "it's" (choose from 'primary', 'replica', 'disaster_recovery')
        exit code 2"#]],
    );
    check_last(
        "alloydbomni uri S --usage disaster_recovery",
        &expect![[r#"
            avn service connection-info alloydbomni uri: error: argument --usage: invalid choice: 'disaster_recovery' (choose from 'primary', 'replica')
            exit code 2"#]],
    );
    check_last(
        "psql S --r dynamic",
        &expect![[r#"
        avn service connection-info psql: error: ambiguous option: --r could match --route, --replica
        exit code 2"#]],
    );
    check_last(
        "psql S --au x",
        &expect![[r#"
        avn: error: ambiguous option: --au could match --auth-ca, --auth-token
        exit code 2"#]],
    );
    check_last(
        "psql S --replica=yes",
        &expect![[r#"
        avn service connection-info psql: error: argument --replica: ignored explicit argument 'yes'
        exit code 2"#]],
    );
    check_last(
        "kcat S -wx",
        &expect![[r#"
        avn service connection-info kcat: error: argument -w/--write: ignored explicit argument 'x'
        exit code 2"#]],
    );
    check_last(
        "kcat S -w=x",
        &expect![[r#"
        avn service connection-info kcat: error: argument -w/--write: ignored explicit argument 'x'
        exit code 2"#]],
    );
    check_last(
        "kcat -5 -x",
        &expect![[r#"
        avn: error: unrecognized arguments: -x
        exit code 2"#]],
    );
    check_last(
        "pg -x",
        &expect![[r#"
        avn: error: unrecognized arguments: -x
        exit code 2"#]],
    );
}

/// The client would write files here; this program cannot, and says so only once everything else is in order.
#[test]
fn writing_files() {
    let check =
        |words: &str, expect: &Expect| expect.assert_eq(&outcome(words, &services::kafka()));
    check(
        "kcat S -w -p plc5e3f907f46c",
        &expect![[r#"
        kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
    "#]],
    );
    check(
        "kcat S -W -p plc5e3f907f46c",
        &expect![[r#"
        ERROR	command failed: UserError: -W/--overwrite writes ca.pem, which takes a call of the API. Leave it out here, and get the files with: avn service user-creds-download
        exit code 1
    "#]],
    );
    check(
        "kcat S -W -p plc1",
        &expect![[r#"
        ERROR	command failed: ConnectionInfoError: Could not find connection information with filters route=privatelink, privatelink_connection_id=plc1, kafka_authentication_method=certificate
        exit code 1
    "#]],
    );
}

#[test]
fn files_of_powershell_are_read_and_other_encodings_named() {
    let words = "pg uri S -p plc58e4782ab22".split(' ');
    let words: Vec<String> = words.map(str::to_owned).collect();
    let said = |bytes: Vec<u8>| {
        let outcome = run(&words, || Ok(bytes));
        outcome.stdout + &outcome.stderr
    };
    let text = json!({ "service": services::pg() }).to_string();
    let marked = format!("\u{feff}{text}");
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let expected = said(text.clone().into_bytes());
    assert!(expected.starts_with("postgres://avnadmin:"), "{expected}");
    assert_eq!(said(marked.clone().into_bytes()), expected);
    assert_eq!(said(utf16(&marked)), expected);
    expect![[r"
        ERROR	standard input: not UTF-8. It is encoded as UTF-16 without a byte order mark. Save it as UTF-8
    "]]
    .assert_eq(&said(utf16(&text)));
}
