//! The forms that are for any connection, read back by parsers of their notations.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use saphyr::{LoadableYamlNode, Yaml};
use serde_json::{Value, json};
use snippets::{RenderOptions, SecretForm, bundle, render, tools};

use crate::services::{entries_of, of_type};

/// What means something to one of the notations, but for a line end.
const PASSWORD: &str = r#"p'a"s\s$w{o}`r#d %: ${HOME} {{ x }} é"#;
const CA: &str = "-----BEGIN CERTIFICATE-----\nQ0E=\n-----END CERTIFICATE-----\n";

fn pg() -> Value {
    let mut service = of_type("pg", &json!(PASSWORD), &[json!({"component": "pg"})]);
    service["databases"] = json!(["data base"]);
    service
}

fn text_of(service: &Value, tool: &str, secret_form: SecretForm) -> String {
    let service_type = service["service_type"].as_str().unwrap();
    let entry = &entries_of(service, "plc1")[0];
    let tool = tools(service_type, entry)
        .into_iter()
        .find(|one| one.id == tool)
        .unwrap();
    let choice = RenderOptions {
        entry,
        tool,
        username: "avnadmin",
        database: None,
        secret_form,
        ca: Some(CA),
    };
    let text = render(service, &choice).unwrap().quoted;
    assert_eq!(
        text.has_secret(),
        secret_form == SecretForm::Inline && text.reveal() != text.masked()
    );
    assert!(bundle(service, &choice).is_ok());
    text.reveal()
}

fn yaml(text: &str) -> Vec<Yaml<'_>> {
    Yaml::load_from_str(text).unwrap()
}

