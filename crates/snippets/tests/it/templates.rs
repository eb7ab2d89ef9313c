//! Every template, filled for each authentication and with secrets in either form.
//!
//! `UPDATE_EXPECT=1 cargo test -p snippets` writes the snapshots, `tests/snapshots/COMPONENT/TOOL.txt`.

use std::fmt::Write;
use std::path::Path;

use expect_test::expect_file;
use serde_json::{Value, json};
use snippets::{
    Authentication, Definition, Entry, RenderOptions, SecretForm, Tool, bundle, render, tools,
};

use crate::services::{entries_of, of_type};

const CA: &str = "-----BEGIN CERTIFICATE-----\nQ0E=\n-----END CERTIFICATE-----\n";

/// Every component that a connection may lead to, by the service's type.
const COMPONENTS: &[(&str, &[&str])] = &[
    (
        "kafka",
        &[
            "kafka",
            "kafka_connect",
            "kafka_rest",
            "schema_registry",
            "prometheus",
            "jolokia",
        ],
    ),
    ("pg", &["pg", "pgbouncer"]),
    ("mysql", &["mysql", "mysqlx"]),
    ("opensearch", &["opensearch", "opensearch_dashboards"]),
    (
        "clickhouse",
        &[
            "clickhouse",
            "clickhouse_https",
            "clickhouse_mysql",
            "clickhouse_arrowflight",
        ],
    ),
    ("valkey", &["valkey"]),
    ("grafana", &["grafana"]),
    ("flink", &["flink"]),
    ("thanos", &["query_frontend", "receiver_routing"]),
];

fn service(service_type: &str, components: &[&str]) -> Value {
    let mut entries = Vec::new();
    for component in components {
        if *component == "kafka" {
            for (method, ca) in [
                ("certificate", "project_ca"),
                ("sasl", "project_ca"),
                ("sasl", "letsencrypt"),
            ] {
                entries.push(json!({
                    "component": "kafka",
                    "kafka_authentication_method": method,
                    "kafka_ssl_ca": ca,
                }));
            }
        } else {
            entries.push(json!({ "component": component }));
        }
    }
    let mut service = of_type(service_type, &json!("s3cret word"), &entries);
    service["users"][0]["access_cert"] = json!("CERTIFICATE");
    service["users"][0]["access_key"] = json!("KEY");
    service["connection_pools"] = json!([{"pool_name": "pool"}]);
    service["connection_info"] = json!({"valkey_password": "s3cret word"});
    service
}

/// What can be chosen, for all types.
fn choices() -> Vec<(Value, Entry, Tool)> {
    let mut choices = Vec::new();
    for (service_type, components) in COMPONENTS {
        let service = service(service_type, components);
        for entry in entries_of(&service, "plc1") {
            for tool in tools(service_type, &entry) {
                choices.push((service.clone(), entry.clone(), tool));
            }
        }
    }
    choices
}

fn options<'a>(
    service: &Value,
    entry: &'a Entry,
    tool: Tool,
    secret_form: SecretForm,
) -> RenderOptions<'a> {
    let username = match service["service_type"].as_str() {
        Some("valkey") => "default",
        _ => "avnadmin",
    };
    RenderOptions {
        entry,
        tool,
        username,
        database: None,
        secret_form,
        ca: Some(CA),
    }
}

