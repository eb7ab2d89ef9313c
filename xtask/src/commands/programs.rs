//! Commands that are programs of the workspace: built if need be, then run in this one's place, so that
//! their standard streams and exit status are their own.

use std::ffi::OsString;
use std::process::{self, Command};

use crate::failure::{Explain, Failure};
use crate::workspace::Workspace;

/// Everything is for the program: nothing of it is read here.
#[derive(Debug, clap::Args)]
pub(super) struct ForwardedArguments {
    /// Words for the program, which `-- --help` makes it list
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

pub(super) fn sim(workspace: &Workspace, arguments: &ForwardedArguments) -> Result<(), Failure> {
    run(
        workspace,
        "sim",
        "aiven-sim",
        &["--features", "serve"],
        &arguments.arguments,
    )
}

pub(super) fn connection_info(
    workspace: &Workspace,
    arguments: &ForwardedArguments,
) -> Result<(), Failure> {
    run(
        workspace,
        "avn_compat",
        "connection-info",
        &[],
        &arguments.arguments,
    )
}

pub(super) fn snippets(
    workspace: &Workspace,
    arguments: &ForwardedArguments,
) -> Result<(), Failure> {
    run(
        workspace,
        "snippets_cli",
        "snippets",
        &[],
        &arguments.arguments,
    )
}

pub(super) fn certificates(workspace: &Workspace) -> Result<(), Failure> {
    run(
        workspace,
        "sim",
        "aiven-sim-certificates",
        &["--features", "certificates"],
        &[],
    )
}

fn run(
    workspace: &Workspace,
    package: &str,
    program: &str,
    features: &[&str],
    arguments: &[OsString],
) -> Result<(), Failure> {
    let mut build = workspace.cargo(&format!(
        "build --quiet --package {package} --bin {program}"
    ));
    let compiled = build
        .args(features)
        .status()
        .explain(|| "cannot start cargo".to_owned())?;
    if !compiled.success() {
        return Err(Failure::new(format!(
            "`{program}` cannot be built; the compiler says why above"
        )));
    }
    let mut command = Command::new(workspace.program(program));
    command.args(arguments);
    let status = replace(&mut command).explain(|| format!("cannot run `{program}`"))?;
    process::exit(status);
}

/// On Unix this only returns if it fails.
#[cfg(unix)]
fn replace(command: &mut Command) -> std::io::Result<i32> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn replace(command: &mut Command) -> std::io::Result<i32> {
    Ok(command.status()?.code().unwrap_or(1))
}
