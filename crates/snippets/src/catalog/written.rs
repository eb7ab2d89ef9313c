//! The tools whose text is written in Rust: those of `avn`, and the one-liners beside them.

use super::{Definition, Reads};
use crate::kind::Kind;
use crate::language::Language;
use crate::template::Source;

const VALKEY: &[&str] = &["valkey", "redis", "dragonfly"];
const HTTPS: &[&str] = &["schema_registry", "kafka_rest", "kafka_connect"];
/// Those whose command has no template.
const CURL: &[&str] = &["opensearch_dashboards"];

const COMMAND: Definition = Definition {
    language: Language::Shell,
    ..Definition::BASE
};

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "kcat",
        label: "kcat",
        file: "kcat.sh",
        components: &["kafka"],
        source: Source::Kind(Kind::Kcat),
        reads: Reads::Pem,
        install: "apt install kcat",
        run: "{text} -L",
        answer: "It lists brokers, topics and partitions.",
        ..COMMAND
    },
    Definition {
        id: "kafkacat",
        label: "kafkacat",
        file: "kafkacat.sh",
        components: &["kafka"],
        source: Source::Kind(Kind::Kafkacat),
        reads: Reads::Pem,
        install: "apt install kafkacat",
        run: "{text} -L",
        answer: "It lists brokers, topics and partitions.",
        ..COMMAND
    },
    Definition {
        id: "uri",
        label: "URI",
        file: "uri.txt",
        components: VALKEY,
        source: Source::Kind(Kind::ValkeyUri),
        ..Definition::BASE
    },
    Definition {
        id: "url",
        label: "URL",
        file: "url.txt",
        components: HTTPS,
        source: Source::Kind(Kind::HttpsUrl),
        ..Definition::BASE
    },
    Definition {
        id: "curl",
        label: "curl",
        file: "curl.sh",
        components: CURL,
        source: Source::Kind(Kind::Curl),
        install: "apt install curl",
        run: "sh curl.sh",
        answer: "It prints the answer of the service.",
        ..COMMAND
    },
];

/// For all components, at the end of the list.
pub(super) const LAST: &[Definition] = &[Definition {
    id: "host-port",
    label: "Host and port",
    file: "host-port.txt",
    source: Source::Kind(Kind::HostPort),
    ..Definition::BASE
}];
