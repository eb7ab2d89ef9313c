//! The program `aiven-sim`, built and run beside a command.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::child_process::ChildProcess;
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

const BUILD_LIMIT: Duration = Duration::from_mins(20);

/// A running simulator. It ends when this is dropped, and when the program ends.
#[derive(Debug)]
pub struct LocalSimulator {
    program: ChildProcess,
    url: String,
}

/// Builds the simulator and says where it is.
pub fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let mut command = workspace.cargo("build --package sim --features serve --bin aiven-sim");
    process::must_run(
        &mut command,
        &workspace.logs().join("sim-build.log"),
        BUILD_LIMIT,
    )?;
    Ok(workspace.program("aiven-sim"))
}

/// Starts the simulator with these arguments and waits until it says where it listens.
pub fn start(program: &Path, arguments: &[&str]) -> Result<LocalSimulator, Failure> {
    let program = ChildProcess::start(Command::new(program).args(arguments))?;
    let line = program.line().unwrap_or_default();
    match address(&line).map(str::to_owned) {
        Some(url) => Ok(LocalSimulator { program, url }),
        None => Err(silent(&program.ended())),
    }
}

impl LocalSimulator {
    /// Where it answers: `http://127.0.0.1:8900`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Everything that it has printed so far.
    pub fn said(&self) -> String {
        self.program.said()
    }
}

fn address(line: &str) -> Option<&str> {
    line.trim()
        .strip_prefix("listening on ")
        .filter(|url| url.starts_with("http://"))
}

fn silent(said: &str) -> Failure {
    Failure::new(format!(
        "{said}\nthe simulator ended before it said where it listens. `cargo xtask sim -- --help` shows what it takes."
    ))
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use super::start;

    /// A program that plays the simulator as far as its first line.
    fn pretender(folder: &Path, script: &str) -> PathBuf {
        let path = folder.join("pretender");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a file of the test");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a file of the test");
        path
    }

    #[test]
    fn its_first_line_is_its_address_and_it_ends_with_its_guard() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let noted = folder.path().join("pid");
        let program = pretender(
            folder.path(),
            "echo $$ > \"$1\"; echo listening on http://127.0.0.1:1234; exec tail -f /dev/null",
        );
        let running = start(&program, &[&noted.to_string_lossy()]).expect("it says where");
        assert_eq!(running.url(), "http://127.0.0.1:1234");
        let id = fs::read_to_string(&noted).expect("it noted its number");
        let alive = || {
            Command::new("kill")
                .args(["-0", id.trim()])
                .output()
                .is_ok_and(|o| o.status.success())
        };
        assert!(alive());
        drop(running);
        assert!(!alive(), "it runs on after its guard ended");
    }

    #[test]
    fn one_that_ends_at_once_is_a_failure() {
        for script in ["exit 1", "echo hello; exit 0"] {
            let folder = tempfile::tempdir().expect("a folder of the test");
            let program = pretender(folder.path(), script);
            let failure = start(&program, &[]).expect_err(script);
            assert!(
                failure.to_string().contains("said where it listens"),
                "{failure}"
            );
        }
    }
}
