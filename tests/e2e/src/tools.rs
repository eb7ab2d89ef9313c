//! What the tests need: the page, the simulator, the browser and its driver.

use std::env;
use std::path::PathBuf;

/// Paths, as `cargo xtask` hands them over.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The page as Trunk built it, to be put together for a simulator's address.
    pub dist: PathBuf,
    /// The program `aiven-sim`.
    pub simulator: PathBuf,
    /// The parts from npm.
    pub node_modules: PathBuf,
    /// Chromium.
    pub chrome: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

impl Tools {
    /// Reads the paths from the environment.
    pub fn from_env() -> Self {
        Self {
            dist: path("ATTACHE_DIST"),
            simulator: path("ATTACHE_SIM"),
            node_modules: path("ATTACHE_NODE_MODULES"),
            chrome: path("CHROME"),
            driver: path("CHROMEDRIVER"),
        }
    }
}

/// A path from the environment.
pub(crate) fn path(name: &str) -> PathBuf {
    let Some(path) = env::var_os(name) else {
        panic!(
            "{name} is not set. The browser tests need a built page, the simulator and a browser; \
             `cargo xtask test --only browser` makes or finds all of them and then runs the tests."
        )
    };
    path.into()
}
