//! What is rendered for a choice: the quoted form first, then what `avn` prints and what is wrong with it.

use std::fmt::Write;

use expect_test::{Expect, expect};
use serde_json::{Value, json};
use snippets::{RenderOptions, SecretForm, default_username, render, tools};

use crate::services::{self, entries_of};

/// The templates that `avn` has a form for, too.
const OF_AVN: &[&str] = &["psql", "uri", "string"];

/// Every tool that is no template, or that `avn` has a form for, of every entry of a connection, for one user.
pub(crate) fn all(service: &Value, connection: &str, username: Option<&str>) -> String {
    let mut out = String::new();
    for entry in entries_of(service, connection) {
        let service_type = service["service_type"].as_str().unwrap();
        writeln!(out, "# {} ({})", entry.title(&entry.component), entry.id()).unwrap();
        for tool in tools(service_type, &entry) {
            if tool.definition.is_template() && !OF_AVN.contains(&tool.id) {
                continue;
            }
            let by = if tool.produced_by_avn {
                ""
            } else {
                ", not produced by avn"
            };
            writeln!(out, "{} ({}{by})", tool.label, tool.id).unwrap();
            let default = default_username(service, &entry).unwrap();
            let username = username.unwrap_or(&default);
            let choice = RenderOptions {
                entry: &entry,
                tool,
                username,
                database: None,
                secret_form: SecretForm::Inline,
                ca: None,
            };
            let rendered = match render(service, &choice) {
                Ok(rendered) => rendered,
                Err(unavailable) => {
                    writeln!(out, "  {}", unavailable.sentence()).unwrap();
                    continue;
                }
            };
            writeln!(out, "  safe   {}", rendered.quoted.reveal()).unwrap();
            if rendered.quoted.has_secret() {
                writeln!(out, "         {}", rendered.quoted.placeholder()).unwrap();
            }
            if let Some(avn) = rendered.avn {
                writeln!(out, "  exact  {}", avn.reveal()).unwrap();
            }
            if let Some(words) = rendered.avn_arguments {
                writeln!(out, "  avn    {}", words.join(" ")).unwrap();
            }
            for file in rendered.files {
                writeln!(out, "  file   {} {:?}", file.name, file.source).unwrap();
            }
            if !rendered.dangers.is_empty() {
                writeln!(out, "  danger {:?}", rendered.dangers).unwrap();
            }
            if !rendered.notes.is_empty() {
                writeln!(out, "  notes  {:?}", rendered.notes).unwrap();
            }
        }
    }
    out
}

fn check(service: &Value, connection: &str, expect: &Expect) {
    expect.assert_eq(&all(service, connection, None));
}