/// For each tool, at the first component that it is for: the text for each authentication and CA, the same with secrets
/// inside if that makes a difference, and the files beside it.
#[test]
fn every_template_has_a_snapshot() {
    let mut known: Vec<Snapshot> = Vec::new();
    for (service, entry, tool) in choices() {
        if !tool.definition.is_template() {
            continue;
        }
        let component = entry.component.as_str();
        let is_known = |known: &Snapshot| std::ptr::eq(known.definition, tool.definition);
        if !known.iter().any(is_known) {
            known.push(Snapshot {
                definition: tool.definition,
                component: component.to_owned(),
                text: String::new(),
            });
        }
        let Some(snapshot) = known
            .iter_mut()
            .find(|known| is_known(known) && known.component == component)
        else {
            continue;
        };
        let out = &mut snapshot.text;
        let authentication = Authentication::of(&entry).map_or("-", Authentication::name);
        let choice = |form, ca| RenderOptions {
            ca,
            ..options(&service, &entry, tool, form)
        };
        let rendered = |form, ca| render(&service, &choice(form, ca)).unwrap();
        let is_first = out.is_empty();
        let file = tool.definition.file;
        let files = |ca| rendered(SecretForm::Environment, ca).files;
        // Where nothing says which CA it is, giving the project's chooses it.
        let cas = if files(None) == files(Some(CA)) {
            &[(Some(CA), "")][..]
        } else {
            &[(None, ", public CA"), (Some(CA), ", project CA")]
        };
        for (ca, of) in cas {
            let environment = rendered(SecretForm::Environment, *ca).quoted;
            assert!(!environment.has_secret(), "{}", tool.id);
            writeln!(out, "=== {component} {authentication}{of}: {file}").unwrap();
            writeln!(out, "{}", environment.reveal()).unwrap();
            let inline = rendered(SecretForm::Inline, *ca).quoted;
            if inline.reveal() != environment.reveal() {
                writeln!(
                    out,
                    "=== {component} {authentication}{of}, secrets inline: {file}"
                )
                .unwrap();
                writeln!(out, "{}", inline.reveal()).unwrap();
            }
        }
        for file in bundle(&service, &choice(SecretForm::Environment, Some(CA))).unwrap() {
            if file.name == "verify.sh" && tool.id != "verify-sh" {
                continue;
            }
            let mode = if file.private { "0600" } else { "0644" };
            writeln!(out, "--- {mode} {}", file.name).unwrap();
            if is_first && !ALIKE.contains(&file.name) && file.name != tool.definition.file {
                writeln!(out, "{}", file.content.0).unwrap();
            }
        }
    }
    for snapshot in known {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/snapshots")
            .join(snapshot.component);
        std::fs::create_dir_all(&folder).unwrap();
        expect_file![folder.join(format!("{}.txt", snapshot.definition.id))]
            .assert_eq(&snapshot.text);
    }
}

/// Files of a bundle that say the same for every tool.
const ALIKE: &[&str] = &[
    ".env",
    "README.md",
    "ca.pem",
    "keystore.pem",
    "service.crt",
    "service.key",
];

struct Snapshot {
    definition: &'static Definition,
    /// The first component that it is for.
    component: String,
    text: String,
}

#[test]
fn every_package_is_known() {
    for (_, _, tool) in choices() {
        let definition = tool.definition;
        assert!(
            !definition.id.is_empty() && !definition.file.is_empty(),
            "{definition:?}"
        );
        assert!(
            definition.packages_without_version().is_empty(),
            "{}: {:?} is not in versions.toml",
            tool.id,
            definition.packages_without_version()
        );
    }
}

#[test]
fn a_tool_has_one_name_for_a_component() {
    for (service_type, components) in COMPONENTS {
        let service = service(service_type, components);
        for entry in entries_of(&service, "plc1") {
            let mut ids: Vec<_> = tools(service_type, &entry)
                .iter()
                .map(|tool| tool.id)
                .collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{}: {ids:?}", entry.id());
        }
    }
}

/// A filter, or a joining of strings, would come before the escaper, which then could not do its work.
#[test]
fn templates_insert_values_only() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(
                !text.contains(|letter| ('\u{fdd0}'..='\u{fdef}').contains(&letter)),
                "{path:?}"
            );
            for (begin, end) in [("{{", "}}"), ("[[", "]]")] {
                for inserted in text.split(begin).skip(1) {
                    let (expression, _) = inserted.split_once(end).unwrap_or((inserted, ""));
                    let names = |letter: char| {
                        letter.is_ascii_alphanumeric() || "._() -\",:/@\n[]=".contains(letter)
                    };
                    assert!(
                        begin == "[[" || expression.chars().all(names),
                        "{}: {{{{{expression}}}}}",
                        path.display()
                    );
                    count += 1;
                }
            }
        }
    }
    assert!(count > 20);
}

#[test]
fn a_bundle_explains_itself() {
    let (service, entry, tool) = choices()
        .into_iter()
        .find(|(_, _, tool)| tool.id == "kafkajs")
        .unwrap();
    let mut out = String::new();
    let choice = options(&service, &entry, tool, SecretForm::Environment);
    for file in bundle(&service, &choice).unwrap() {
        if file.name != "topics.mjs" {
            writeln!(out, "--- {}\n{}", file.name, file.content.0).unwrap();
        }
    }
    expect_file!["../snapshots/bundle.txt"].assert_eq(&out);
}
