//! The folder of tools that all clones of one user share.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::console::say;
use crate::failure::{Explain, Failure};

/// A folder with one folder for each tool and version.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// While this lives, no other run puts anything into the cache.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Cache {
    /// `$ATTACHE_TOOLS`, else a folder of the user's cache.
    pub fn of_user() -> Result<Self, Failure> {
        let given = |name| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let folder = given("ATTACHE_TOOLS")
            .or_else(|| given("XDG_CACHE_HOME").map(|cache| cache.join("attache/tools")))
            .or_else(|| given("HOME").map(|home| home.join(".cache/attache/tools")))
            .ok_or_else(|| {
                Failure::new(
                    "there is no place for tools: set ATTACHE_TOOLS to a folder that may be written",
                )
            })?;
        Ok(Self::at(folder))
    }

    /// A cache in this very folder.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The place of a tool, there or not.
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where the outputs of set-up commands are kept.
    pub fn logs(&self) -> PathBuf {
        self.folder.join("logs")
    }

    /// A build folder that the compiled tools share; [`Cache::tidy_up`] removes it.
    pub fn build(&self) -> PathBuf {
        self.folder.join(".build")
    }

    /// Waits until no other run is setting up.
    pub fn lock(&self) -> Result<Lock, Failure> {
        fs::create_dir_all(&self.folder)
            .explain(|| format!("cannot make the folder {}", self.folder.display()))?;
        let path = self.folder.join(".lock");
        let failure = || format!("cannot lock {}", path.display());
        let file = File::create(&path).explain(failure)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                say("      … another set-up is at work; waiting for it to end");
                file.lock().explain(failure)?;
            }
            Err(TryLockError::Error(cause)) => return Err(cause).explain(failure),
        }
        Ok(Lock { _file: file })
    }

    /// Lets `fill` put a tool into a folder of its own, which takes its name only when it is complete.
    pub fn install(
        &self,
        name: &str,
        fill: impl FnOnce(&Path) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        // One name is enough: whoever installs holds the lock. A run that was killed leaves it; the next clears it.
        let partial = self.folder.join(format!(".partial-{name}"));
        let place = self.place(name);
        let failure = || format!("cannot put {name} into {}", self.folder.display());
        remove(&partial)?;
        fs::create_dir_all(&partial).explain(failure)?;
        fill(&partial)?;
        remove(&place)?;
        fs::rename(&partial, &place).explain(failure)
    }

    /// Removes what only builds needed.
    pub fn tidy_up(&self) -> Result<(), Failure> {
        if !self.build().exists() {
            return Ok(());
        }
        let _lock = self.lock()?;
        remove(&self.build())
    }
}

/// A short name for what a list of packages says, for tools that are made of what such a list names.
pub(super) fn version_of(list: &[u8]) -> String {
    let digest = Sha256::digest(list);
    let short = digest.iter().take(4);
    let short = short.fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{short:08x}")
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(cause) if folder.exists() => {
            Err(cause).explain(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
