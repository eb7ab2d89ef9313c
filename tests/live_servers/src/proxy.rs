//! One nginx with TLS and basic authentication: in front of the servers that have neither here, and in the place of those that
//! are in no registry.

use std::fmt::Write;
use std::process::{Command, Stdio};

use crate::clickhouse;
use crate::host::ServerHost;
use crate::opensearch;
use crate::server::{Server, text};
use crate::service::{PASSWORD, USER, ports};

/// What nginx does for a path.
enum Route {
    /// Hands the request to a server on loopback.
    To(u16),
    /// Answers with this JSON.
    Json(&'static str),
    /// Answers with this text.
    Text(&'static str),
}

/// A port, whether it asks for a password itself, and its paths.
type Site = (u16, bool, &'static [(&'static str, Route)]);

/// The answers are those of the real servers to the calls that a first connection makes.
const SITES: &[Site] = &[
    (
        ports::OPENSEARCH,
        true,
        &[("/", Route::To(opensearch::NODE_PORT))],
    ),
    (
        ports::CLICKHOUSE_HTTPS,
        false,
        &[("/", Route::To(clickhouse::ENGINE_PORT))],
    ),
    (
        ports::SCHEMA_REGISTRY,
        true,
        &[
            ("/", Route::Json("{}")),
            ("= /subjects", Route::Json("[]")),
            (
                "= /schemas/types",
                Route::Json("[\"JSON\",\"AVRO\",\"PROTOBUF\"]"),
            ),
            (
                "= /config",
                Route::Json("{\"compatibilityLevel\":\"BACKWARD\"}"),
            ),
        ],
    ),
    (
        ports::KAFKA_REST,
        true,
        &[
            ("/", Route::Json("{}")),
            ("= /topics", Route::Json("[\"orders\"]")),
        ],
    ),
    (
        ports::KAFKA_CONNECT,
        true,
        &[
            (
                "= /",
                Route::Json(
                    "{\"version\":\"4.1.1\",\"commit\":\"0\",\"kafka_cluster_id\":\"live\"}",
                ),
            ),
            ("= /connectors", Route::Json("[]")),
        ],
    ),
    (
        ports::JOLOKIA,
        true,
        &[(
            "/",
            Route::Json("{\"status\":200,\"value\":{\"agent\":\"2.0.0\",\"protocol\":\"8.0\"}}"),
        )],
    ),
    (
        ports::PROMETHEUS,
        true,
        &[("= /metrics", Route::Text("up 1\\n"))],
    ),
    (
        ports::DASHBOARDS,
        true,
        &[(
            "/",
            Route::Json("{\"status\":{\"overall\":{\"state\":\"green\"}}}"),
        )],
    ),
    (
        ports::GRAFANA,
        true,
        &[
            (
                "/",
                Route::Json("{\"database\":\"ok\",\"version\":\"11.0.0\"}"),
            ),
            (
                "= /api/org",
                Route::Json("{\"id\":1,\"name\":\"Main Org.\"}"),
            ),
        ],
    ),
    (
        ports::FLINK,
        true,
        &[(
            "/",
            Route::Json("{\"flink-version\":\"1.19\",\"taskmanagers\":1}"),
        )],
    ),
    (
        ports::QUERY_FRONTEND,
        true,
        &[(
            "/",
            Route::Json(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}",
            ),
        )],
    ),
    (
        ports::RECEIVER,
        true,
        &[("= /api/v1/receive", Route::Text(""))],
    ),
];

/// Starts it, whether or not the servers behind it run.
pub fn start(host: &ServerHost) -> Server {
    let folder = host.folder("nginx");
    let passwords = host.write(
        &folder,
        "passwords",
        &format!("{USER}:{}\n", hashed(PASSWORD)),
    );
    let mut sites = String::new();
    for site in SITES {
        write_site(&mut sites, site, &text(&passwords));
    }
    let settings = format!(
        "daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n\
         access_log {folder}/access.log;\nclient_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxied;\n\
         fastcgi_temp_path {folder}/1;\nuwsgi_temp_path {folder}/2;\nscgi_temp_path {folder}/3;\n\
         client_max_body_size 16m;\nssl_certificate {};\nssl_certificate_key {};\n{sites}}}\n",
        text(host.authority.server_certificate()),
        text(host.authority.server_key()),
        folder = text(&folder),
    );
    let settings = host.write(&folder, "nginx.conf", &settings);
    let ready = format!("curl -sk https://127.0.0.1:{}", ports::GRAFANA);
    let mut command = Server::command(host, "nginx", &ready);
    command
        .arg("nginx")
        .arg("-c")
        .arg(settings)
        .arg("-p")
        .arg(&folder)
        .args(["-e", "stderr"]);
    Server::start(host, "nginx", command)
}

fn write_site(sites: &mut String, (port, asks, paths): &Site, passwords: &str) {
    let _ = writeln!(sites, "server {{\nlisten {port} ssl;");
    if *asks {
        let _ = writeln!(sites, "auth_basic live;\nauth_basic_user_file {passwords};");
    }
    for (path, route) in *paths {
        let _ = match route {
            Route::To(port) => writeln!(
                sites,
                "location {path} {{ proxy_pass http://127.0.0.1:{port}; }}"
            ),
            Route::Json(json) => write_answer(sites, path, "application/json", json),
            Route::Text(text) => write_answer(sites, path, "text/plain", text),
        };
    }
    sites.push_str("}\n");
}

/// nginx answers a plain `return` before it asks for the password; by way of a name it asks first.
fn write_answer(sites: &mut String, path: &str, kind: &str, answer: &str) -> std::fmt::Result {
    let name = format!("@{}", sites.len());
    writeln!(
        sites,
        "location {path} {{ try_files /nothing {name}; }}\nlocation {name} {{ default_type {kind}; return 200 '{answer}'; }}"
    )
}

fn hashed(password: &str) -> String {
    use std::io::Write;
    let mut openssl = Command::new("openssl")
        .args(["passwd", "-apr1", "-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("openssl is there");
    let mut input = openssl.stdin.take().expect("it is piped");
    input.write_all(password.as_bytes()).expect("it reads");
    drop(input);
    let output = openssl.wait_with_output().expect("it ends");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
