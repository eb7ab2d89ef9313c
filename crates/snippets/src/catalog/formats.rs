//! Forms in which any connection is written down: for containers, pipelines and secret stores.

use super::{Definition, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    reads: Reads::Pem,
    ..Definition::BASE
};

const ENVSUBST: Note = Note::Remark(
    "envsubst puts the value of AIVEN_PASSWORD in as it is: a password with a quote or a backslash needs the form with secrets inside.",
);

/// For all components.
pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "dotenv",
        label: ".env",
        language: Language::Dotenv,
        file: ".env",
        source: template!("formats/dotenv.env"),
        run: "set -a; . ./.env; set +a",
        answer: "The shell prints nothing, and what it starts finds AIVEN_HOST and the others in its environment.",
        ..BASE
    },
    Definition {
        id: "json",
        label: "JSON",
        language: Language::Json,
        file: "connection.json",
        source: template!("formats/connection.json"),
        run: "envsubst '$AIVEN_PASSWORD' <connection.json",
        answer: "It prints the same with the password.",
        notes: &[ENVSUBST],
        ..BASE
    },
    Definition {
        id: "yaml",
        label: "YAML",
        language: Language::Yaml,
        file: "connection.yaml",
        source: template!("formats/connection.yaml"),
        run: "envsubst '$AIVEN_PASSWORD' <connection.yaml",
        answer: "It prints the same with the password.",
        notes: &[ENVSUBST],
        ..BASE
    },
    Definition {
        id: "kubernetes-secret",
        label: "Kubernetes Secret",
        language: Language::Yaml,
        file: "secret.yaml",
        source: template!("formats/kubernetes-secret.yaml"),
        run: "envsubst '$AIVEN_PASSWORD $AIVEN_CLIENT_CERTIFICATE_BASE64 $AIVEN_CLIENT_KEY_BASE64' <secret.yaml | kubectl apply -f -",
        answer: "It prints the name of the Secret, and created.",
        notes: &[
            ENVSUBST,
            Note::Remark(
                "The name has the connection's id in it, so that each connection has a Secret of its own. Settings and CA are in the ConfigMap.",
            ),
        ],
        ..BASE
    },
    Definition {
        id: "kubernetes-configmap",
        label: "Kubernetes ConfigMap",
        language: Language::Yaml,
        file: "configmap.yaml",
        source: template!("formats/kubernetes-configmap.yaml"),
        run: "kubectl apply -f configmap.yaml",
        answer: "It prints the name of each ConfigMap, and created.",
        ..BASE
    },
    Definition {
        id: "helm-values",
        label: "Helm values",
        language: Language::Yaml,
        file: "values.yaml",
        source: template!("formats/values.yaml"),
        run: "helm upgrade --install RELEASE CHART --values values.yaml",
        answer: "It prints the status deployed.",
        notes: &[Note::Remark(
            "They are the keys of charts that helm create makes; others call them extraEnvFrom, extraVolumes and extraVolumeMounts. Apply the Secret and the ConfigMap first.",
        )],
        ..BASE
    },
    Definition {
        id: "docker-compose",
        label: "Docker Compose",
        language: Language::Yaml,
        file: "compose.yaml",
        source: template!("formats/compose.yaml"),
        run: "docker compose up",
        answer: "It prints what the service app writes.",
        notes: &[Note::Remark(
            "Docker Compose takes AIVEN_PASSWORD from the environment, or from .env in the same folder.",
        )],
        ..BASE
    },
    Definition {
        id: "google-secret-manager",
        label: "Google Secret Manager",
        language: Language::Shell,
        file: "google-secret-manager.sh",
        source: template!("formats/google-secret-manager.sh"),
        install: "gcloud services enable secretmanager.googleapis.com",
        run: "sh google-secret-manager.sh",
        answer: "It prints Created version for each secret.",
        ..BASE
    },
    Definition {
        id: "github-actions",
        label: "GitHub Actions",
        language: Language::Shell,
        file: "github-actions.sh",
        source: template!("formats/github-actions.sh"),
        install: "gh auth login",
        run: "sh github-actions.sh",
        answer: "It prints the name of each variable and secret that is set.",
        ..BASE
    },
    Definition {
        id: "terraform-outputs",
        label: "Terraform outputs",
        language: Language::Hcl,
        file: "outputs.tf",
        source: template!("formats/outputs.tf"),
        run: "TF_VAR_aiven_password=$AIVEN_PASSWORD terraform plan",
        answer: "It lists the output as a sensitive value.",
        notes: &[Note::Remark(
            "Terraform keeps the value in its state: store that where secrets may be.",
        )],
        ..BASE
    },
];
