//! Every snippet against a real server: it connects, and refuses another authority, another name and another password.

mod exceptions;
mod table;

use expect_test::expect_file;
use live_servers::host::ServerHost;
use live_servers::libraries::Libraries;
use live_servers::service::{self, TYPES};
use live_servers::snippet::Generator;
use live_servers::trial::{Trial, run_all};
use live_servers::{clickhouse, kafka, mariadb, opensearch, postgresql, proxy, redis};
use xtask::workspace::Workspace;

#[test]
fn snippets_connect_and_refuse() {
    let generator = Generator::at(Workspace::find().program("snippets"));
    let host = ServerHost::start("snippets");
    let mut trials = Vec::new();
    for service_type in TYPES {
        let document = service::document(service_type, &host.authority);
        for snippet in generator.list(&document) {
            trials.push(Trial::write(&host, &generator, snippet, &document));
        }
    }
    let right: Vec<_> = trials
        .iter()
        .map(|trial| trial.right().to_owned())
        .collect();
    let libraries = Libraries::install(&right);
    for trial in &trials {
        for (_, bundle) in &trial.bundles {
            libraries.link(bundle);
        }
    }
    let _servers = start_all(&host);
    let trials = run_all(&host, &libraries, trials);
    let wrong: Vec<String> = trials.iter().flat_map(exceptions::wrong_with).collect();
    expect_file!["../../../../docs/snippets.md"].assert_eq(&table::page(&trials));
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn start_all(host: &ServerHost) -> Vec<live_servers::server::Server> {
    let [postgresql, pgbouncer] = postgresql::start(host);
    vec![
        kafka::start(host),
        postgresql,
        pgbouncer,
        mariadb::start(host),
        redis::start(host),
        clickhouse::start(host),
        clickhouse::start_engine(host),
        opensearch::start(host),
        proxy::start(host),
    ]
}
