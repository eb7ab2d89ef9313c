//! Grafana, OpenSearch Dashboards, Flink and Thanos.

use super::{Definition, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    reads: Reads::Pem,
    ..Definition::BASE
};

const CURL: Definition = Definition {
    reads: Reads::Pem,
    ..super::CURL
};

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "url",
        label: "URL",
        file: "url.txt",
        components: &[
            "opensearch",
            "opensearch_dashboards",
            "clickhouse_https",
            "grafana",
            "flink",
            "query_frontend",
            "receiver_routing",
        ],
        source: template!("web/url.txt"),
        answer: "Browsers and clients ask for user and password, which are not part of it.",
        reads: Reads::Nothing,
        ..BASE
    },
    Definition {
        components: &["grafana"],
        source: template!("web/curl-grafana.sh"),
        answer: "It prints the organization as JSON.",
        notes: &[Note::Remark(
            "A token of a service account works as well: send Authorization: Bearer and the token instead.",
        )],
        ..CURL
    },
    Definition {
        components: &["flink"],
        source: template!("web/curl-flink.sh"),
        answer: "It prints the task managers, slots and jobs as JSON.",
        ..CURL
    },
    Definition {
        components: &["query_frontend"],
        source: template!("web/curl-promql.sh"),
        answer: "It prints the status success and the value of up for each target as JSON.",
        ..CURL
    },
    Definition {
        id: "terraform-grafana",
        label: "Terraform provider",
        language: Language::Hcl,
        file: "main.tf",
        components: &["grafana"],
        source: template!("web/grafana.tf"),
        install: "terraform init",
        run: "TF_VAR_aiven_password=\"$AIVEN_PASSWORD\" terraform plan",
        answer: "It shows the id of the organization as a changed output.",
        notes: &[Note::Remark(
            "For pipelines, create a service account in Grafana and put its token in the place of user and password.",
        )],
        ..BASE
    },
    Definition {
        id: "grafana-datasource",
        label: "Grafana data source",
        language: Language::Yaml,
        file: "thanos.yaml",
        components: &["query_frontend"],
        source: template!("web/grafana-promql.yaml"),
        run: "cp thanos.yaml /etc/grafana/provisioning/datasources/ && systemctl restart grafana-server",
        answer: "The data source is listed, and its test says Successfully queried the Prometheus API.",
        ..BASE
    },
    Definition {
        id: "prometheus-remote-write",
        label: "Prometheus remote_write",
        language: Language::Yaml,
        file: "prometheus.yml",
        components: &["receiver_routing"],
        source: template!("web/remote-write.yml"),
        install: "apt install prometheus",
        run: "(umask 077 && printf %s \"$AIVEN_PASSWORD\" > aiven-password) && prometheus --config.file=prometheus.yml",
        answer: "Its log has no errors of the component remote, and prometheus_remote_storage_samples_total grows.",
        notes: &[Note::Remark(
            "Prometheus reads no variables in its configuration, so that the password is in a file beside it.",
        )],
        ..BASE
    },
];
