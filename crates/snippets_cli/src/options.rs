//! The command line.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Connection information for an Aiven service, from its JSON on standard input.
#[derive(Debug, Parser)]
#[command(name = "snippets", bin_name = "cargo xtask snippets")]
pub(crate) struct Options {
    /// List the snippets, one a line: connection, component, authentication, tool, language, file
    #[arg(long, conflicts_with_all = ["connection", "component", "auth", "tool", "user", "database", "bundle"])]
    pub(crate) list: bool,
    /// The id of a Private Service Connect connection; '' is the service's other routes
    #[arg(long, value_name = "C", required_unless_present = "list")]
    pub(crate) connection: Option<String>,
    /// The component, such as kafka
    #[arg(long, value_name = "K", required_unless_present = "list")]
    pub(crate) component: Option<String>,
    /// The authentication: certificate, sasl, sasl-public-ca, or - where there is no choice
    #[arg(long, value_name = "A")]
    pub(crate) auth: Option<String>,
    /// The tool, such as franz-go
    #[arg(long, value_name = "T", required_unless_present = "list")]
    pub(crate) tool: Option<String>,
    /// The service user (avnadmin, or default for Valkey)
    #[arg(long, value_name = "U")]
    pub(crate) user: Option<String>,
    /// The database, or the connection pool
    #[arg(long, value_name = "D")]
    pub(crate) database: Option<String>,
    /// How the text comes by secrets
    #[arg(long, value_enum, default_value = "env")]
    pub(crate) secrets: Secrets,
    /// The CA of the project, PEM; where nothing says which CA a port has, it is trusted instead of the public ones
    #[arg(long, value_name = "F")]
    pub(crate) ca_file: Option<PathBuf>,
    /// Write every file that belongs to it into this folder, and print nothing
    #[arg(long, value_name = "DIR")]
    pub(crate) bundle: Option<PathBuf>,
}

/// How a text comes by secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Secrets {
    /// It reads them from the environment
    Env,
    /// They are part of it
    Inline,
}
