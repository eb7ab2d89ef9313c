//! Chromium, or a browser built from it, and the driver that belongs to it.

use std::env;
use std::path::PathBuf;

use super::{Installation, Tool, ToolContext, lookup};
use crate::failure::Failure;

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVERS: &[&str] = &["chromedriver", "chromium-driver"];
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

/// The browser of the tests. `$CHROME` and `$CHROMEDRIVER` win over the search path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The browser's program.
    pub chrome: PathBuf,
    /// Its driver's program.
    pub driver: PathBuf,
}

impl Browser {
    /// Both programs, if both are there.
    pub fn look() -> Option<Self> {
        Some(Self {
            chrome: named("CHROME").or_else(|| lookup::program(BROWSERS))?,
            driver: named("CHROMEDRIVER").or_else(|| lookup::program(DRIVERS))?,
        })
    }

    /// The set-up step that sees to it that [`Browser::look`] finds something.
    pub fn tool() -> impl Tool {
        BrowserTool
    }
}

struct BrowserTool;

impl Tool for BrowserTool {
    fn title(&self) -> String {
        "Chromium and its driver".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "installing with apt-get, about a minute"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        let browser = Browser::look()?;
        let version = lookup::version(&browser.driver)?;
        Some(Installation {
            note: format!("driver {version}"),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context.cache.logs().join("chromium.log");
        lookup::install_packages(
            PACKAGES,
            &log,
            "The browser tests need Chromium (or Chrome) and a chromedriver of the same version, on the \
             search path or named by CHROME and CHROMEDRIVER.",
        )
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|program| program.is_file())
}
