//! The scripts that verify a connection, read by shells, linters and grammars without being run.

use std::fs;
use std::path::Path;
use std::process::Command;

use saphyr::{LoadableYamlNode, Yaml};
use serde_json::{Value, json};
use snippets::SecretForm;

use crate::services::of_type;
use crate::verify::{service, text};

#[test]
fn the_job_runs_the_same_script() {
    for user in ["avnadmin", "bell\u{7}é\u{2028}"] {
        let mut service = service("localhost", [1, 2]);
        service["users"][0]["username"] = json!("avnadmin");
        service["service_name"] = json!(user);
        for form in [SecretForm::Environment, SecretForm::Inline] {
            let job = text(&service, "verify-job", form);
            assert!(!job.contains("AVNS_p"));
            let documents = Yaml::load_from_str(&job).unwrap();
            let script = documents[0]["data"]["verify.sh"].as_str().unwrap();
            let expected = text(&service, "verify-sh", SecretForm::Environment);
            assert_eq!(script.trim_end(), expected.trim_end());
        }
    }
}

/// PowerShell does not run here: its grammar reads the script.
#[test]
fn powershell_parses() {
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .unwrap();
    let is_clean = |parser: &mut tree_sitter::Parser, script: &str| {
        let tree = parser.parse(script, None).unwrap();
        !tree.root_node().has_error()
    };
    assert!(!is_clean(&mut parser, "if ($a { }"));
    for (service, name) in every_variant(HOSTILE) {
        for form in [SecretForm::Environment, SecretForm::Inline] {
            let script = text(&service, "verify-ps1", form);
            assert!(is_clean(&mut parser, &script), "{name}: {script}");
        }
    }
}

/// What means something to a shell.
const HOSTILE: &str = "a'b$(c)`\"\u{201c}d";

/// A service for each protocol, with this in its values.
fn every_variant(value: &str) -> Vec<(Value, String)> {
    let types = [
        ("pg", "pg"),
        ("mysql", "mysql"),
        ("mysql", "mysqlx"),
        ("valkey", "valkey"),
        ("clickhouse", "clickhouse"),
        ("clickhouse", "clickhouse_mysql"),
        ("clickhouse", "clickhouse_arrowflight"),
        ("opensearch", "opensearch"),
        ("thanos", "receiver_routing"),
        ("kafka", "kafka"),
    ];
    let mut variants = Vec::new();
    for (service_type, component) in types {
        for method in ["certificate", "sasl"] {
            let entry = json!({"component": component, "host": value});
            let mut service = of_type(service_type, &json!(value), &[entry]);
            if component == "kafka" {
                service["components"][0]["kafka_authentication_method"] = json!(method);
            } else if method == "sasl" {
                continue;
            }
            variants.push((service, format!("{component}-{method}")));
        }
    }
    variants
}

/// Every variant, by a shell's own parser and by the linter.
#[test]
#[ignore = "needs shellcheck"]
fn scripts_are_clean() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verify-clean");
    fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    for (value, is_hostile) in [(HOSTILE, true), ("plain", false)] {
        for (service, name) in every_variant(value) {
            for tool in ["verify-sh", "github-actions", "google-secret-manager"] {
                for form in [SecretForm::Environment, SecretForm::Inline] {
                    let path = folder.join(format!("{name}-{tool}-{form:?}.sh"));
                    fs::write(&path, text(&service, tool, form)).unwrap();
                    let parsed = Command::new("sh").arg("-n").arg(&path).status().unwrap();
                    assert!(parsed.success(), "{}", path.display());
                    if !is_hostile {
                        files.push(path);
                    }
                }
            }
        }
    }
    let linted = Command::new("shellcheck")
        .args(&files)
        .output()
        .expect("shellcheck is installed");
    assert!(
        linted.status.success(),
        "{}",
        String::from_utf8_lossy(&linted.stdout)
    );
}
