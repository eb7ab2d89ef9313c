//! A network of its own, as a user's VPC is one: the endpoint's address, the private names that lead to it, and every port
//! free. Its programs end with it, and it ends with the test, however that ends.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The address of the endpoint, as somebody would have approved it.
pub const ENDPOINT: &str = "10.0.0.100";

/// Runs as the first program of the network. It tells its number on the machine before the processes of the machine are hidden,
/// and lives until its standard input is closed, which the system does at the latest when the test ends. The names lie in a layer
/// over `/etc`: a file mounted over `/etc/hosts` would be gone as soon as somebody on the machine replaces that file.
const FIRST_PROGRAM: &str = r#"set -e
read -r number rest < /proc/self/stat
mount -t proc proc /proc
scratch=$(dirname "$1")/etc
mkdir "$scratch"
mount -t tmpfs none "$scratch"
mkdir "$scratch/changed" "$scratch/work"
cp "$1" "$scratch/changed/hosts"
mount -t overlay -o lowerdir=/etc,upperdir="$scratch/changed",workdir="$scratch/work" none /etc
ip link set lo up
ip address add "$2" dev lo
echo "$number"
read -r _ || exit 0"#;

/// A network that only the programs started in it can see.
#[derive(Debug)]
pub struct PrivateNetwork {
    first: Child,
    number: String,
}

impl PrivateNetwork {
    /// Makes a network in which `names` lead to [`ENDPOINT`]; the file with the names is put into `folder`.
    pub fn start(folder: &Path, names: &[&str]) -> Self {
        let hosts = folder.join("hosts");
        let lines: Vec<String> = names
            .iter()
            .map(|name| format!("{ENDPOINT} {name}\n"))
            .collect();
        fs::write(&hosts, format!("127.0.0.1 localhost\n{}", lines.concat()))
            .expect("a file of the test");
        let mut command = Command::new("unshare");
        if !is_root() {
            command.args(["--user", "--map-root-user"]);
        }
        command
            .args("--mount --net --pid --fork --kill-child sh -c".split(' '))
            .args([FIRST_PROGRAM, "network"])
            .arg(&hosts)
            .arg(ENDPOINT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut first = command.spawn().expect("unshare of util-linux is there");
        let mut number = String::new();
        let output = first.stdout.take().expect("it is piped");
        BufReader::new(output)
            .read_line(&mut number)
            .expect("it can be read");
        let number = number.trim().to_owned();
        assert!(
            !number.is_empty(),
            "the system refuses a private network: run this as root, or allow user namespaces"
        );
        Self { first, number }
    }

    /// A command that runs `program` in this network.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new("nsenter");
        command.args([
            "--target",
            &self.number,
            "--mount",
            "--net",
            "--pid",
            "--wd=.",
        ]);
        if !is_root() {
            command.args(["--user", "--preserve-credentials"]);
        }
        command.arg("--").arg(program).stdin(Stdio::null());
        command
    }
}

impl Drop for PrivateNetwork {
    fn drop(&mut self) {
        drop(self.first.stdin.take());
        let _ = self.first.wait();
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout == b"0\n")
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    use super::{ENDPOINT, PrivateNetwork};

    fn said(command: &mut Command) -> String {
        let output = command.output().expect("it can be started");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    #[test]
    fn names_lead_to_the_endpoint_in_the_network_alone() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let name = "privatelink-1-names.example.com";
        let network = PrivateNetwork::start(folder.path(), &[name]);
        let inside = said(network.command("getent").args(["hosts", name]));
        assert!(inside.starts_with(ENDPOINT), "{inside}");
        assert_eq!(said(Command::new("getent").args(["hosts", name])), "");
    }

    #[test]
    fn its_programs_end_with_it() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let network = PrivateNetwork::start(folder.path(), &[]);
        let mut program = network
            .command("sh")
            .args(["-c", "echo running; exec tail -f /dev/null"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("it can be started");
        let output = program.stdout.take().expect("it is piped");
        let said = BufReader::new(output).lines().next();
        assert!(said.is_some_and(|said| said.is_ok()));
        drop(network);
        assert!(!program.wait().expect("it has ended").success());
    }
}
