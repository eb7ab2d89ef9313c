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

/// Other libraries close a connection that is idle for 9 minutes, or keep it alive by themselves.
const IDLE: Note = Note::Remark(
    "Private Service Connect drops a TCP connection after 10 idle minutes. In a long-running client, set connections.max.idle.ms to 540000, so that librdkafka closes it first.",
);

const LIBRDKAFKA: &[Note] = &[Note::ScramLibrary, IDLE];

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
        notes: LIBRDKAFKA,
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
        id: "confluent-kafka-go",
        label: "confluent-kafka-go",
        language: Language::Go,
        file: "main.go",
        source: template!("kafka/confluent-kafka-go.go"),
        packages: &[Package::new(
            "github.com/confluentinc/confluent-kafka-go/v2",
        )],
        run: "go run .",
        answer: TOPICS,
        notes: &[
            Note::ScramLibrary,
            IDLE,
            Note::Remark("It contains librdkafka, so Go needs a C compiler and CGO_ENABLED=1."),
        ],
        ..BASE
    },
    Definition {
        id: "sarama",
        label: "sarama",
        language: Language::Go,
        file: "main.go",
        source: template!("kafka/sarama.go"),
        packages: &[
            Package::new("github.com/IBM/sarama"),
            Package::new("github.com/xdg-go/scram"),
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
        id: "confluent-kafka-javascript",
        label: "@confluentinc/kafka-javascript",
        language: Language::JavaScript,
        file: "topics.mjs",
        source: template!("kafka/kafka-javascript.mjs"),
        packages: &[Package::new("@confluentinc/kafka-javascript")],
        run: "node topics.mjs",
        answer: TOPICS,
        notes: LIBRDKAFKA,
        ..BASE
    },
    Definition {
        id: "node-rdkafka",
        label: "node-rdkafka",
        language: Language::JavaScript,
        file: "topics.mjs",
        source: template!("kafka/node-rdkafka.mjs"),
        packages: &[Package::new("node-rdkafka")],
        run: "node topics.mjs",
        answer: TOPICS,
        notes: LIBRDKAFKA,
        ..BASE
    },
    Definition {
        id: "kafka-clients",
        label: "Kafka client for Java",
        language: Language::Java,
        file: "Topics.java",
        source: template!("kafka/Topics.java"),
        reads: Reads::KeyStore,
        packages: &[Package::new("org.apache.kafka:kafka-clients")],
        run: "mvn -q compile exec:java -Dexec.mainClass=Topics",
        answer: TOPICS,
        ..BASE
    },
    Definition {
        id: "rust-rdkafka",
        label: "rdkafka",
        language: Language::Rust,
        file: "main.rs",
        source: template!("kafka/rdkafka.rs"),
        packages: &[Package::new("rdkafka").features(&["ssl"])],
        run: "cargo run",
        answer: TOPICS,
        notes: &[
            Note::ScramLibrary,
            IDLE,
            Note::Remark(
                "It builds librdkafka, which needs a C compiler, make and the headers of OpenSSL.",
            ),
        ],
        ..BASE
    },
    Definition {
        id: "confluent-kafka-dotnet",
        label: "Confluent.Kafka",
        language: Language::CSharp,
        file: "Program.cs",
        source: template!("kafka/topics.cs"),
        packages: &[Package::new("Confluent.Kafka")],
        run: "dotnet run",
        answer: TOPICS,
        notes: LIBRDKAFKA,
        ..BASE
    },
    Definition {
        id: "php-rdkafka",
        label: "rdkafka",
        language: Language::Php,
        file: "topics.php",
        source: template!("kafka/rdkafka.php"),
        install: "apt install librdkafka-dev php-dev && pecl install rdkafka",
        run: "php -d extension=rdkafka topics.php",
        answer: TOPICS,
        notes: LIBRDKAFKA,
        ..BASE
    },
    Definition {
        id: "rdkafka-ruby",
        label: "rdkafka",
        language: Language::Ruby,
        file: "topics.rb",
        source: template!("kafka/rdkafka.rb"),
        packages: &[Package::new("rdkafka")],
        run: "ruby topics.rb",
        answer: TOPICS,
        notes: LIBRDKAFKA,
        ..BASE
    },
    Definition {
        id: "librdkafka",
        label: "librdkafka",
        language: Language::C,
        file: "topics.c",
        source: template!("kafka/librdkafka.c"),
        install: "apt install gcc librdkafka-dev",
        run: "cc topics.c -lrdkafka -o topics && ./topics",
        answer: TOPICS,
        notes: LIBRDKAFKA,
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
        notes: &[Note::JaasPassword],
        ..BASE
    },
    Definition {
        id: "librdkafka-config",
        label: "librdkafka configuration file",
        file: "librdkafka.config",
        source: template!("kafka/librdkafka.config"),
        install: "apt install kcat gettext-base",
        run: "envsubst '$AIVEN_PASSWORD' < librdkafka.config | kcat -F /dev/stdin -L",
        answer: "It lists brokers, topics and partitions.",
        notes: &[
            Note::ScramLibrary,
            IDLE,
            Note::Remark("librdkafka reads no variables: envsubst puts the password in."),
        ],
        ..BASE
    },
];
