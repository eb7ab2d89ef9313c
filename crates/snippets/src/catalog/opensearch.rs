//! OpenSearch.

use super::{Definition, Package, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["opensearch"],
    reads: Reads::Pem,
    answer: VERSION,
    ..Definition::BASE
};

const VERSION: &str = "It prints the version of the server.";

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "curl",
        label: "curl",
        language: Language::Shell,
        file: "curl.sh",
        source: template!("opensearch/curl.sh"),
        install: "apt install curl",
        run: "sh curl.sh",
        answer: "It prints the name of the cluster and the version as JSON.",
        ..BASE
    },
    Definition {
        id: "opensearch-py",
        label: "opensearch-py",
        language: Language::Python,
        file: "opensearch_info.py",
        source: template!("opensearch/opensearch-py.py"),
        packages: &[Package::new("opensearch-py")],
        run: "python opensearch_info.py",
        ..BASE
    },
    Definition {
        id: "opensearch-js",
        label: "opensearch-js",
        language: Language::JavaScript,
        file: "info.mjs",
        source: template!("opensearch/opensearch-js.mjs"),
        packages: &[Package::new("@opensearch-project/opensearch")],
        run: "node info.mjs",
        ..BASE
    },
    Definition {
        id: "opensearch-java",
        label: "opensearch-java",
        language: Language::Java,
        file: "OpenSearchInfo.java",
        source: template!("opensearch/OpenSearchInfo.java"),
        packages: &[
            Package::new("org.opensearch.client:opensearch-java"),
            Package::new("org.apache.httpcomponents.client5:httpclient5"),
        ],
        run: "mvn -q compile exec:java -Dexec.mainClass=OpenSearchInfo",
        ..BASE
    },
    Definition {
        id: "opensearch-go",
        label: "opensearch-go",
        language: Language::Go,
        file: "main.go",
        source: template!("opensearch/opensearch-go.go"),
        packages: &[Package::new(
            "github.com/opensearch-project/opensearch-go/v4",
        )],
        run: "go run .",
        ..BASE
    },
    Definition {
        id: "opensearch-ruby",
        label: "opensearch-ruby",
        language: Language::Ruby,
        file: "opensearch_info.rb",
        source: template!("opensearch/opensearch-ruby.rb"),
        packages: &[Package::new("opensearch-ruby")],
        run: "ruby opensearch_info.rb",
        ..BASE
    },
    Definition {
        id: "opensearch-net",
        label: "OpenSearch.Client",
        language: Language::CSharp,
        file: "Program.cs",
        source: template!("opensearch/OpenSearch.Client.cs"),
        packages: &[Package::new("OpenSearch.Client")],
        run: "dotnet run",
        ..BASE
    },
    Definition {
        id: "logstash",
        label: "Logstash",
        language: Language::Text,
        file: "logstash.conf",
        source: template!("opensearch/logstash.conf", escape = "logstash"),
        install: "bin/logstash-plugin install logstash-output-opensearch",
        run: "echo hello | bin/logstash -f logstash.conf",
        answer: "It writes one document into the index logs-, followed by the date.",
        notes: &[Note::Remark(
            "A path in cacert is relative to the folder that Logstash was started in.",
        )],
        ..BASE
    },
    Definition {
        id: "fluent-bit",
        label: "Fluent Bit",
        language: Language::Yaml,
        file: "fluent-bit.yaml",
        source: template!("opensearch/fluent-bit.yaml"),
        install: "Follow https://docs.fluentbit.io/manual/installation",
        run: "fluent-bit --config fluent-bit.yaml",
        answer: "It writes one document into the index logs; errors would be in its log.",
        notes: &[Note::Remark(
            "tls.verify_hostname needs Fluent Bit 2.2 or later; before, the host name is not checked.",
        )],
        ..BASE
    },
    Definition {
        id: "vector",
        label: "Vector",
        language: Language::Yaml,
        file: "vector.yaml",
        source: template!("opensearch/vector.yaml"),
        install: "Follow https://vector.dev/docs/setup/installation",
        run: "echo hello | vector --config vector.yaml",
        answer: "It reports a healthy sink and writes one document into the index logs.",
        notes: &[Note::Remark(
            "Vector puts variables in before it reads the YAML: a password with a quote or a backslash works only with secrets inside the text, where it is escaped.",
        )],
        ..BASE
    },
    Definition {
        id: "terraform-opensearch",
        label: "Terraform provider",
        language: Language::Hcl,
        file: "main.tf",
        source: template!("opensearch/terraform.tf"),
        install: "terraform init",
        run: "TF_VAR_aiven_password=\"$AIVEN_PASSWORD\" terraform plan",
        answer: "It says that no changes are needed, as long as no resources are declared.",
        ..BASE
    },
];
