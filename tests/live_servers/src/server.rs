//! A server that runs in the private network.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::host::ServerHost;

/// Runs a server with its output in a log (the first argument), and says so when a condition of the shell (the second) holds:
/// something that asks the server. If the server ends before, or lets a minute and a half pass, this ends without a word.
const RUN: &str = r#"
exec 3>&1 >"$1" 2>&1
ready=$2
shift 2
"$@" 3>&- &
server=$!
tries=900
until eval "$ready" 3>&-; do
    tries=$((tries - 1))
    kill -0 $server && [ $tries -gt 0 ] || exit 1
    sleep 0.1
done
echo ready >&3
exec 3>&-
wait $server"#;

/// A running server. It ends with the network that it runs in.
#[derive(Debug)]
pub struct Server {
    log: PathBuf,
    _process: Child,
}

impl Server {
    /// What [`Server::start`] takes, once the server's program and its arguments have been added. `ready` is the condition of the
    /// shell under which the server counts as started.
    pub fn command(host: &ServerHost, name: &str, ready: &str) -> Command {
        let mut command = host.command("sh");
        command
            .args(["-c", RUN, name])
            .arg(host.log(name))
            .arg(ready);
        command
    }

    /// Starts the server and waits until it is ready.
    pub fn start(host: &ServerHost, name: &str, mut command: Command) -> Self {
        let mut process = command
            .stdout(Stdio::piped())
            .spawn()
            .expect("nsenter of util-linux is there");
        let output = process.stdout.take().expect("it is piped");
        let said = BufReader::new(output).lines().next();
        let server = Self {
            log: host.log(name),
            _process: process,
        };
        assert!(
            said.is_some(),
            "{name} does not answer. The end of its log, {}:\n{}",
            server.log.display(),
            server.last_words(),
        );
        server
    }

    /// The end of what it has printed.
    pub fn last_words(&self) -> String {
        let bytes = fs::read(&self.log).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<_> = text.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }
}

/// A path as text, for configuration files.
pub(crate) fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().to_string_lossy().into_owned()
}

/// Runs a command that prepares a server, and fails with what it printed.
pub(crate) fn must_run(command: &mut Command) -> String {
    let output = command.output().expect("it can be started");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(output.status.success(), "{command:?}\n{said}");
    said
}
