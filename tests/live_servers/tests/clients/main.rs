//! The live servers, seen through clients that are known to check certificates: what connects here with the right authority and
//! name, and refuses all else, shows that the servers are what the generated connection code needs.

mod cases;

use std::sync::LazyLock;

use cases::{check, check_case};
use live_servers::case::Case;
use live_servers::client::Outcome;
use live_servers::host::ServerHost;
use live_servers::server::Server;
use live_servers::service::ports;
use live_servers::{clickhouse, kafka, mariadb, opensearch, postgresql, proxy, redis};

static HOST: LazyLock<ServerHost> = LazyLock::new(|| ServerHost::start("clients"));
static KAFKA: LazyLock<Server> = LazyLock::new(|| kafka::start(&HOST));
static POSTGRESQL: LazyLock<[Server; 2]> = LazyLock::new(|| postgresql::start(&HOST));
static PROXY: LazyLock<Server> = LazyLock::new(|| proxy::start(&HOST));

#[test]
fn kafka_with_client_certificates() {
    LazyLock::force(&KAFKA);
    let kcat = "kcat -L -m 10 -b $HOST:$PORT -X security.protocol=ssl -X ssl.ca.location=$CA \
                -X ssl.certificate.location=$CERTIFICATE -X ssl.key.location=$KEY";
    for case in [Case::Right, Case::OtherAuthority, Case::OtherName] {
        check_case(
            &HOST,
            "kafka",
            ports::KAFKA_CERTIFICATE,
            kcat,
            case,
            case.expected(),
        );
    }
    let without = "kcat -L -m 10 -b $HOST:$PORT -X security.protocol=ssl -X ssl.ca.location=$CA";
    check_case(
        &HOST,
        "kafka",
        ports::KAFKA_CERTIFICATE,
        without,
        Case::Right,
        Outcome::Failed,
    );
}

#[test]
fn kafka_with_passwords() {
    LazyLock::force(&KAFKA);
    check(&HOST, "kafka", ports::KAFKA_SASL, &admin("SCRAM-SHA-256"));
    for mechanism in ["SCRAM-SHA-512", "PLAIN"] {
        for case in [Case::Right, Case::OtherPassword] {
            let expected = case.expected();
            check_case(
                &HOST,
                "kafka",
                ports::KAFKA_SASL,
                &admin(mechanism),
                case,
                expected,
            );
        }
    }
}

/// Lists the topics of Kafka.
fn admin(mechanism: &str) -> String {
    format!(
        r#"exec "$PYTHON" -c '
import logging, os
from kafka import KafkaAdminClient
logging.basicConfig(level=logging.ERROR)
environment = os.environ
client = KafkaAdminClient(
    bootstrap_servers=environment["HOST"] + ":" + environment["PORT"], security_protocol="SASL_SSL",
    ssl_cafile=environment["CA"], sasl_mechanism="{mechanism}", sasl_plain_username=environment["USERNAME"],
    sasl_plain_password=environment["PASSWORD"], bootstrap_timeout_ms=10000)
print(client.list_topics())'"#
    )
}

#[test]
fn postgresql_and_pgbouncer() {
    LazyLock::force(&POSTGRESQL);
    for (port, database) in [(ports::PG, "$DATABASE"), (ports::PGBOUNCER, "$POOL")] {
        let script = format!(
            "PGPASSWORD=$PASSWORD exec psql -X -w -c 'SELECT 1' \
             \"host=$HOST port=$PORT user=$USERNAME dbname={database} sslmode=verify-full sslrootcert=$CA\""
        );
        check(&HOST, "pg", port, &script);
    }
    let plain = "PGPASSWORD=$PASSWORD exec psql -X -w -c 'SELECT 1' \
                 \"host=$HOST port=$PORT user=$USERNAME dbname=$DATABASE sslmode=disable\"";
    check_case(&HOST, "pg", ports::PG, plain, Case::Right, Outcome::Failed);
}

