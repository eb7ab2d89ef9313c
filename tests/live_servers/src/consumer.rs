//! Who consumes a snippet: the command of its bundle's `README.md`, or, for a text that has none, a program that takes it.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use crate::host::ServerHost;
use crate::server::text;
use crate::snippet::{Snippet, commands};

/// Tools that cannot be run here, or whose text nothing runs, and why: by id or, where a whole language is missing, by that.
const NOT_RUN: &[(&[&str], &str)] = &[
    (&["host-port", "url"], "It is an address to be copied."),
    (
        &[
            "dotenv",
            "json",
            "yaml",
            "kubernetes-secret",
            "kubernetes-configmap",
            "docker-compose",
            "helm-values",
            "terraform-outputs",
            "github-actions",
            "google-secret-manager",
        ],
        "It hands values to another program, and does not connect.",
    ),
    (
        &["pgadmin", "dbeaver", "datagrip", "workbench"],
        "It is for a program with windows.",
    ),
    (
        &[
            "spring",
            "spring-boot",
            "spring-boot-yaml",
            "quarkus",
            "rails",
            "dbt",
            "debezium",
            "akhq",
            "kafka-ui",
            "grafana-datasource",
            "logstash",
            "fluent-bit",
            "vector",
            "verify-job",
        ],
        "It is for an application or a cluster that is not there in the tests.",
    ),
    (
        &["terraform", "terraform-provider-kafka"],
        "Terraform's providers are in no package registry that is asked here.",
    ),
    (
        &["confluent-kafka-javascript", "node-rdkafka"],
        "Its installation downloads sources that are in no package registry.",
    ),
    (
        &["php-rdkafka", "rdkafka-ruby"],
        "Its extension is in no package registry that is asked here.",
    ),
    (
        &["prisma", "prisma-migrate"],
        "Its installation downloads an engine that is in no package registry.",
    ),
    (
        &["mysqlsh", "mysqlx-connector-python"],
        "MySQL's shell and its X protocol need MySQL's own server, which is in no package registry that is asked here.",
    ),
    (&["csharp"], "NuGet is not asked here."),
    (
        &["kotlin"],
        "Gradle is in no package registry that is asked here.",
    ),
    (
        &["powershell"],
        "PowerShell is in no package registry that is asked here.",
    ),
];

/// Languages of which nothing can be run here.
const ABSENT: &[&str] = &["csharp", "kotlin", "powershell"];

/// Why a snippet is not run, if it is not.
pub fn not_run(snippet: &Snippet) -> Option<&'static str> {
    if snippet.tool == "uri" && snippet.service_type != "pg" {
        return Some("It is an address to be copied.");
    }
    let row = NOT_RUN.iter().find(|(names, _)| {
        names.contains(&&*snippet.tool)
            || ABSENT.contains(&&*snippet.language) && names.contains(&&*snippet.language)
    });
    row.map(|(_, why)| *why)
}

/// What a README does before it runs anything.
const ENVIRONMENT: &str = "set -a; . ./.env; set +a\n";

/// The script that consumes the snippet in this bundle. `None` if the text is for people, or for a program that cannot run here.
pub fn script(snippet: &Snippet, bundle: &Path) -> Option<String> {
    if not_run(snippet).is_some() {
        return None;
    }
    let file = &snippet.file;
    let psql = "exec psql -X -w -c 'SELECT 1'";
    let script = match (&*snippet.tool, &*snippet.service_type) {
        // As avn does, these leave it to the reader what the program is to do.
        ("kcat" | "kafkacat", _) => format!("eval \"$(cat {file}) -L -m 10\""),
        // It ends well whatever it was told.
        ("valkey-cli" | "redis-cli", _) => {
            format!("sh {file} 2>&1 | tee answer.txt\ngrep -q PONG answer.txt")
        }
        ("uri", "pg") => format!(
            "uri=$(python3 -c 'import os, sys; print(os.path.expandvars(open(sys.argv[1]).read()))' {file})\n{psql} \"$uri\""
        ),
        // A password in here would have to be quoted as libpq wants it; libpq also takes it from the environment.
        ("string", "pg") => format!(
            "export PGPASSWORD=\"$AIVEN_PASSWORD\"\n{psql} \"$(sed \"s/ password='[$]AIVEN_PASSWORD'//\" {file})\""
        ),
        _ => return commands(bundle, "Run"),
    };
    Some([ENVIRONMENT, &script].concat())
}

/// Puts what the README asks to install into `bin`, where it is there under another name or in another form.
pub fn install(
    host: &ServerHost,
    snippet: &Snippet,
    bundle: &Path,
    environment: &mut Vec<(&'static str, String)>,
) {
    let bin = bundle.join("bin");
    let other_name = |name: &str, program: &str| {
        fs::create_dir_all(&bin).expect("a folder of the test");
        symlink(format!("/usr/bin/{program}"), bin.join(name)).expect("a link of the test");
    };
    match &*snippet.tool {
        "kafkacat" => other_name("kafkacat", "kcat"),
        "valkey-cli" => other_name("valkey-cli", "redis-cli"),
        "kafka-cli" => {
            let jars = text(host.installed.kafka().join("*"));
            let script = format!(
                "#!/bin/sh\nexec java -cp '{jars}' org.apache.kafka.tools.TopicCommand \"$@\"\n"
            );
            program(&bin, "kafka-topics.sh", &script);
        }
        _ if snippet.language == "java" => {
            program(
                &bin,
                "mvn",
                "#!/bin/sh\nexec /usr/bin/mvn --offline \"$@\"\n",
            );
        }
        _ => return,
    }
    for (name, value) in environment {
        if *name == "PATH" {
            *value = format!("{}:{value}", text(&bin));
        }
    }
}

fn program(bin: &Path, name: &str, script: &str) {
    fs::create_dir_all(bin).expect("a folder of the test");
    let program = bin.join(name);
    fs::write(&program, script).expect("a file of the test");
    let executable = fs::Permissions::from_mode(0o755);
    fs::set_permissions(&program, executable).expect("a file of the test");
}
