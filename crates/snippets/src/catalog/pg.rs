//! PostgreSQL and `PgBouncer`.

use super::{Definition, Package, Reads};
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["pg", "pgbouncer"],
    reads: Reads::Pem,
    ..Definition::BASE
};

const VERSION: &str = "It prints the version of the server.";

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "psycopg",
        label: "psycopg 3",
        language: Language::Python,
        file: "psycopg_version.py",
        source: template!("pg/psycopg.py"),
        packages: &[Package::new("psycopg").features(&["binary"])],
        run: "python psycopg_version.py",
        answer: VERSION,
        ..BASE
    },
    Definition {
        id: "pgx",
        label: "pgx",
        language: Language::Go,
        file: "main.go",
        source: template!("pg/pgx.go"),
        packages: &[Package::new("github.com/jackc/pgx/v5")],
        run: "go run .",
        answer: VERSION,
        ..BASE
    },
];
