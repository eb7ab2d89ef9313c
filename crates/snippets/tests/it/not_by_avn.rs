//! Components that `avn` has no utility for.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::{rendered::all, services};

fn check(service: &Value, connection: &str, expect: &Expect) {
    expect.assert_eq(&all(service, connection, None));
}

/// The components that are spoken to over HTTPS with a user and a password.
fn web() -> Vec<Value> {
    let names = ["schema_registry", "kafka_rest", "kafka_connect"];
    let components = names
        .iter()
        .map(|component| json!({ "component": component }));
    components.collect()
}

#[test]
fn web_components() {
    check(
        &services::of_type("kafka", &json!("a/b c"), &web()[..1]),
        "plc1",
        &expect![[r#"
            # schema_registry (schema_registry)
            URL (url, not produced by avn)
              safe   https://avnadmin:a%2Fb%20c@privatelink-1-svc:10001
                     https://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10001
              notes  [EncodedPlaceholder]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10001
        "#]],
    );
}

#[test]
fn web_components_are_all_alike() {
    let of = |components: &[Value]| {
        all(
            &services::of_type("any", &json!("x"), components),
            "plc1",
            None,
        )
    };
    let (same, other) = (of(&web()[..1]), of(&web()));
    for (component, port) in web().iter().zip(10_001..) {
        let name = component["component"].as_str().unwrap();
        let expected = same
            .replace("schema_registry", name)
            .replace("10001", &port.to_string());
        assert!(other.contains(&expected), "{name}");
    }
}

#[test]
fn other_components_that_avn_does_not_know() {
    let components = [
        json!({"component": "mysql"}),
        json!({"component": "mysqlx"}),
        json!({"component": "clickhouse"}),
        json!({"component": "clickhouse_mysql"}),
        json!({"component": "dragonfly", "ssl": false}),
        json!({"component": "prometheus"}),
        json!({"component": "kafka_connect", "path": "/base"}),
    ];
    check(
        &services::of_type("any", &json!("it's"), &components),
        "plc1",
        &expect![[r##"
            # mysql (mysql)
            URI (uri, not produced by avn)
              safe   mysql://avnadmin:it%27s@privatelink-1-svc:10001/defaultdb?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem
                     mysql://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10001/defaultdb?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem
              file   ca.pem ProjectCa
              notes  [EncodedPlaceholder, AdminUser, EncodedPlaceholder, Remark("The words after the question mark are those of MySQL Shell. Other clients have words of their own, and some ignore what they don't know: choose the client's own entry here.")]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10001
            # mysqlx (mysqlx)
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10002
            # clickhouse (clickhouse)
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10003
            # clickhouse_mysql (clickhouse_mysql)
            URI (uri, not produced by avn)
              safe   mysql://avnadmin:it%27s@privatelink-1-svc:10004/default?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem
                     mysql://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10004/default?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem
              file   ca.pem ProjectCa
              notes  [EncodedPlaceholder, AdminUser, EncodedPlaceholder, Remark("The words after the question mark are those of MySQL Shell. Other clients have words of their own, and some ignore what they don't know: choose the client's own entry here.")]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10004
            # dragonfly (dragonfly)
            URI (uri, not produced by avn)
              safe   redis://avnadmin:it%27s@privatelink-1-svc:10005
                     redis://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10005
              notes  [EncodedPlaceholder, TlsOff]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10005
              notes  [TlsOff]
            # prometheus (prometheus)
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10006
              notes  [DiscoveryByAddress]
            # kafka_connect (kafka_connect)
            URL (url, not produced by avn)
              safe   https://avnadmin:it%27s@privatelink-1-svc:10007/base
                     https://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10007/base
              notes  [EncodedPlaceholder]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10007
        "##]],
    );
}

#[test]
fn pgbouncer_is_asked_for_pools() {
    let mut service = services::of_type(
        "pg",
        &json!("pw"),
        &[
            json!({"component": "pgbouncer"}),
            json!({"component": "pg"}),
        ],
    );
    check(
        &service,
        "plc1",
        &expect![[r##"
            # pgbouncer (pgbouncer)
            psql (psql, not produced by avn)
              safe   PGPASSWORD='pw' psql 'postgres://avnadmin@privatelink-1-svc:10001/POOL_NAME?sslmode=verify-full&sslrootcert=ca.pem'
                     PGPASSWORD="$AIVEN_PASSWORD" psql 'postgres://avnadmin@privatelink-1-svc:10001/POOL_NAME?sslmode=verify-full&sslrootcert=ca.pem'
              file   ca.pem ProjectCa
              notes  [NoPool, Pool, AdminUser]
            URI (uri, not produced by avn)
              safe   postgres://avnadmin:pw@privatelink-1-svc:10001/POOL_NAME?sslmode=verify-full&sslrootcert=ca.pem
                     postgres://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10001/POOL_NAME?sslmode=verify-full&sslrootcert=ca.pem
              file   ca.pem ProjectCa
              notes  [NoPool, EncodedPlaceholder, Pool, AdminUser]
            Connection string (string, not produced by avn)
              safe   host=privatelink-1-svc port=10001 user=avnadmin password='pw' dbname=POOL_NAME sslmode=verify-full sslrootcert=ca.pem
                     host=privatelink-1-svc port=10001 user=avnadmin password='$AIVEN_PASSWORD' dbname=POOL_NAME sslmode=verify-full sslrootcert=ca.pem
              file   ca.pem ProjectCa
              notes  [NoPool, Pool, AdminUser]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10001
            # pg (pg)
            psql (psql)
              safe   PGPASSWORD='pw' psql 'postgres://avnadmin@privatelink-1-svc:10002/defaultdb?sslmode=verify-full&sslrootcert=ca.pem'
                     PGPASSWORD="$AIVEN_PASSWORD" psql 'postgres://avnadmin@privatelink-1-svc:10002/defaultdb?sslmode=verify-full&sslrootcert=ca.pem'
              exact  psql postgres://avnadmin:pw@privatelink-1-svc:10001/defaultdb?sslmode=require
              avn    service connection-info psql svc --privatelink-connection-id=plc1
              file   ca.pem ProjectCa
              danger [OtherEntry, QuestionMark, ServerUnchecked]
              notes  [AdminUser]
            URI (uri)
              safe   postgres://avnadmin:pw@privatelink-1-svc:10002/defaultdb?sslmode=verify-full&sslrootcert=ca.pem
                     postgres://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-svc:10002/defaultdb?sslmode=verify-full&sslrootcert=ca.pem
              exact  postgres://avnadmin:pw@privatelink-1-svc:10001/defaultdb?sslmode=require
              avn    service connection-info pg uri svc --privatelink-connection-id=plc1
              file   ca.pem ProjectCa
              danger [OtherEntry, ServerUnchecked]
              notes  [EncodedPlaceholder, AdminUser]
            Connection string (string)
              safe   host=privatelink-1-svc port=10002 user=avnadmin password='pw' dbname=defaultdb sslmode=verify-full sslrootcert=ca.pem
                     host=privatelink-1-svc port=10002 user=avnadmin password='$AIVEN_PASSWORD' dbname=defaultdb sslmode=verify-full sslrootcert=ca.pem
              exact  host='privatelink-1-svc' port='10001' user=avnadmin dbname='defaultdb'
              avn    service connection-info pg string svc --privatelink-connection-id=plc1
              file   ca.pem ProjectCa
              danger [OtherEntry]
              notes  [AdminUser]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10002
        "##]],
    );
    service["connection_pools"] = json!([{"pool_name": "my pool", "database": "defaultdb"}]);
    let with_pool = all(&service, "plc1", None);
    assert!(
        with_pool
            .contains("postgres://avnadmin:pw@privatelink-1-svc:10001/my%20pool?sslmode=verify-full&sslrootcert=ca.pem")
    );
    assert!(!with_pool.contains("POOL_NAME"));
}
