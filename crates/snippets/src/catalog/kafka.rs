//! Kafka itself.

use super::{Definition, Package, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["kafka"],
    reads: Reads::Pem,
    ..Definition::BASE
};

const TOPICS: &str = "It prints the names of the topics, and nothing if there is none yet.";

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "confluent-kafka-python",
        label: "confluent-kafka",
        language: Language::Python,
        file: "confluent_kafka_topics.py",
        source: template!("kafka/confluent-kafka.py"),
        packages: &[Package::new("confluent-kafka")],
        run: "python confluent_kafka_topics.py",
        answer: TOPICS,
        notes: &[Note::ScramLibrary],
        ..BASE
    },
    Definition {
        id: "kafka-python",
        label: "kafka-python",
        language: Language::Python,
        file: "kafka_python_topics.py",
        source: template!("kafka/kafka-python.py"),
        packages: &[Package::new("kafka-python")],
        run: "python kafka_python_topics.py",
        answer: TOPICS,
        ..BASE
    },
    Definition {
        id: "aiokafka",
        label: "aiokafka",
        language: Language::Python,
        file: "aiokafka_topics.py",
        source: template!("kafka/aiokafka.py"),
        packages: &[Package::new("aiokafka")],
        run: "python aiokafka_topics.py",
        answer: TOPICS,
        ..BASE
    },
    Definition {
        id: "franz-go",
        label: "franz-go",
        language: Language::Go,
        file: "main.go",
        source: template!("kafka/franz-go.go"),
        packages: &[
            Package::new("github.com/twmb/franz-go"),
            Package::new("github.com/twmb/franz-go/pkg/kadm"),
        ],
        run: "go run .",
        answer: TOPICS,
        ..BASE
    },
    Definition {
        id: "kafkajs",
        label: "kafkajs",
        language: Language::JavaScript,
        file: "topics.mjs",
        source: template!("kafka/kafkajs.mjs"),
        packages: &[Package::new("kafkajs")],
        run: "node topics.mjs",
        answer: TOPICS,
        ..BASE
    },
    Definition {
        id: "kafka-cli",
        label: "Kafka command line tools",
        language: Language::Properties,
        file: "client.properties",
        source: template!("kafka/client.properties"),
        reads: Reads::KeyStore,
        variable: Some(("${env:", "}")),
        install: "Unpack https://kafka.apache.org/downloads",
        run: "bin/kafka-topics.sh --bootstrap-server {address} --command-config client.properties --list",
        answer: TOPICS,
        ..BASE
    },
];
