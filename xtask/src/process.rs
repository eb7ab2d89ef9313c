//! Runs another program with its output in a log, and reports twice a minute that it is still running.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::console;
use crate::failure::{Explain, Failure};

const LOOK_EVERY: Duration = Duration::from_millis(50);
const SPEAK_EVERY: Duration = Duration::from_secs(30);

/// The outcome of a program that has ended.
#[derive(Clone, Debug)]
pub struct CompletedProcess {
    /// Whether it ended with exit status 0, in time.
    pub passed: bool,
    /// What it printed, both streams in the order they came.
    pub output: String,
    /// Where the same text is kept.
    pub log: PathBuf,
}

/// Runs `command` with both output streams going to a new `log`, and reports progress twice a minute.
///
/// A program that takes longer than `limit` is stopped and counts as failed.
pub fn run_logged(
    command: &mut Command,
    log: &Path,
    limit: Duration,
) -> Result<CompletedProcess, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let start = Instant::now();
    let mut next_word = SPEAK_EVERY;
    let (output, errors) = open(log)?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .explain(|| format!("cannot start `{name}`"))?;
    let mut late = false;
    let status = loop {
        if let Some(status) = child
            .try_wait()
            .explain(|| format!("cannot wait for `{name}`"))?
        {
            break status;
        }
        if start.elapsed() > limit && !late {
            late = true;
            child.kill().explain(|| format!("cannot stop `{name}`"))?;
        }
        if start.elapsed() > next_word {
            next_word += SPEAK_EVERY;
            let so_far = console::spoken(start.elapsed());
            console::say(format_args!(
                "      … still at it, {so_far} so far (log: {})",
                log.display()
            ));
        }
        thread::sleep(LOOK_EVERY);
    };
    let mut output = read(log)?;
    if late {
        output.extend([
            "\nstopped: it took longer than ",
            &console::spoken(limit),
            "\n",
        ]);
    }
    Ok(CompletedProcess {
        passed: status.success() && !late,
        output,
        log: log.to_path_buf(),
    })
}

/// Runs `command` as [`run_logged`] does and fails with the end of its output.
pub fn must_run(command: &mut Command, log: &Path, limit: Duration) -> Result<(), Failure> {
    let line = spelled(command);
    let ran = run_logged(command, log, limit)?;
    if ran.passed {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{line}` failed. The end of its output:\n\n{}\n\nAll of it: {}",
        indented(&last_lines(&ran.output, 30)),
        log.display()
    )))
}

/// What `command` prints to standard output, trimmed, or `None` if it cannot be run or fails.
pub fn stdout_of(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The command as a person would type it, near enough to understand.
pub fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut arguments = vec![
        program
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    ];
    arguments.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy().into_owned()),
    );
    arguments.join(" ")
}

/// The last `count` lines of a text.
pub fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<_> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

/// The text with every line indented.
pub fn indented(text: &str) -> String {
    text.lines()
        .map(|line| format!("    {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn open(log: &Path) -> Result<(File, File), Failure> {
    let failure = || format!("cannot write {}", log.display());
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).explain(failure)?;
    }
    let output = File::create(log).explain(failure)?;
    let errors = output.try_clone().explain(failure)?;
    Ok((output, errors))
}

fn read(log: &Path) -> Result<String, Failure> {
    let bytes = fs::read(log).explain(|| format!("cannot read {}", log.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::PathBuf;
    use std::process::Command;
    use std::time::Duration;

    use tempfile::TempDir;

    use super::{last_lines, must_run, run_logged, stdout_of};

    const MINUTE: Duration = Duration::from_mins(1);

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    /// A folder for logs, and one in it.
    fn log() -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let log = folder.path().join("logs/program.log");
        (folder, log)
    }

    #[test]
    fn both_streams_are_kept_in_order() {
        let (_folder, log) = log();
        let ran = run_logged(
            &mut shell("echo one; echo two >&2; echo three"),
            &log,
            MINUTE,
        )
        .expect("sh runs");
        assert!(ran.passed);
        assert_eq!(ran.output, "one\ntwo\nthree\n");
    }

    #[test]
    fn a_failure_shows_the_end_of_the_output() {
        let (_folder, log) = log();
        let failure =
            must_run(&mut shell("echo why; exit 3"), &log, MINUTE).expect_err("it exits with 3");
        assert!(failure.to_string().contains("\n    why\n"), "{failure}");
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let (_folder, log) = log();
        let ran = run_logged(
            &mut shell("exec cat /dev/zero >/dev/null"),
            &log,
            Duration::ZERO,
        )
        .expect("sh runs");
        assert!(!ran.passed);
        assert!(ran.output.contains("it took longer than"), "{}", ran.output);
    }

    #[test]
    fn output_is_trimmed_and_only_of_a_success() {
        assert_eq!(
            stdout_of(&mut shell("echo ' 1.2 '")).as_deref(),
            Some("1.2")
        );
        assert_eq!(stdout_of(&mut shell("echo 1; exit 1")), None);
        assert_eq!(
            stdout_of(&mut Command::new("there-is-no-such-program")),
            None
        );
    }

    #[test]
    fn the_last_lines_are_the_last() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }
}
