//! What speaks HTTP beside Kafka: Kafka REST, Schema Registry, Kafka Connect, Prometheus and Jolokia.

use super::{Definition, Package, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const REGISTRY: Definition = Definition {
    components: &["schema_registry"],
    answer: "It prints the names of the subjects, and nothing if there is none yet.",
    ..Definition::BASE
};

const CURL: Definition = Definition {
    notes: &[Note::Remark(
        "The certificate is from a public CA. If curl doesn't know its issuer, as in some older services, add --cacert ca.pem.",
    )],
    ..super::CURL
};

const REQUESTS: Definition = Definition {
    id: "requests",
    label: "requests",
    language: Language::Python,
    packages: &[Package::new("requests")],
    notes: &[Note::Remark(
        "The certificate is from a public CA. If Python doesn't know its issuer, as in some older services, add verify=\"ca.pem\".",
    )],
    ..Definition::BASE
};

const INTEGRATION: Note = Note::Remark(
    "Replace INTEGRATION_USERNAME. User and password are those of the integration endpoint in the project, not of a service user.",
);

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        components: &["schema_registry"],
        source: template!("kafka_http/curl-subjects.sh"),
        answer: "It prints the names of the subjects as JSON, such as [].",
        ..CURL
    },
    Definition {
        components: &["kafka_rest"],
        source: template!("kafka_http/curl-topics.sh"),
        answer: "It prints the names of the topics as JSON.",
        ..CURL
    },
    Definition {
        components: &["kafka_connect"],
        source: template!("kafka_http/curl-connectors.sh"),
        answer: "It prints the names of the connectors as JSON, such as [].",
        ..CURL
    },
    Definition {
        components: &["schema_registry"],
        file: "subjects.py",
        source: template!("kafka_http/requests-subjects.py"),
        run: "python subjects.py",
        answer: REGISTRY.answer,
        ..REQUESTS
    },
    Definition {
        components: &["kafka_rest"],
        file: "topics.py",
        source: template!("kafka_http/requests-topics.py"),
        run: "python topics.py",
        answer: "It prints the names of the topics, and nothing if there is none yet.",
        ..REQUESTS
    },
    Definition {
        components: &["kafka_connect"],
        file: "connectors.py",
        source: template!("kafka_http/requests-connectors.py"),
        run: "python connectors.py",
        answer: "It prints the names of the connectors, and nothing if there is none yet.",
        ..REQUESTS
    },
    Definition {
        id: "confluent-kafka-python",
        label: "confluent-kafka",
        language: Language::Python,
        file: "subjects.py",
        source: template!("kafka_http/registry.py"),
        packages: &[Package::new("confluent-kafka").features(&["schemaregistry"])],
        run: "python subjects.py",
        notes: &[Note::Remark(
            "The certificate is from a public CA. If Python doesn't know its issuer, as in some older services, add \"ssl.ca.location\": \"ca.pem\".",
        )],
        ..REGISTRY
    },
    Definition {
        id: "confluent-schemaregistry",
        label: "@confluentinc/schemaregistry",
        language: Language::JavaScript,
        file: "subjects.mjs",
        source: template!("kafka_http/registry.mjs"),
        packages: &[Package::new("@confluentinc/schemaregistry")],
        run: "node subjects.mjs",
        notes: &[Note::Remark(
            "The certificate is from a public CA. If Node.js doesn't know its issuer, as in some older services, set NODE_EXTRA_CA_CERTS=ca.pem.",
        )],
        ..REGISTRY
    },
    Definition {
        id: "franz-go",
        label: "franz-go",
        language: Language::Go,
        file: "main.go",
        source: template!("kafka_http/registry.go"),
        packages: &[Package::new("github.com/twmb/franz-go/pkg/sr")],
        run: "go run .",
        notes: &[Note::Remark(
            "The certificate is from a public CA. If Go doesn't know its issuer, as in some older services, set SSL_CERT_FILE=ca.pem.",
        )],
        ..REGISTRY
    },
    Definition {
        id: "kafka-clients",
        label: "Serializers for Java",
        language: Language::Properties,
        file: "schema-registry.properties",
        source: template!("kafka_http/registry.properties"),
        variable: Some(("${env:", "}")),
        install: "Add to the dependencies: io.confluent:kafka-avro-serializer, from Confluent's repository",
        run: "Load it beside the properties of the producer or the consumer",
        answer: "The serializer registers the schema with the first record.",
        ..REGISTRY
    },
    Definition {
        id: "prometheus",
        label: "Prometheus",
        language: Language::Yaml,
        file: "prometheus.yml",
        components: &["prometheus"],
        source: template!("kafka_http/prometheus.yaml"),
        reads: Reads::Pem,
        install: "apt install prometheus",
        run: "prometheus --config.file=prometheus.yml",
        answer: "http://localhost:9090/targets shows each node as up.",
        notes: &[
            INTEGRATION,
            Note::Remark(
                "Write the password into prometheus-password.txt. If a target's certificate doesn't name the host, its error says so; only then replace server_name by insecure_skip_verify: true, which leaves the targets unverified.",
            ),
        ],
        ..Definition::BASE
    },
    Definition {
        id: "jolokia",
        label: "Jolokia",
        language: Language::Shell,
        file: "jolokia.sh",
        components: &["jolokia"],
        source: template!("kafka_http/jolokia.sh"),
        reads: Reads::Pem,
        install: "apt install curl",
        run: "JOLOKIA_PASSWORD=… sh jolokia.sh",
        answer: "It prints JSON with \"status\": 200 and the milliseconds since the broker started.",
        notes: &[INTEGRATION],
        ..Definition::BASE
    },
];
