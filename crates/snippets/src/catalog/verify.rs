//! Scripts that verify a connection from where its clients run, for all components.

use super::{Definition, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const ANSWER: &str = "It prints passed, failed or not checked for each check, and for each failure its cause. Paste the last line into Attaché.";

const ADDRESS: Note = Note::Remark(
    "Pass the endpoint's IP address, as approved in Aiven, to have the name compared with it.",
);

const BASE: Definition = Definition {
    reads: Reads::Pem,
    answer: ANSWER,
    notes: &[ADDRESS],
    ..Definition::BASE
};

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "verify-sh",
        label: "Verify script for the shell",
        language: Language::Shell,
        file: "verify.sh",
        source: template!("verify/verify.sh"),
        run: "sh verify.sh \"$AIVEN_ENDPOINT_IP\"",
        ..BASE
    },
    Definition {
        id: "verify-ps1",
        label: "Verify script for PowerShell",
        language: Language::PowerShell,
        file: "verify.ps1",
        source: template!("verify/verify.ps1"),
        run: "pwsh verify.ps1 -Address ADDRESS",
        ..BASE
    },
    Definition {
        id: "verify-job",
        label: "Verify job for Kubernetes",
        language: Language::Yaml,
        file: "verify-job.yaml",
        source: template!("verify/verify-job.yaml"),
        run: "kubectl apply -f verify-job.yaml",
        notes: &[
            Note::Remark(
                "Set AIVEN_ENDPOINT_IP to the endpoint's IP address, as approved in Aiven. The output is in the Job's log: kubectl logs --follow.",
            ),
            Note::Remark(
                "Apply the Secret of this connection first. If your cluster doesn't pull from Docker Hub, name an image of your own registry.",
            ),
        ],
        ..BASE
    },
];