#[test]
fn the_second_connection_of_kafka() {
    check(
        &services::kafka(),
        "plc5e3f9573e9a",
        &expect![[r##"
            # kafka, client certificate (kafka-certificate)
            kcat (kcat)
              safe   kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23228 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
              exact  kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23228 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
              avn    service connection-info kcat rt-pl-kafka --privatelink-connection-id=plc5e3f9573e9a
              file   ca.pem ProjectCa
              file   service.crt User(ClientCertificate)
              file   service.key User(ClientKey)
            kafkacat (kafkacat)
              safe   kafkacat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23228 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
              exact  kafkacat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23228 -X security.protocol=SSL -X ssl.ca.location=ca.pem -X ssl.key.location=service.key -X ssl.certificate.location=service.crt
              avn    service connection-info kafkacat rt-pl-kafka --privatelink-connection-id=plc5e3f9573e9a
              file   ca.pem ProjectCa
              file   service.crt User(ClientCertificate)
              file   service.key User(ClientKey)
              notes  [FormerName]
            Host and port (host-port, not produced by avn)
              safe   privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23228
            # kafka, SASL (kafka-sasl)
            kcat (kcat)
              safe   kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='AVNS_Pw0'
                     kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD"
              exact  kcat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=AVNS_Pw0
              avn    service connection-info kcat rt-pl-kafka --privatelink-connection-id=plc5e3f9573e9a --kafka-authentication-method=sasl
              file   ca.pem ProjectCa
              notes  [PasswordInCommand, ScramLibrary]
            kafkacat (kafkacat)
              safe   kafkacat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='AVNS_Pw0'
                     kafkacat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD"
              exact  kafkacat -b privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=AVNS_Pw0
              avn    service connection-info kafkacat rt-pl-kafka --privatelink-connection-id=plc5e3f9573e9a --kafka-authentication-method=sasl
              file   ca.pem ProjectCa
              notes  [PasswordInCommand, ScramLibrary, FormerName]
            Host and port (host-port, not produced by avn)
              safe   privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:23232
            # schema_registry (schema_registry)
            URL (url, not produced by avn)
              safe   https://avnadmin:AVNS_Pw0@privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14614
                     https://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14614
              notes  [EncodedPlaceholder]
            Host and port (host-port, not produced by avn)
              safe   privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com:14614
        "##]],
    );
}

#[test]
fn postgresql() {
    check(
        &services::pg(),
        "plc58e4782ab22",
        &expect![[r##"
            # pg (pg)
            psql (psql)
              safe   PGPASSWORD='AVNS_Pw0' psql 'postgres://avnadmin@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=verify-full&sslrootcert=ca.pem'
                     PGPASSWORD="$AIVEN_PASSWORD" psql 'postgres://avnadmin@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=verify-full&sslrootcert=ca.pem'
              exact  psql postgres://avnadmin:AVNS_Pw0@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
              avn    service connection-info psql pg1 --privatelink-connection-id=plc58e4782ab22
              file   ca.pem ProjectCa
              danger [QuestionMark, ServerUnchecked]
              notes  [AdminUser]
            URI (uri)
              safe   postgres://avnadmin:AVNS_Pw0@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=verify-full&sslrootcert=ca.pem
                     postgres://avnadmin:$AIVEN_PASSWORD_ENCODED@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=verify-full&sslrootcert=ca.pem
              exact  postgres://avnadmin:AVNS_Pw0@privatelink-1-pg1-test.aivencloud.com:12656/defaultdb?sslmode=require
              avn    service connection-info pg uri pg1 --privatelink-connection-id=plc58e4782ab22
              file   ca.pem ProjectCa
              danger [ServerUnchecked]
              notes  [EncodedPlaceholder, AdminUser]
            Connection string (string)
              safe   host=privatelink-1-pg1-test.aivencloud.com port=12656 user=avnadmin password='AVNS_Pw0' dbname=defaultdb sslmode=verify-full sslrootcert=ca.pem
                     host=privatelink-1-pg1-test.aivencloud.com port=12656 user=avnadmin password='$AIVEN_PASSWORD' dbname=defaultdb sslmode=verify-full sslrootcert=ca.pem
              exact  host='privatelink-1-pg1-test.aivencloud.com' port='12656' user=avnadmin dbname='defaultdb'
              avn    service connection-info pg string pg1 --privatelink-connection-id=plc58e4782ab22
              file   ca.pem ProjectCa
              notes  [AdminUser]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-pg1-test.aivencloud.com:12656
        "##]],
    );
}

#[test]
fn valkey_takes_the_password_of_default_from_elsewhere() {
    check(
        &services::valkey(),
        "plc1",
        &expect![[r#"
            # valkey (valkey)
            URI (uri)
              safe   rediss://default:AVNS_a%2Fb%2Bc@privatelink-1-vk:13040
                     rediss://default:$AIVEN_PASSWORD_ENCODED@privatelink-1-vk:13040
              exact  rediss://default:AVNS_a/b%2Bc@privatelink-1-vk:13040
              avn    service connection-info valkey uri vk --privatelink-connection-id=plc1
              danger [SlashInCredential]
              notes  [EncodedPlaceholder, ConnectionLifetime]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-vk:13040
            # valkey, replica (valkey-replica)
            URI (uri)
              safe   rediss://default:AVNS_a%2Fb%2Bc@privatelink-1-replica-vk:13041
                     rediss://default:$AIVEN_PASSWORD_ENCODED@privatelink-1-replica-vk:13041
              exact  rediss://default:AVNS_a/b%2Bc@privatelink-1-replica-vk:13041
              avn    service connection-info valkey uri vk --privatelink-connection-id=plc1 --usage=replica
              danger [SlashInCredential]
              notes  [EncodedPlaceholder, ConnectionLifetime]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-replica-vk:13041
        "#]],
    );
}

/// The client takes the first entry that fits without a look at the component or the CA.
#[test]
fn the_avn_form_may_be_of_another_entry() {
    let kafka = |ca| json!({"component": "kafka", "kafka_authentication_method": "sasl", "kafka_ssl_ca": ca});
    let service = services::of_type(
        "kafka",
        &json!("p w"),
        &[kafka("letsencrypt"), kafka("project_ca")],
    );
    check(
        &service,
        "plc1",
        &expect![[r##"
            # kafka, SASL, public CA (kafka-sasl-letsencrypt)
            kcat (kcat)
              safe   kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='p w'
                     kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD"
              exact  kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=p w
              avn    service connection-info kcat svc --privatelink-connection-id=plc1 --kafka-authentication-method=sasl
              danger [ShellCharacters, WrongCa]
              notes  [PasswordInCommand, PublicCa, ScramLibrary]
            kafkacat (kafkacat)
              safe   kafkacat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='p w'
                     kafkacat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD"
              exact  kafkacat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=p w
              avn    service connection-info kafkacat svc --privatelink-connection-id=plc1 --kafka-authentication-method=sasl
              danger [ShellCharacters, WrongCa]
              notes  [PasswordInCommand, PublicCa, ScramLibrary, FormerName]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10001
            # kafka, SASL (kafka-sasl)
            kcat (kcat)
              safe   kcat -b privatelink-1-svc:10002 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='p w'
                     kcat -b privatelink-1-svc:10002 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD"
              exact  kcat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=p w
              avn    service connection-info kcat svc --privatelink-connection-id=plc1 --kafka-authentication-method=sasl
              file   ca.pem ProjectCa
              danger [OtherEntry, ShellCharacters]
              notes  [PasswordInCommand, ScramLibrary]
            kafkacat (kafkacat)
              safe   kafkacat -b privatelink-1-svc:10002 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password='p w'
                     kafkacat -b privatelink-1-svc:10002 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password="$AIVEN_PASSWORD"
              exact  kafkacat -b privatelink-1-svc:10001 -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem -X sasl.mechanisms=SCRAM-SHA-256 -X sasl.username=avnadmin -X sasl.password=p w
              avn    service connection-info kafkacat svc --privatelink-connection-id=plc1 --kafka-authentication-method=sasl
              file   ca.pem ProjectCa
              danger [OtherEntry, ShellCharacters]
              notes  [PasswordInCommand, ScramLibrary, FormerName]
            Host and port (host-port, not produced by avn)
              safe   privatelink-1-svc:10002
        "##]],
    );
}
