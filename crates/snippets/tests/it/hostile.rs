//! Whatever a password, a user or a database is called: a shell reads back what was meant, a URI decodes to it,
//! and without secrets the text holds none.

use std::process::Command;

use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use serde_json::{Value, json};
use snippets::{Entry, RenderOptions, Rendered, SecretForm, Unavailable, render, tools};

use crate::services::{entries_of, of_type};

#[derive(Debug)]
struct Hostile {
    username: String,
    password: String,
    database: String,
}

fn hostile() -> impl Strategy<Value = Hostile> {
    let text = || {
        prop_oneof![
            "[^\0]{0,12}",
            "['\"$`\\\\ @/:%?#!*;&|<>~\n-]{1,8}",
            "[a-z]{1,8}"
        ]
    };
    // The marker tells the password from all else, however it is escaped or encoded.
    (text(), "[^\0]{0,12}", text()).prop_map(|(username, password, database)| Hostile {
        username,
        password: format!("M4RK{password}"),
        database: format!("d{database}"),
    })
}

fn service(hostile: &Hostile) -> Value {
    let components = [
        json!({"component": "kafka", "kafka_authentication_method": "sasl"}),
        json!({"component": "pg"}),
        json!({"component": "mysql"}),
        json!({"component": "clickhouse"}),
        json!({"component": "dragonfly"}),
        json!({"component": "opensearch_dashboards", "path": "/base"}),
        json!({"component": "kafka_connect", "path": "/base"}),
    ];
    let mut service = of_type("any", &json!(hostile.password), &components);
    service["users"][0]["username"] = json!(hostile.username);
    service
}

fn rendered(hostile: &Hostile, component: &str, tool: &str) -> Rendered {
    let service = service(hostile);
    let is_wanted = |entry: &Entry| entry.component == component;
    let entry = entries_of(&service, "plc1")
        .into_iter()
        .find(is_wanted)
        .unwrap();
    let tool = tools("any", &entry)
        .into_iter()
        .find(|known| known.id == tool)
        .unwrap();
    let choice = RenderOptions {
        entry: &entry,
        tool,
        username: &hostile.username,
        database: Some(&hostile.database),
        secret_form: SecretForm::Inline,
        ca: None,
    };
    render(&service, &choice).unwrap()
}

/// The arguments that a shell makes of each line, with the variables that stand for secrets set.
fn parsed(lines: &[String], password: &str) -> Vec<Vec<String>> {
    let script: Vec<_> = lines
        .iter()
        .map(|line| format!("printf '%s\\0' {line}; printf 'END\\0'"))
        .collect();
    let output = Command::new("bash")
        .args(["-c", &script.join("\n")])
        .env("AIVEN_PASSWORD", password)
        .env("AIVEN_PASSWORD_ENCODED", encoded(password))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let output = String::from_utf8(output.stdout).unwrap();
    output
        .split_terminator("END\0")
        .map(|line| line.split_terminator('\0').map(str::to_owned).collect())
        .collect()
}

/// The password and the arguments that a client of MySQL gets from a script.
fn printed_by(client: &str, script: &str, password: &str) -> Vec<String> {
    let client = format!(
        "{client}() {{ if [ \"$1\" = --version ]; then echo {client}; else printf '%s\\0' \"$MYSQL_PWD\" \"$@\"; fi; }}\n"
    );
    let output = Command::new("bash")
        .args(["-c", &[&client, script].concat()])
        .env("AIVEN_PASSWORD", password)
        .output()
        .unwrap();
    assert!(output.status.success());
    let output = String::from_utf8(output.stdout).unwrap();
    output.split_terminator('\0').map(str::to_owned).collect()
}

fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// User, password, host with port, and what follows, of a URI.
fn parts(uri: &str) -> [String; 4] {
    let (_, rest) = uri.split_once("://").unwrap();
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (credentials, host) = authority.split_once('@').unwrap();
    let (user, password) = credentials.split_once(':').unwrap();
    [user, password, host, path]
        .map(|part| percent_decode_str(part).decode_utf8().unwrap().into_owned())
}

