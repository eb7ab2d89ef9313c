//! Where things are: the clone, its build folder, the programs built from it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The clone that this program was built from.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the clone by this package's own place in it, so that a command works from any folder.
    pub fn find() -> Self {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&manifest)
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .unwrap_or_else(|| Path::new("."))
            .to_path_buf();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Self {
            target: root.join(target),
            root,
        }
    }

    /// The folder of `Cargo.lock`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file of the clone.
    pub fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The page as it was last built, before it is told where the API is.
    pub fn page(&self) -> PathBuf {
        self.target.join("page")
    }

    /// The page put together for the public API, for the commands that need it as files.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Where the page's files are compressed.
    pub fn compressing(&self) -> PathBuf {
        self.target.join("compressing")
    }

    /// Where the release is built a second time.
    pub fn reproduction(&self) -> PathBuf {
        self.target.join("reproduction")
    }

    /// Where the outputs of the programs that a command runs are kept.
    pub fn logs(&self) -> PathBuf {
        self.target.join("logs")
    }

    /// Where the live servers keep their files, one folder for each test.
    pub fn live_servers(&self) -> PathBuf {
        self.target.join("live_servers")
    }

    /// A file beside the page that remembers what the page was built from.
    pub fn page_inputs(&self) -> PathBuf {
        self.target.join("page.inputs")
    }

    /// What the relay's bundle is made from, and what is remembered of it. Nothing of it is deployed.
    pub fn relay_glue(&self) -> PathBuf {
        self.target.join("relay")
    }

    /// The WebAssembly of a package, as the release profile builds it.
    pub fn wasm(&self, package: &str) -> PathBuf {
        self.target
            .join("wasm32-unknown-unknown/release")
            .join(format!("{package}.wasm"))
    }

    /// A program of the workspace, as the development profile builds it.
    pub fn program(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The cargo that runs this command, in the clone. The arguments are parted by spaces.
    pub fn cargo(&self, arguments: &str) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root).args(arguments.split(' '));
        command
    }
}
