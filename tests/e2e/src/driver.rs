//! The browsers and their drivers.

mod chromium;
mod firefox;
mod webkit;

use std::ffi::OsStr;
use std::path::Path;
use std::process::Stdio;

use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::profile::Profile;
use crate::tools::Tools;

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, whose developer tools the other tests use too.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKit`, in the smallest browser around it.
    WebKit,
}

/// A browser, and the driver that owns it.
pub struct Browser {
    /// Where commands go.
    pub session: WebDriver,
    driver: Driver,
}

/// A driver that listens, and what it needs besides.
struct Driver {
    address: String,
    capabilities: Capabilities,
    /// The last one started is the first to end.
    processes: Vec<Child>,
    /// What the browser keeps, where it has no option for that.
    _home: Option<Profile>,
}

impl Engine {
    /// Which browser a session is of.
    pub fn of(session: &WebDriver) -> Self {
        let name = session.capabilities().get("browserName");
        match name.and_then(|name| name.as_str()) {
            Some("firefox") => Self::Firefox,
            Some("MiniBrowser") => Self::WebKit,
            _ => Self::Chromium,
        }
    }
}

/// When a browser's driver lets the test go on after the page was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// When all of the page has arrived.
    Awaited,
    /// At once: some of it may never arrive.
    NotAwaited,
}

impl Browser {
    /// Starts driver and browser. Only Chromium takes a profile, the folder of an earlier run; otherwise it is fresh.
    pub async fn start(tools: &Tools, engine: Engine, profile: Option<&Path>) -> Self {
        Self::of(match engine {
            Engine::Chromium => chromium::start(tools, profile, Loading::Awaited).await,
            Engine::Firefox => firefox::start().await,
            Engine::WebKit => webkit::start().await,
        })
        .await
    }

    /// Starts Chromium for a page that may never arrive as a whole.
    pub async fn start_for_unfinished(tools: &Tools) -> Self {
        Self::of(chromium::start(tools, None, Loading::NotAwaited).await).await
    }

    async fn of(driver: Driver) -> Self {
        let session = WebDriver::new(&driver.address, driver.capabilities.clone()).await;
        Self {
            session: session.expect("the browser starts"),
            driver,
        }
    }

    /// Its name and version.
    pub fn version(&self) -> String {
        let version = self.session.capabilities().get("browserVersion");
        let version = version.and_then(|version| version.as_str());
        let name = match Engine::of(&self.session) {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK",
        };
        [name, " ", version.unwrap_or("of an unknown version")].concat()
    }

    /// Ends both.
    pub async fn quit(mut self) {
        // A browser that has crashed cannot be asked to end; its driver can still be stopped.
        let _crashed = self.session.quit().await;
        for process in self.driver.processes.iter_mut().rev() {
            let _ended = process.kill().await;
        }
    }
}

/// A program that ends with the test, with its standard output to be read.
fn program(path: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(path);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    command
}

/// Reads standard output up to the first line in which `find` finds something.
async fn read<T>(process: &mut Child, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut lines = BufReader::new(process.stdout.take()?).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(found) = find(&line) {
            // What the program says later is of no interest, but it must be able to say it.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some(found);
        }
    }
    None
}
