//! Forms in which any connection is written down: for containers, pipelines and secret stores.

use super::Definition;
use crate::language::Language;
use crate::template::template;

/// For all components.
pub(super) const TOOLS: &[Definition] = &[Definition {
    id: "dotenv",
    label: ".env",
    language: Language::Dotenv,
    file: ".env",
    source: template!("formats/dotenv.env"),
    run: "set -a; . ./.env; set +a",
    answer: "The shell prints nothing, and what it starts finds AIVEN_HOST and the others in its environment.",
    ..Definition::BASE
}];
