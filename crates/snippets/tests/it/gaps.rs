//! What cannot be had: blanked secrets, users that do not exist, values that no program can be handed.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::{rendered::all, services};

fn check(service: &Value, connection: &str, expect: &Expect) {
    expect.assert_eq(&all(service, connection, None));
}

#[test]
fn secrets_that_are_not_there_leave_a_visible_gap() {
    let kafka = json!({"component": "kafka", "kafka_authentication_method": "sasl"});
    for password in [json!("<redacted>"), json!("%3Credacted%3E"), json!(null)] {
        let service = services::of_type(
            "kafka",
            &password,
            &[kafka.clone(), json!({"component": "schema_registry"})],
        );
        let text = all(&service, "plc1", None);
        assert!(
            !text.contains("edacted>") && !text.contains("3E") && !text.contains("exact"),
            "{text}"
        );
    }
    let service = services::of_type("kafka", &json!("<redacted>"), &[kafka]);
    check(
        &service,
        "plc1",
        &expect![[r#"
        # kafka, SASL (kafka-sasl)
        kcat (kcat)
          safe   kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=REDACTED_PASSWORD
          avn    service connection-info kcat svc --privatelink-connection-id=plc1 --kafka-authentication-method=sasl
          file   ca.pem ProjectCa
          notes  [Missing(Password, Redacted), ScramLibrary]
        kafkacat (kafkacat)
          safe   kafkacat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=REDACTED_PASSWORD
          avn    service connection-info kafkacat svc --privatelink-connection-id=plc1 --kafka-authentication-method=sasl
          file   ca.pem ProjectCa
          notes  [Missing(Password, Redacted), ScramLibrary, FormerName]
        Host and port (host-port, not produced by avn)
          safe   privatelink-1-svc:10001
    "#]],
    );
    let mut service = services::kafka();
    service["users"][0] =
        json!({"username": "avnadmin", "password": null, "access_cert": "<redacted>"});
    check(
        &service,
        "plc5e3f907f46c",
        &expect![[r#"
            # kafka, client certificate (kafka-certificate)
            kcat (kcat)
              safe   kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
              avn    service connection-info kcat rt-pl-kafka --privatelink-connection-id=plc5e3f907f46c
              file   ca.pem ProjectCa
              file   service.crt User(ClientCertificate)
              file   service.key User(ClientKey)
              notes  [Missing(ClientCertificate, Redacted), Missing(ClientKey, Absent)]
            kafkacat (kafkacat)
              safe   kafkacat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
              avn    service connection-info kafkacat rt-pl-kafka --privatelink-connection-id=plc5e3f907f46c
              file   ca.pem ProjectCa
              file   service.crt User(ClientCertificate)
              file   service.key User(ClientKey)
              notes  [Missing(ClientCertificate, Redacted), Missing(ClientKey, Absent), FormerName]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23220
            # kafka, SASL (kafka-sasl)
            kcat (kcat)
              safe   kcat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=MISSING_PASSWORD
              avn    service connection-info kcat rt-pl-kafka --privatelink-connection-id=plc5e3f907f46c --kafka-authentication-method=sasl
              file   ca.pem ProjectCa
              notes  [Missing(Password, Null), ScramLibrary]
            kafkacat (kafkacat)
              safe   kafkacat -b privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=MISSING_PASSWORD
              avn    service connection-info kafkacat rt-pl-kafka --privatelink-connection-id=plc5e3f907f46c --kafka-authentication-method=sasl
              file   ca.pem ProjectCa
              notes  [Missing(Password, Null), ScramLibrary, FormerName]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23224
            # schema_registry (schema_registry)
            URL (url, not produced by avn)
              safe   https://avnadmin:MISSING_PASSWORD@privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14614
              notes  [Missing(Password, Null)]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14614
        "#]],
    );
}

#[test]
fn no_snippet_for_strangers_or_nul() {
    let mut pg = services::pg();
    expect![[r#"
        # pg (pg)
        psql (psql)
          The service has no user of that name. Choose one of its users.
        URI (uri)
          The service has no user of that name. Choose one of its users.
        Connection string (string)
          The service has no user of that name. Choose one of its users.
        Host and port (host-port, not produced by avn)
          safe   privatelink-1-pg1-test.aivencloud.com:12656
    "#]]
    .assert_eq(&all(&pg, "plc58e4782ab22", Some("nobody")));
    pg["users"][0]["password"] = json!("a\0b");
    expect![[r#"
        # pg (pg)
        psql (psql)
          The user name, the password or the database holds a NUL character, which can't be passed to a program. Set a different one.
        URI (uri)
          safe   postgres://avnadmin:a%00b@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=verify-full&sslrootcert=ca.pem
                 postgres://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=verify-full&sslrootcert=ca.pem
          exact  postgres://avnadmin:a%00b@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
          avn    service connection-info pg uri pg1 --privatelink-connection-id=plc58e4782ab22
          file   ca.pem ProjectCa
          danger [ServerUnchecked]
          notes  [EncodedPlaceholder, AdminUser]
        Connection string (string)
          The user name, the password or the database holds a NUL character, which can't be passed to a program. Set a different one.
        Host and port (host-port, not produced by avn)
          safe   privatelink-1-pg1-test.aivencloud.com:12656
    "#]].assert_eq(&all(&pg, "plc58e4782ab22", None));
}
