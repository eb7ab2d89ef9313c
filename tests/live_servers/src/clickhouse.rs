//! Two halves of a `ClickHouse`: the old server of Debian for the native protocol, and for HTTPS a present engine (`chdb`)
//! behind a server of the test's own, because present HTTP clients ask for what the old server does not know.

use crate::host::ServerHost;
use crate::server::{Server, text};
use crate::service::{DATABASE, PASSWORD, USER, ports};

/// Where the engine listens for the proxy in front of it.
pub const ENGINE_PORT: u16 = 18123;

/// Starts the server for the native protocol.
pub fn start(host: &ServerHost) -> Server {
    let folder = host.folder("clickhouse");
    let settings = format!(
        "<yandex><logger><level>warning</level><console>1</console></logger><listen_host>0.0.0.0</listen_host>\
         <tcp_port_secure>{}</tcp_port_secure><tcp_port>19000</tcp_port>\
         <openSSL><server><certificateFile>{}</certificateFile><privateKeyFile>{}</privateKeyFile>\
         <verificationMode>none</verificationMode><loadDefaultCAFile>false</loadDefaultCAFile></server></openSSL>\
         <path>{folder}/</path><tmp_path>{folder}/tmp/</tmp_path><users_config>users.xml</users_config>\
         <default_profile>default</default_profile><default_database>default</default_database>\
         <mark_cache_size>67108864</mark_cache_size></yandex>",
        ports::CLICKHOUSE,
        text(host.authority.server_certificate()),
        text(host.authority.server_key()),
        folder = text(&folder),
    );
    let settings = host.write(&folder, "config.xml", &settings);
    let user = |name: &str, password: &str, networks: &str| {
        format!(
            "<{name}><password_sha256_hex>{}</password_sha256_hex><networks><ip>{networks}</ip></networks>\
             <profile>default</profile><quota>default</quota></{name}>",
            sha256(password)
        )
    };
    let users = format!(
        "<yandex><profiles><default/></profiles><quotas><default/></quotas><users>{}{}</users></yandex>",
        user(USER, PASSWORD, "::/0"),
        user("setup", "", "127.0.0.1")
    );
    host.write(&folder, "users.xml", &users);
    // The first statement of a new server makes the database, so that it is there when the server counts as ready.
    let ready = format!(
        "clickhouse-client --port 19000 --user setup --query 'CREATE DATABASE IF NOT EXISTS {DATABASE}'"
    );
    let mut command = Server::command(host, "clickhouse", &ready);
    command
        .arg("clickhouse-server")
        .arg(format!("--config-file={}", text(settings)));
    Server::start(host, "clickhouse", command)
}

/// Starts the engine for HTTPS, without TLS.
pub fn start_engine(host: &ServerHost) -> Server {
    let folder = host.folder("clickhouse-engine");
    let ready = format!("curl -sf http://127.0.0.1:{ENGINE_PORT}/ping");
    let mut command = Server::command(host, "clickhouse-engine", &ready);
    command
        .arg(host.installed.python())
        .arg(host.installed.source("servers/clickhouse_http.py"))
        .arg(ENGINE_PORT.to_string())
        .current_dir(folder)
        .env("ATTACHE_USER", USER)
        .env("ATTACHE_PASSWORD", PASSWORD)
        .env("ATTACHE_DATABASE", DATABASE);
    Server::start(host, "clickhouse-engine", command)
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let mut digits = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
