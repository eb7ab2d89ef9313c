//! What libpq and its programs read, for PostgreSQL and `PgBouncer`.

use super::{Definition, Reads};
use crate::danger::Note;
use crate::kind::Kind;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["pg", "pgbouncer"],
    reads: Reads::Pem,
    answer: "It prints the version of the server.",
    ..Definition::BASE
};

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "psql",
        label: "psql",
        language: Language::Shell,
        file: "psql.sh",
        source: template!("pg/psql.sh"),
        avn: Some(Kind::Psql),
        install: "apt install postgresql-client",
        run: "sh psql.sh",
        answer: "It says SSL connection, and shows the prompt of the database.",
        ..BASE
    },
    Definition {
        id: "uri",
        label: "URI",
        file: "uri.txt",
        source: template!("pg/uri.txt"),
        avn: Some(Kind::PgUri),
        answer: "",
        ..BASE
    },
    Definition {
        id: "string",
        label: "Connection string",
        file: "conninfo.txt",
        source: template!("pg/conninfo.txt"),
        avn: Some(Kind::PgString),
        answer: "",
        ..BASE
    },
    Definition {
        id: "libpq-env",
        label: "libpq environment",
        language: Language::Shell,
        file: "libpq.sh",
        source: template!("pg/libpq.sh"),
        install: "apt install postgresql-client",
        run: ". ./libpq.sh && psql -c 'SELECT version()'",
        notes: &[Note::Remark(
            "psql, pg_dump and every program with libpq reads these variables. There is none for TCP keepalives: without traffic, a connection through Private Service Connect ends after 10 minutes.",
        )],
        ..BASE
    },
    Definition {
        id: "pg-service",
        label: "pg_service.conf",
        language: Language::Ini,
        file: "pg_service.conf",
        source: template!("pg/pg_service.conf", escape = "line"),
        install: "apt install postgresql-client",
        run: "PGSERVICEFILE=pg_service.conf PGPASSWORD=\"$AIVEN_PASSWORD\" psql service=aiven -c 'SELECT version()'",
        notes: &[Note::Remark(
            "Programs with libpq also find the service in ~/.pg_service.conf. A relative sslrootcert counts from the folder in which the program runs.",
        )],
        ..BASE
    },
];