#[test]
fn mariadb_in_the_place_of_mysql() {
    let _server = mariadb::start(&HOST);
    let script = "exec mariadb --no-defaults --host=$HOST --port=$PORT --user=$USERNAME --password=\"$PASSWORD\" \
                  --ssl-ca=$CA --ssl-verify-server-cert --database=$DATABASE --execute='SELECT 1'";
    check(&HOST, "mysql", ports::MYSQL, script);
}

#[test]
fn redis_in_the_place_of_valkey() {
    let _server = redis::start(&HOST);
    let script = "REDISCLI_AUTH=$PASSWORD redis-cli -e --tls --cacert $CA -h $HOST -p $PORT ping 2>&1 | tee answer; grep -q PONG answer";
    check_case(
        &HOST,
        "valkey",
        ports::VALKEY,
        script,
        Case::Right,
        Outcome::Connected,
    );
    check_case(
        &HOST,
        "valkey",
        ports::VALKEY,
        script,
        Case::OtherAuthority,
        Outcome::CertificateRefused,
    );
    check_case(
        &HOST,
        "valkey",
        ports::VALKEY,
        script,
        Case::OtherPassword,
        Outcome::PasswordRefused,
    );
    // It checks the authority and never the name.
    check_case(
        &HOST,
        "valkey",
        ports::VALKEY,
        script,
        Case::OtherName,
        Outcome::Connected,
    );
}

#[test]
fn clickhouse_with_its_native_protocol() {
    let _server = clickhouse::start(&HOST);
    let script = r#"exec "$PYTHON" -c '
import os
from clickhouse_driver import Client
environment = os.environ
client = Client(environment["HOST"], port=int(environment["PORT"]), user=environment["USERNAME"],
                password=environment["PASSWORD"], database=environment["DATABASE"], secure=True, ca_certs=environment["CA"])
print(client.execute("SELECT version()"))'"#;
    check(&HOST, "clickhouse", ports::CLICKHOUSE, script);
}

#[test]
fn clickhouse_over_https() {
    let _server = clickhouse::start_engine(&HOST);
    LazyLock::force(&PROXY);
    let script = "curl -sS --fail-with-body --cacert $CA -H \"X-ClickHouse-User: $USERNAME\" -H \"X-ClickHouse-Key: $PASSWORD\" \
                  \"https://$HOST:$PORT/?database=$DATABASE\" --data 'SELECT version()'";
    check(&HOST, "clickhouse", ports::CLICKHOUSE_HTTPS, script);
}

#[test]
fn opensearch_behind_the_proxy() {
    let _server = opensearch::start(&HOST);
    LazyLock::force(&PROXY);
    check(
        &HOST,
        "opensearch",
        ports::OPENSEARCH,
        &curl("_cluster/health", "cluster_name"),
    );
}

#[test]
fn what_is_in_no_registry() {
    LazyLock::force(&PROXY);
    for (service_type, port, path, expected) in [
        ("kafka", ports::SCHEMA_REGISTRY, "subjects", "[]"),
        ("kafka", ports::KAFKA_REST, "topics", "orders"),
        ("kafka", ports::KAFKA_CONNECT, "connectors", "[]"),
        ("kafka", ports::JOLOKIA, "jolokia/version", "agent"),
        ("pg", ports::PROMETHEUS, "metrics", "up 1"),
        ("opensearch", ports::DASHBOARDS, "api/status", "green"),
        ("grafana", ports::GRAFANA, "api/org", "Main"),
        ("flink", ports::FLINK, "overview", "flink-version"),
        (
            "thanos",
            ports::QUERY_FRONTEND,
            "api/v1/query?query=up",
            "success",
        ),
        ("thanos", ports::RECEIVER, "api/v1/receive", ""),
    ] {
        check(&HOST, service_type, port, &curl(path, expected));
    }
}

/// Asks with basic authentication for a path whose answer contains a text.
fn curl(path: &str, expected: &str) -> String {
    format!(
        "curl -sS --fail-with-body --cacert $CA --user \"$USERNAME:$PASSWORD\" 'https://'$HOST:$PORT'/{path}' >answer || exit; \
         cat answer; test -z '{expected}' || grep -qF '{expected}' answer"
    )
}
