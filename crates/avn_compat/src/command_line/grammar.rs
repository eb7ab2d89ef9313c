//! The parsers of the client's command line that lie on the way to connection information.
//!
//! Source: `aiven/client/cli.py` and `argx.py`. Options stand in the order in which the client adds them, on which
//! its usage texts and its lists of ambiguous options depend.

use crate::Utility;

/// One of the nested parsers.
pub(super) struct Parser {
    /// What it calls itself in messages.
    pub(super) program: String,
    /// What it prints before its options in a help text; empty for none.
    pub(super) description: &'static str,
    pub(super) options: Vec<Switch>,
    pub(super) positional: Positional,
}

/// What a parser expects beside options.
pub(super) enum Positional {
    /// The name of a nested parser, then its words.
    Command(&'static [Command]),
    /// `service_name`.
    Service(Utility),
    /// Where the client's own top level goes on.
    Rest,
}

/// A nested parser, by name.
pub(super) struct Command {
    pub(super) name: &'static str,
    pub(super) help: &'static str,
    pub(super) leads_to: LeadsTo,
}

pub(super) enum LeadsTo {
    Group(&'static [Command]),
    Utility(Utility),
}

/// An option.
#[derive(Clone, Copy)]
pub(super) struct Switch {
    /// Its names, the short one first.
    pub(super) names: &'static [&'static str],
    /// What the client calls its value: help texts are sorted by it.
    pub(super) destination: &'static str,
    pub(super) value: Takes,
    pub(super) help: &'static str,
}

/// What follows an option.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Nothing,
    Text,
    OneOf(&'static [&'static str]),
}

/// The utilities, in the order of the client.
const COMMANDS: &[Command] = &[
    group(
        "alloydbomni",
        "Service Connection-Info Alloydbomni commands",
        &[
            utility(
                "string",
                "AlloyDB Omni connection string",
                Utility::AlloydbomniString,
            ),
            utility("uri", "AlloyDB Omni service URI", Utility::AlloydbomniUri),
        ],
    ),
    utility("kafkacat", "kafkacat command string", Utility::Kafkacat),
    utility("kcat", "kcat command string", Utility::Kcat),
    group(
        "pg",
        "Service Connection-Info Pg commands",
        &[
            utility("string", "PostgreSQL connection string", Utility::PgString),
            utility("uri", "PostgreSQL service URI", Utility::PgUri),
        ],
    ),
    utility("psql", "psql command string", Utility::Psql),
    group(
        "valkey",
        "Service Connection-Info Valkey commands",
        &[utility(
            "uri",
            "Valkey connection string",
            Utility::ValkeyUri,
        )],
    ),
];

const HELP: Switch = Switch {
    names: &["-h", "--help"],
    destination: "help",
    value: Takes::Nothing,
    help: "show this help message and exit",
};

const SSL_MODES: &[&str] = &[
    "require",
    "verify-ca",
    "verify-full",
    "disable",
    "allow",
    "prefer",
];

/// The client itself. Its options come before the commands, so that only their names matter here.
pub(super) fn client() -> Parser {
    let text = |names, destination| switch(names, destination, Takes::Text, "");
    let flag = |names, destination| switch(names, destination, Takes::Nothing, "");
    Parser {
        program: "avn".to_owned(),
        description: "",
        options: vec![
            HELP,
            text(&["--config"], "config"),
            flag(&["--version"], "version"),
            // Printed as FILE; sorted under its own name in help texts, which this parser never prints.
            text(&["--auth-ca"], "file"),
            text(&["--auth-token"], "auth_token"),
            flag(&["--show-http"], "show_http"),
            text(&["--url"], "url"),
            text(&["--request-timeout"], "request_timeout"),
            text(&["--idle-timeout"], "idle_timeout"),
            text(&["--max-age"], "max_age"),
        ],
        positional: Positional::Rest,
    }
}

/// `avn service connection-info`.
pub(super) fn connection_info() -> Parser {
    parser("avn service connection-info".to_owned(), COMMANDS)
}

impl Command {
    /// The parser of a command of `parent`.
    pub(super) fn parser(&self, parent: &str) -> Parser {
        let program = format!("{parent} {}", self.name);
        match self.leads_to {
            LeadsTo::Group(commands) => parser(program, commands),
            LeadsTo::Utility(utility) => Parser {
                program,
                description: self.help,
                options: options(utility),
                positional: Positional::Service(utility),
            },
        }
    }
}

fn parser(program: String, commands: &'static [Command]) -> Parser {
    Parser {
        program,
        description: "",
        options: vec![HELP],
        positional: Positional::Command(commands),
    }
}

fn options(utility: Utility) -> Vec<Switch> {
    let text = |names, destination| switch(names, destination, Takes::Text, "");
    let one_of =
        |names, destination, choices| switch(names, destination, Takes::OneOf(choices), "");
    let project = switch(
        &["--project"],
        "project",
        Takes::Text,
        "Project name to use, default None",
    );
    let route = one_of(
        &["-r", "--route"],
        "route",
        &["dynamic", "privatelink", "public"],
    );
    let connection = text(
        &["-p", "--privatelink-connection-id"],
        "privatelink_connection_id",
    );
    let replica = switch(&["--replica"], "replica", Takes::Nothing, "");
    let username = text(&["-u", "--username"], "username");
    let usage = |choices| one_of(&["--usage"], "usage", choices);
    let pg = |usages| {
        let dbname = text(&["-d", "--dbname"], "dbname");
        let sslmode = one_of(&["--sslmode"], "sslmode", SSL_MODES);
        vec![
            HELP,
            project,
            route,
            usage(usages),
            connection,
            replica,
            username,
            dbname,
            sslmode,
        ]
    };
    match utility {
        Utility::Kcat | Utility::Kafkacat => vec![
            HELP,
            project,
            route,
            connection,
            one_of(
                &["-a", "--kafka-authentication-method"],
                "kafka_authentication_method",
                &["certificate", "sasl"],
            ),
            username,
            text(&["--ca"], "ca_path"),
            text(&["--client-cert"], "client_cert_path"),
            text(&["--client-key"], "client_key_path"),
            switch(
                &["-w", "--write"],
                "write",
                Takes::Nothing,
                "Save certificate and key files if they don't not exist",
            ),
            switch(
                &["-W", "--overwrite"],
                "overwrite",
                Takes::Nothing,
                "Save and overwrite certificate and key files",
            ),
        ],
        Utility::Psql | Utility::PgUri | Utility::PgString => {
            pg(&["primary", "replica", "disaster_recovery"])
        }
        Utility::AlloydbomniUri | Utility::AlloydbomniString => pg(&["primary", "replica"]),
        Utility::ValkeyUri => {
            let db = text(&["-d", "--db"], "db");
            vec![
                HELP,
                project,
                route,
                usage(&["primary", "replica"]),
                connection,
                replica,
                username,
                db,
            ]
        }
    }
}

const fn group(name: &'static str, help: &'static str, commands: &'static [Command]) -> Command {
    Command {
        name,
        help,
        leads_to: LeadsTo::Group(commands),
    }
}

const fn utility(name: &'static str, help: &'static str, utility: Utility) -> Command {
    Command {
        name,
        help,
        leads_to: LeadsTo::Utility(utility),
    }
}

const fn switch(
    names: &'static [&'static str],
    destination: &'static str,
    value: Takes,
    help: &'static str,
) -> Switch {
    Switch {
        names,
        destination,
        value,
        help,
    }
}
