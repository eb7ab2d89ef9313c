//! Every snippet against a real server: it connects, and refuses another authority, another name and another password.
//!
//! With `ATTACHE_SNIPPETS`, words parted by commas, only those are tried whose name (as in `pg-pgbouncer-pgx`) contains one of
//! them, and `docs/snippets.md` is left alone.

mod exceptions;
mod table;

use std::env;

use expect_test::expect_file;
use live_servers::host::ServerHost;
use live_servers::libraries::Libraries;
use live_servers::server::Server;
use live_servers::service::{self, TYPES};
use live_servers::snippet::Generator;
use live_servers::trial::{Trial, run_all};
use live_servers::{clickhouse, kafka, mariadb, opensearch, postgresql, proxy, redis};
use xtask::workspace::Workspace;

#[test]
fn snippets_connect_and_refuse() {
    let generator = Generator::at(Workspace::find().program("snippets"));
    let chosen = env::var("ATTACHE_SNIPPETS").unwrap_or_default();
    let host = ServerHost::start("snippets");
    let mut trials = Vec::new();
    for service_type in TYPES {
        let document = service::document(service_type, &host.authority);
        for snippet in generator.list(&document) {
            if chosen.split(',').any(|word| snippet.name().contains(word)) {
                trials.push(Trial::write(&host, &generator, snippet, &document));
            }
        }
    }
    let right: Vec<_> = trials
        .iter()
        .map(|trial| trial.right().to_owned())
        .collect();
    let libraries = Libraries::install(&right);
    for trial in &trials {
        let folders = trial.bundles.iter().map(|(_, bundle)| bundle.clone());
        libraries.link(&folders.collect::<Vec<_>>());
    }
    let _servers = start(&host, &trials);
    let trials = run_all(&host, &libraries, trials);
    if chosen.is_empty() {
        expect_file!["../../../../docs/snippets.md"].assert_eq(&table::page(&trials));
    }
    let wrong: Vec<String> = trials.iter().flat_map(exceptions::wrong_with).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Starts the servers that these trials need.
fn start(host: &ServerHost, trials: &[Trial]) -> Vec<Server> {
    let mut servers = vec![proxy::start(host)];
    for service_type in TYPES {
        let is_tried = |trial: &Trial| trial.snippet.service_type == *service_type;
        if !trials.iter().any(is_tried) {
            continue;
        }
        match *service_type {
            "kafka" => servers.push(kafka::start(host)),
            "pg" => servers.extend(postgresql::start(host)),
            "mysql" => servers.push(mariadb::start(host)),
            "valkey" => servers.push(redis::start(host)),
            "clickhouse" => {
                servers.extend([clickhouse::start(host), clickhouse::start_engine(host)]);
            }
            "opensearch" => servers.push(opensearch::start(host)),
            _ => {}
        }
    }
    servers
}
