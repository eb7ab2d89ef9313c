//! Kafka in the settings of frameworks and of tools with a screen.

use super::{Definition, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["kafka"],
    reads: Reads::KeyStore,
    ..Definition::BASE
};

const SPRING: Definition = Definition {
    install: "Add to the dependencies of Spring Boot 3.4 or later: org.springframework.boot:spring-boot-starter-kafka (before 4.0: org.springframework.kafka:spring-kafka)",
    run: "./mvnw spring-boot:run",
    answer: "The log names the cluster as soon as a listener or a template is used.",
    notes: &[Note::JaasPassword],
    ..BASE
};

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "spring-boot",
        label: "Spring Boot",
        language: Language::Properties,
        file: "application.properties",
        source: template!("kafka/spring.properties"),
        ..SPRING
    },
    Definition {
        id: "spring-boot-yaml",
        label: "Spring Boot (YAML)",
        language: Language::Yaml,
        file: "application.yaml",
        source: template!("kafka/spring.yaml"),
        ..SPRING
    },
    Definition {
        id: "quarkus",
        label: "Quarkus",
        language: Language::Properties,
        file: "application.properties",
        source: template!("kafka/quarkus.properties"),
        install: "quarkus extension add messaging-kafka",
        run: "quarkus dev",
        answer: "The log names the cluster as soon as a channel is used.",
        notes: &[Note::JaasPassword],
        ..BASE
    },
    Definition {
        id: "terraform-provider-kafka",
        label: "Terraform provider for Kafka",
        language: Language::Hcl,
        file: "kafka.tf",
        source: template!("kafka/provider.tf"),
        reads: Reads::Pem,
        install: "terraform init",
        run: "TF_VAR_aiven_password=\"$AIVEN_PASSWORD\" terraform plan",
        answer: "It shows the names of the topics as changes to outputs.",
        notes: &[Note::Remark(
            "Terraform keeps the password out of its state: it is only an argument of the provider.",
        )],
        ..BASE
    },
    Definition {
        id: "kafka-ui",
        label: "Kafka UI",
        language: Language::Yaml,
        file: "compose.yaml",
        source: template!("kafka/kafka-ui.yaml"),
        install: "docker compose pull",
        run: "docker compose up",
        answer: "http://127.0.0.1:8080 lists the cluster as online.",
        notes: &[Note::JaasPassword],
        ..BASE
    },
    Definition {
        id: "akhq",
        label: "AKHQ",
        language: Language::Yaml,
        file: "application.yml",
        source: template!("kafka/akhq.yaml"),
        install: "docker pull tchiotludo/akhq:0.28.0",
        run: "docker run --rm -p 127.0.0.1:8080:8080 -e AIVEN_PASSWORD -v \"$PWD\":/aiven:ro -e MICRONAUT_CONFIG_FILES=/aiven/application.yml tchiotludo/akhq:0.28.0",
        answer: "http://127.0.0.1:8080 lists the topics.",
        notes: &[
            Note::JaasPassword,
            Note::Remark(
                "AKHQ takes ${ in a value for the start of a variable: a password with these characters can't be written here.",
            ),
        ],
        ..BASE
    },
];