fn expected_words(hostile: &Hostile, tool: &str) -> Vec<String> {
    let Hostile {
        username, password, ..
    } = hostile;
    let words: &[&str] = match tool {
        "kcat" => &[
            "kcat",
            "-b",
            "privatelink-1-svc:10001",
            "-X",
            "security.protocol=SASL_SSL",
            "-X",
            "ssl.ca.location=ca.pem",
            "-X",
            "sasl.mechanisms=SCRAM-SHA-256",
            "-X",
            &format!("sasl.username={username}"),
            "-X",
            &format!("sasl.password={password}"),
        ],
        _ => &[
            "curl",
            "--user",
            &format!("{username}:{password}"),
            "https://privatelink-1-svc:10006/base",
        ],
    };
    words.iter().map(|&word| word.to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_shell_reads_back_what_was_meant(hostile in hostile()) {
        let tools = [("kafka", "kcat"), ("opensearch_dashboards", "curl")];
        for (component, tool) in tools {
            let quoted = rendered(&hostile, component, tool).quoted;
            let lines = parsed(&[quoted.reveal(), quoted.placeholder()], &hostile.password);
            let expected = expected_words(&hostile, tool);
            prop_assert_eq!(&lines, &[expected.clone(), expected]);
        }
    }

    #[test]
    fn a_shell_runs_a_script_with_what_was_meant(hostile in hostile()) {
        for tool in ["mysql", "mariadb"] {
            let script = rendered(&hostile, "mysql", tool).quoted.reveal();
            let words: Vec<_> = printed_by(tool, &script, &hostile.password);
            let Hostile { username, password, database } = &hostile;
            let verify = if tool == "mysql" { "--ssl-mode=VERIFY_IDENTITY" } else { "--ssl-verify-server-cert" };
            let expected = [
                password.as_str(),
                verify,
                "--ssl-ca=ca.pem",
                "--host=privatelink-1-svc",
                "--port=10003",
                &format!("--user={username}"),
                "--connect-timeout=10",
                &format!("--database={database}"),
            ];
            prop_assert_eq!(&words, &expected);
        }
    }

    #[test]
    fn uris_decode_to_what_was_meant(hostile in hostile()) {
        let expected = |port: u16, rest: String| {
            [hostile.username.clone(), hostile.password.clone(), format!("privatelink-1-svc:{port}"), rest]
        };
        let database = &hostile.database;
        let uri = |component, tool| parts(&rendered(&hostile, component, tool).quoted.reveal());
        prop_assert_eq!(uri("pg", "uri"), expected(10002, format!("/{database}?sslmode=verify-full&sslrootcert=ca.pem")));
        prop_assert_eq!(uri("mysql", "uri"), expected(10003, format!("/{database}?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem")));
        prop_assert_eq!(uri("dragonfly", "uri"), expected(10005, String::new()));
        prop_assert_eq!(uri("kafka_connect", "url"), expected(10007, "/base".to_owned()));
        // Its password is beside the URI.
        let quoted = rendered(&hostile, "pg", "psql").quoted;
        for words in parsed(&[quoted.reveal(), quoted.placeholder()], &hostile.password) {
            prop_assert_eq!(&words[..2], [format!("PGPASSWORD={}", hostile.password), "psql".to_owned()]);
            let uri = words[2].replacen('@', ":@", 1);
            let [user, _, host, path] = parts(&uri);
            prop_assert_eq!(
                [user, host, path],
                [hostile.username.clone(), "privatelink-1-svc:10002".to_owned(), format!("/{database}?sslmode=verify-full&sslrootcert=ca.pem")]
            );
        }
    }

    #[test]
    fn without_secrets_no_secret_shows(hostile in hostile()) {
        let service = service(&hostile);
        for entry in entries_of(&service, "plc1") {
            for tool in tools("any", &entry) {
                let choice = RenderOptions { entry: &entry, tool, username: &hostile.username, database: None, secret_form: SecretForm::Environment, ca: None };
                let rendered = match render(&service, &choice) {
                    // A file of lines has no way to write a tab, for one.
                    Err(Unavailable::Unwritable) => continue,
                    rendered => rendered.unwrap(),
                };
                let shown = format!("{}\n{}\n{rendered:?}", rendered.quoted.masked(), rendered.quoted.placeholder());
                prop_assert!(!shown.contains("M4RK"), "{}", shown);
            }
        }
    }
}
