//! The program `aiven-sim`, built and run beside a command.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::failure::{Explain, Failure};
use crate::process;
use crate::workspace::Workspace;

const BUILD_LIMIT: Duration = Duration::from_mins(20);

/// What stops the simulator when the command ends, however it ends: the standard input of this script is
/// a pipe that the system closes with the command, and then the script takes the simulator with it.
const GUARD: &str = "\
    exec 3>&1 >/dev/null; \
    \"$@\" >&3 3>&- & simulator=$!; \
    exec 3>&-; \
    trap 'exit 0' HUP INT TERM; \
    trap 'kill $simulator 2>/dev/null; wait $simulator 2>/dev/null' EXIT; \
    read -r _; exit 0";

/// A simulator at work. It ends when this is dropped, and when the program ends.
#[derive(Debug)]
pub struct Running {
    guard: Child,
    url: String,
}

/// Builds the simulator and says where it is.
pub fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let mut command = workspace.cargo(&[
        "build",
        "--package",
        "sim",
        "--features",
        "serve",
        "--bin",
        "aiven-sim",
    ]);
    process::must_run(
        &mut command,
        &workspace.logs().join("sim-build.log"),
        BUILD_LIMIT,
    )?;
    Ok(workspace.program("aiven-sim"))
}

/// Starts the simulator with these arguments and waits until it says where it listens.
pub fn start(program: &Path, arguments: &[&str]) -> Result<Running, Failure> {
    let mut guard = Command::new("sh")
        .args(["-c", GUARD, "guard"])
        .arg(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .explain(|| "cannot start the simulator".to_owned())?;
    let mut lines = BufReader::new(guard.stdout.take().ok_or_else(silent)?);
    let mut running = Running {
        guard,
        url: String::new(),
    };
    let mut line = String::new();
    lines
        .read_line(&mut line)
        .explain(|| "cannot read what the simulator says".to_owned())?;
    address(&line)
        .ok_or_else(silent)?
        .clone_into(&mut running.url);
    // What it says later is of no interest, but it must be able to say it.
    thread::spawn(move || lines.lines().map_while(Result::ok).for_each(drop));
    Ok(running)
}

impl Running {
    /// Where it answers: `http://127.0.0.1:8900`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

fn address(line: &str) -> Option<&str> {
    line.trim()
        .strip_prefix("listening on ")
        .filter(|url| url.starts_with("http://"))
}

fn silent() -> Failure {
    Failure::new(
        "the simulator ended before it said where it listens; what it complained about is above. \
         `cargo xtask sim -- --help` shows what it takes.",
    )
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;
    use std::process::{self, Command};
    use std::{env, fs};

    use super::start;

    /// A program that plays the simulator as far as its first line.
    fn pretender(name: &str, script: &str) -> PathBuf {
        let path = env::temp_dir().join(format!("attache-pretender-{}-{name}", process::id()));
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a file of the test");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a file of the test");
        path
    }

    #[test]
    fn its_first_line_is_its_address_and_it_ends_with_its_guard() {
        let noted = env::temp_dir().join(format!("attache-pretender-{}.pid", process::id()));
        let program = pretender(
            "good",
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
        fs::remove_file(program).expect("a file of the test");
        fs::remove_file(noted).expect("a file of the test");
    }

    #[test]
    fn one_that_ends_at_once_is_a_failure() {
        for (name, script) in [("ends", "exit 1"), ("babbles", "echo hello; exit 0")] {
            let program = pretender(name, script);
            let failure = start(&program, &[]).expect_err(script);
            assert!(
                failure.to_string().contains("said where it listens"),
                "{failure}"
            );
            fs::remove_file(program).expect("a file of the test");
        }
    }
}