fn strings(node: &Yaml<'_>) -> BTreeMap<String, String> {
    let pairs = node.as_mapping().unwrap().iter();
    pairs
        .map(|(key, value)| {
            (
                key.as_str().unwrap().to_owned(),
                value.as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

#[test]
fn json_and_yaml_read_back() {
    let read: Value = serde_json::from_str(&text_of(&pg(), "json", SecretForm::Inline)).unwrap();
    assert_eq!(read["password"], PASSWORD);
    assert_eq!(read["port"], 10_001);
    assert_eq!(read["connection"], "plc1");
    let text = text_of(&pg(), "yaml", SecretForm::Inline);
    let read = yaml(&text);
    assert_eq!(read[0]["password"].as_str(), Some(PASSWORD));
    assert_eq!(read[0]["port"].as_integer(), Some(10_001));
}

#[test]
fn secret_and_configmap_hold_the_connection_between_them() {
    let text = text_of(&pg(), "kubernetes-secret", SecretForm::Inline);
    let secret = yaml(&text);
    let secrets = strings(&secret[0]["stringData"]);
    assert_eq!(secrets["PGPASSWORD"], PASSWORD);
    assert_eq!(secrets["AIVEN_PASSWORD"], PASSWORD);
    let text = text_of(&pg(), "kubernetes-configmap", SecretForm::Inline);
    let maps = yaml(&text);
    let settings = strings(&maps[0]["data"]);
    assert_eq!(settings["PGSSLROOTCERT"], "/etc/aiven/ca.pem");
    assert_eq!(settings["PGPORT"], "10001");
    assert_eq!(strings(&maps[1]["data"])["ca.pem"], CA);
    assert!(!text.contains("PASSWORD"));
    let values = text_of(&pg(), "helm-values", SecretForm::Inline);
    for (name, document) in [("secretRef", &secret[0]), ("configMapRef", &maps[0])] {
        let resource = document["metadata"]["name"].as_str().unwrap();
        assert!(
            values.contains(&format!("{name}:\n      name: {resource}\n")),
            "{values}"
        );
    }
}

/// Docker Compose reads `$$` as `$`, and `${NAME}` as a variable.
#[test]
fn compose_replaces_no_dollar_of_a_value() {
    let text = text_of(&pg(), "docker-compose", SecretForm::Inline);
    let read = yaml(&text);
    let environment = strings(&read[0]["services"]["app"]["environment"]);
    for value in environment.values() {
        assert!(!value.replace("$$", "").contains('$'), "{value}");
    }
    assert_eq!(environment["PGPASSWORD"].replace("$$", "$"), PASSWORD);
    let text = text_of(&pg(), "docker-compose", SecretForm::Environment);
    assert!(
        text.contains(r#"PGPASSWORD: "${AIVEN_PASSWORD}""#),
        "{text}"
    );
}

#[test]
fn terraform_takes_the_password_as_a_variable() {
    let read = |form| hcl::parse(&text_of(&pg(), "terraform-outputs", form)).unwrap();
    let inline = format!("{:?}", read(SecretForm::Inline));
    assert!(!inline.contains("aiven_password"), "{inline}");
    assert_eq!(read(SecretForm::Environment).blocks().count(), 2);
}

/// Runs a script with stand-ins for the programs that it calls: each prints its arguments and its input.
fn run_with_stand_ins(script: &str, programs: &[&str]) -> String {
    let stand_in = |program: &&str| {
        format!("{program}() {{ printf '<%s>' {program} \"$@\"; [ -t 0 ] || cat; echo; }}\n")
    };
    let stand_ins = programs.iter().map(stand_in).collect::<Vec<_>>().concat();
    let mut shell = Command::new("sh")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .spawn()
        .unwrap();
    let script = format!("{stand_ins}{{\n{script}\n}} </dev/null");
    shell
        .stdin
        .take()
        .unwrap()
        .write_all(script.as_bytes())
        .unwrap();
    String::from_utf8(shell.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn secrets_go_to_standard_input_and_never_onto_a_command_line() {
    for (tool, program) in [
        ("github-actions", "gh"),
        ("google-secret-manager", "gcloud"),
    ] {
        let mut script = text_of(&pg(), tool, SecretForm::Inline);
        // The file of the CA is not there.
        script = script.replace("<ca.pem", "");
        let output = run_with_stand_ins(&script, &[program]);
        let given = output.lines().filter(|line| line.contains(PASSWORD));
        let given: Vec<_> = given.collect();
        assert!(!given.is_empty(), "{tool}: {output}");
        for line in given {
            assert!(line.ends_with(&format!(">{PASSWORD}")), "{line}");
        }
    }
}

#[test]
fn variables_are_those_of_the_component() {
    let names = |service_type: &str, component: Value| {
        let service = of_type(service_type, &json!("p"), &[component]);
        let text = text_of(&service, "dotenv", SecretForm::Environment);
        let names = text.lines().filter_map(|line| line.split_once('='));
        names
            .map(|(name, _)| name.to_owned())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let common = "AIVEN_HOST AIVEN_PORT AIVEN_USER AIVEN_PASSWORD";
    assert_eq!(
        names("pg", json!({"component": "pg"})),
        format!("{common} PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE PGSSLMODE PGSSLROOTCERT")
    );
    assert_eq!(
        names("kafka", json!({"component": "schema_registry"})),
        format!("{common} SCHEMA_REGISTRY_URL SCHEMA_REGISTRY_USERNAME SCHEMA_REGISTRY_PASSWORD")
    );
    assert_eq!(
        names("opensearch", json!({"component": "opensearch"})),
        format!("{common} OPENSEARCH_URL OPENSEARCH_USERNAME OPENSEARCH_PASSWORD")
    );
}

#[test]
fn uris_among_the_variables_decode_to_the_password() {
    for (tool, service_type, component) in [("dotenv", "pg", "pg"), ("dotenv", "mysql", "mysql")] {
        let service = of_type(
            service_type,
            &json!(PASSWORD),
            &[json!({"component": component})],
        );
        let text = text_of(&service, tool, SecretForm::Inline);
        let uri = text
            .lines()
            .find_map(|line| line.strip_prefix("DATABASE_URL="))
            .unwrap();
        let (_, after) = uri.split_once("avnadmin:").unwrap();
        let (password, _) = after.split_once('@').unwrap();
        let decoded = percent_encoding::percent_decode_str(password)
            .decode_utf8()
            .unwrap();
        assert_eq!(decoded, PASSWORD);
    }
}
