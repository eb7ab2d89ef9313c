//! PostgreSQL that takes nothing but TLS, with `PgBouncer` in front of it.

use crate::host::{AS_USER, ServerHost};
use crate::server::{Server, must_run, text};
use crate::service::{DATABASE, PASSWORD, POOL, USER, ports};

/// Starts both.
pub fn start(host: &ServerHost) -> [Server; 2] {
    let server = postgresql(host);
    [server, pgbouncer(host)]
}

fn postgresql(host: &ServerHost) -> Server {
    let folder = host.folder("postgresql");
    let cluster = folder.join("cluster");
    let initialise = [
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "-D",
    ];
    must_run(
        host.command_of_user(host.installed.postgresql("initdb"))
            .args(initialise)
            .arg(&cluster),
    );
    let access = "local all all trust\nhostssl all all all scram-sha-256\n";
    host.write(&cluster, "pg_hba.conf", access);
    let settings = format!(
        "listen_addresses = '*'\nport = {}\nunix_socket_directories = '{}'\npassword_encryption = scram-sha-256\nfsync = off\n\
         ssl = on\nssl_cert_file = '{}'\nssl_key_file = '{}'\n",
        ports::PG,
        text(&folder),
        text(host.authority.server_certificate()),
        text(host.authority.server_key()),
    );
    host.write(&cluster, "postgresql.auto.conf", &settings);
    let ready = format!("pg_isready -q -h '{}' -p {}", text(&folder), ports::PG);
    let mut command = Server::command(host, "postgresql", &ready);
    command
        .args(AS_USER)
        .arg(host.installed.postgresql("postgres"))
        .arg("-D")
        .arg(&cluster);
    let server = Server::start(host, "postgresql", command);
    let quoted = PASSWORD.replace('\'', "''");
    for statement in [
        format!("CREATE ROLE {USER} LOGIN PASSWORD '{quoted}'"),
        format!("CREATE DATABASE {DATABASE} OWNER {USER}"),
    ] {
        sql(host, &statement);
    }
    server
}

/// What a statement of the superuser returns.
fn sql(host: &ServerHost, statement: &str) -> String {
    let mut psql = host.command("psql");
    psql.args([
        "-X",
        "-q",
        "-A",
        "-t",
        "-v",
        "ON_ERROR_STOP=1",
        "-U",
        "postgres",
    ]);
    psql.args(["-p", &ports::PG.to_string(), "-d", "postgres", "-h"]);
    must_run(psql.arg(host.folder("postgresql")).args(["-c", statement]))
        .trim()
        .to_owned()
}

fn pgbouncer(host: &ServerHost) -> Server {
    let folder = host.folder("pgbouncer");
    let secret = sql(
        host,
        &format!("SELECT rolpassword FROM pg_authid WHERE rolname = '{USER}'"),
    );
    let users = host.write(&folder, "users", &format!("\"{USER}\" \"{secret}\"\n"));
    let settings = format!(
        "[databases]\n{POOL} = host={} port={} dbname={DATABASE}\n\
         [pgbouncer]\nlisten_addr = 0.0.0.0\nlisten_port = {}\nunix_socket_dir = {}\nauth_type = scram-sha-256\nauth_file = {}\n\
         client_tls_sslmode = require\nclient_tls_cert_file = {}\nclient_tls_key_file = {}\npool_mode = transaction\n\
         ignore_startup_parameters = extra_float_digits\n",
        text(host.folder("postgresql")),
        ports::PG,
        ports::PGBOUNCER,
        text(&folder),
        text(users),
        text(host.authority.server_certificate()),
        text(host.authority.server_key()),
    );
    let settings = host.write(&folder, "pgbouncer.ini", &settings);
    let ready = format!("pg_isready -q -h 127.0.0.1 -p {}", ports::PGBOUNCER);
    let mut command = Server::command(host, "pgbouncer", &ready);
    command.args(AS_USER).arg("pgbouncer").arg(settings);
    Server::start(host, "pgbouncer", command)
}
