//! The browsers of the tests, each with the program that drives it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Installation, Tool, ToolContext, lookup, short};
use crate::failure::Failure;

/// A browser that the tests drive. What an environment variable names wins over the search path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or a browser built from it, with a chromedriver of the same version.
    Chromium,
    /// Firefox. Its driver comes from Rust's registry: [`Compiled::geckodriver`](super::Compiled::geckodriver).
    Firefox,
    /// `WebKit` for GTK: its smallest browser, its driver, and the screen without a monitor that both need.
    WebKit,
}

/// The programs of a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserPrograms {
    /// The browser itself.
    pub browser: PathBuf,
    /// What drives it; for Firefox only a name, which the toolbox leads to.
    pub driver: PathBuf,
}

impl Browser {
    /// Both programs, if both are there.
    pub fn look(self) -> Option<BrowserPrograms> {
        let (browser, driver) = match self {
            Self::Chromium => (
                given("CHROME", CHROMIUM)?,
                given("CHROMEDRIVER", &["chromedriver", "chromium-driver"])?,
            ),
            Self::Firefox => (
                given("FIREFOX", &["firefox-esr", "firefox"])?,
                "geckodriver".into(),
            ),
            Self::WebKit => {
                lookup::program(&["Xvfb"])?;
                (
                    named("MINIBROWSER").or_else(|| mini_browser(Path::new("/usr")))?,
                    given("WEBKITWEBDRIVER", &["WebKitWebDriver"])?,
                )
            }
        };
        Some(BrowserPrograms { browser, driver })
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver", "fonts-liberation"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Self::Chromium => {
                "The browser tests need Chromium (or Chrome) and a chromedriver of the same version, on the \
                 search path or named by CHROME and CHROMEDRIVER."
            }
            Self::Firefox => {
                "The browser tests need Firefox, on the search path or named by FIREFOX."
            }
            Self::WebKit => {
                "The browser tests need WebKitGTK's MiniBrowser and WebKitWebDriver, which MINIBROWSER and \
                 WEBKITWEBDRIVER may name, and Xvfb on the search path."
            }
        }
    }
}

const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

impl Tool for Browser {
    fn title(&self) -> String {
        let title = match self {
            Self::Chromium => "Chromium and its driver",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK, its driver and Xvfb",
        };
        title.to_owned()
    }

    fn first_time(&self) -> &'static str {
        "installing with apt-get, about a minute"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        let programs = self.look()?;
        let note = match self {
            Self::Chromium => format!("driver {}", lookup::version(&programs.driver)?),
            Self::Firefox => lookup::version(&programs.browser)?,
            // Without a screen neither program says its version.
            Self::WebKit => short(&programs.browser),
        };
        Some(Installation {
            note,
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = match self {
            Self::Chromium => "chromium.log",
            Self::Firefox => "firefox.log",
            Self::WebKit => "webkit.log",
        };
        lookup::install_packages(
            self.packages(),
            &context.cache.logs().join(log),
            self.wanted(),
        )
    }
}

/// Where distributions put the browser: not on the search path, and below the name of the architecture.
fn mini_browser(usr: &Path) -> Option<PathBuf> {
    let below = |folder: &Path| {
        let places = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
        places
            .iter()
            .map(|place| folder.join(place).join("MiniBrowser"))
            .find(|program| program.is_file())
    };
    let architectures = fs::read_dir(usr.join("lib")).into_iter().flatten();
    below(&usr.join("libexec")).or_else(|| {
        architectures
            .flatten()
            .find_map(|folder| below(&folder.path()))
    })
}

fn given(variable: &str, names: &[&str]) -> Option<PathBuf> {
    named(variable).or_else(|| lookup::program(names))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|program| program.is_file())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::mini_browser;

    #[test]
    fn the_browser_of_webkit_is_found_below_the_architecture() {
        let usr = tempfile::tempdir().expect("a folder of the test");
        assert_eq!(mini_browser(usr.path()), None);
        let folder = usr.path().join("lib/x86_64-linux-gnu/webkit2gtk-4.1");
        fs::create_dir_all(&folder).expect("a folder of the test");
        assert_eq!(mini_browser(usr.path()), None);
        let program = folder.join("MiniBrowser");
        fs::write(&program, "").expect("a file of the test");
        assert_eq!(mini_browser(usr.path()), Some(program));
    }
}
