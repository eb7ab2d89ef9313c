//! What all servers of a test share: the private network, the certificates, a folder, and the programs that were installed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::workspace::Workspace;

use crate::authority::Authority;
use crate::installed::Installed;
use crate::network::PrivateNetwork;
use crate::service::{self, USER};

/// What a program is started with that refuses to run as root: it sees itself as an ordinary user, and its files as its own.
pub const AS_USER: &[&str] = &[
    "unshare",
    "--user",
    "--map-user=1000",
    "--map-group=1000",
    "--",
];

/// The machine that the servers seem to run on.
#[derive(Debug)]
pub struct ServerHost {
    network: PrivateNetwork,
    folder: PathBuf,
    /// Two runs of the same test would empty each other's folder.
    _lock: File,
    /// The project's authority, which has signed for the servers and for the user.
    pub authority: Authority,
    /// Another authority with the same names, whose certificates nothing here presents.
    pub other_authority: Authority,
    /// The programs that were installed.
    pub installed: Installed,
}

impl ServerHost {
    /// An empty machine. Its folder is the one of the last test of this `name`, emptied; logs stay there.
    pub fn start(name: &str) -> Self {
        let workspace = Workspace::find();
        let folder = workspace.live_servers().join(name);
        fs::create_dir_all(workspace.live_servers()).expect("a folder of the test");
        let lock = File::create(folder.with_extension("lock")).expect("a file of the test");
        lock.lock().expect("another run of the same test ends");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("logs")).expect("a folder of the test");
        let names = service::names();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let elsewhere = [&names[..], &[service::ELSEWHERE]].concat();
        let authority =
            |folder: &str, title: &str| Authority::make(folder.as_ref(), title, &names, USER);
        Self {
            network: PrivateNetwork::start(&folder, &elsewhere),
            authority: authority(&text_in(&folder, "authority"), "Live servers Project CA"),
            other_authority: authority(&text_in(&folder, "other"), "Another Project CA"),
            installed: Installed::find(&workspace),
            folder,
            _lock: lock,
        }
    }

    /// A command in the private network.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        self.network.command(program)
    }

    /// The same for a program that refuses to run as root.
    pub fn command_of_user(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = self.command(AS_USER[0]);
        command.args(&AS_USER[1..]).arg(program);
        command
    }

    /// A new folder for a server or for a client.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder).expect("a folder of the test");
        folder
    }

    /// Writes a file into a folder of a server.
    pub fn write(&self, folder: &Path, name: &str, text: &str) -> PathBuf {
        let path = folder.join(name);
        fs::write(&path, text).expect("a file of the test");
        path
    }

    /// Where the output of a server goes.
    pub fn log(&self, name: &str) -> PathBuf {
        self.folder.join("logs").join(format!("{name}.log"))
    }
}

fn text_in(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().into_owned()
}
