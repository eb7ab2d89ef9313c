//! The program from outside.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test that calls them"
)]
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes them when it updates"
)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use expect_test::{Expect, expect};
use serde_json::{Value, json};

const KAFKA: &str = include_str!("../../../tests/avn/fixtures/kafka-two-connections.json");
const CONNECTION: &str = "plc5e3f907f46c";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_snippets"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its command line does not read.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn check(arguments: &[&str], expected: Expect) {
    let output = run(arguments, KAFKA.as_bytes());
    expected.assert_eq(&format!(
        "{}{}exit {}",
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        output.status.code().unwrap()
    ));
}

fn choice<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["--connection", CONNECTION, "--component", "kafka"];
    words.extend(rest);
    words
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn the_list_has_a_line_for_each() {
    let output = run(&["--list"], KAFKA.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert!(lines.iter().all(|fields| fields.len() == 6));
    for expected in [
        [
            CONNECTION,
            "kafka",
            "certificate",
            "franz-go",
            "go",
            "main.go",
        ],
        [CONNECTION, "kafka", "sasl", "kcat", "shell", "kcat.sh"],
        ["", "kafka", "sasl", "kafkajs", "javascript", "topics.mjs"],
        [
            "plc5e3f9573e9a",
            "schema_registry",
            "-",
            "curl",
            "shell",
            "curl.sh",
        ],
    ] {
        assert!(
            lines.iter().any(|fields| fields == &expected),
            "{expected:?}"
        );
    }
    let mut unique = lines.clone();
    unique.sort_unstable_by_key(|fields| fields[..4].join("\t"));
    unique.dedup_by_key(|fields| fields[..4].join("\t"));
    assert_eq!(unique.len(), lines.len());
}

#[test]
fn everything_on_the_list_is_printed() {
    let list = String::from_utf8(run(&["--list"], KAFKA.as_bytes()).stdout).unwrap();
    for line in list.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [connection, component, auth, tool, ..] = fields[..] else {
            panic!("{line}");
        };
        let words = [
            "--connection",
            connection,
            "--component",
            component,
            "--auth",
            auth,
            "--tool",
            tool,
        ];
        let output = run(&words, KAFKA.as_bytes());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.ends_with('\n'), "{line}");
        assert!(
            output.stderr.is_empty() && !text.contains("AVNS_Pw0"),
            "{line}: {text}"
        );
    }
}

#[test]
fn secrets_come_from_the_environment_or_are_inside() {
    let words = choice(&["--auth", "sasl", "--tool", "kcat", "--user", "alice"]);
    check(
        &words,
        expect![[r#"
            kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=alice -X sasl.password="$AIVEN_PASSWORD"
            exit 0"#]],
    );
    let words = [&words[..], &["--secrets", "inline"]].concat();
    check(
        &words,
        expect![[r"
            kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=alice -X sasl.password='pw'
            exit 0"]],
    );
}

#[test]
fn a_choice_that_does_not_exist_names_those_that_do() {
    check(
        &[
            "--connection",
            "plc1",
            "--component",
            "kafka",
            "--tool",
            "kcat",
        ],
        expect![[r#"
            snippets: there is no connection 'plc1'; there is: '', plc5e3f907f46c, plc5e3f9573e9a
            exit 2"#]],
    );
    check(
        &choice(&["--auth", "sasl", "--tool", "kcat", "--user", "bob"]),
        expect![[r#"
            snippets: there is no user 'bob'; there is: avnadmin, alice
            exit 2"#]],
    );
    check(
        &[
            "--connection",
            CONNECTION,
            "--component",
            "pg",
            "--tool",
            "kcat",
        ],
        expect![[r#"
            snippets: there is no component 'pg'; there is: kafka, schema_registry
            exit 2"#]],
    );
    let output = run(
        &choice(&["--auth", "sasl", "--tool", "psql"]),
        KAFKA.as_bytes(),
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("kcat"));
}

#[test]
fn a_service_is_read_in_every_form_in_which_it_is_printed() {
    let service: Value = serde_json::from_str(KAFKA).unwrap();
    let bare = &service["service"];
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(KAFKA.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let expected = run(&["--list"], KAFKA.as_bytes()).stdout;
    for input in [
        bare.to_string().into_bytes(),
        json!([bare]).to_string().into_bytes(),
        json!({ "services": [bare] }).to_string().into_bytes(),
        [&[0xef, 0xbb, 0xbf], KAFKA.as_bytes()].concat(),
        utf16,
    ] {
        assert!(run(&["--list"], &input).stdout == expected);
    }
    for input in [&b"{"[..], b"[]", b"{}", b"7", b"\x1f\x8b"] {
        let output = run(&["--list"], input);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn a_bundle_has_every_file_with_its_mode() {
    let folder = folder("bundle");
    let ca = folder.with_extension("pem");
    fs::write(&ca, "CA\n").unwrap();
    let words = choice(&[
        "--auth",
        "certificate",
        "--tool",
        "kafka-python",
        "--ca-file",
        ca.to_str().unwrap(),
        "--bundle",
        folder.to_str().unwrap(),
    ]);
    // The second time over what is there.
    for _ in 0..2 {
        let output = run(&words, KAFKA.as_bytes());
        assert!(output.status.success() && output.stdout.is_empty());
    }
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            format!("{} {name}", mode(&file.metadata().unwrap()))
        })
        .collect();
    files.sort_unstable();
    expect![[r#"
        private .env
        private service.key
        public README.md
        public ca.pem
        public kafka_python_topics.py
        public requirements.txt
        public service.crt
        public verify.sh"#]]
    .assert_eq(&files.join("\n"));
    assert_eq!(
        fs::read_to_string(folder.join("service.key")).unwrap(),
        "KEY\n"
    );
    assert_eq!(fs::read_to_string(folder.join("ca.pem")).unwrap(), "CA\n");
    assert!(
        fs::read_to_string(folder.join(".env"))
            .unwrap()
            .contains("AIVEN_PASSWORD=AVNS_Pw0\n")
    );
}

#[cfg(unix)]
fn mode(metadata: &fs::Metadata) -> &'static str {
    use std::os::unix::fs::PermissionsExt;
    if metadata.permissions().mode() & 0o777 == 0o600 {
        "private"
    } else {
        "public"
    }
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> &'static str {
    "public"
}
