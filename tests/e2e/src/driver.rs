//! Chromium and its driver.

use std::path::Path;
use std::process::Stdio;

use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::network_log;
use crate::tools::Tools;

/// Quiet, without a window, and for a closed network. The sandbox does not start for root, which is whom
/// containers run as.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1280,900",
];

/// A browser, and the driver that owns it.
pub struct Browser {
    /// Where commands go.
    pub session: WebDriver,
    process: Child,
}

impl Browser {
    /// Starts driver and browser, with the profile that lies in a folder or else a fresh one.
    pub async fn start(tools: &Tools, profile: Option<&Path>) -> Self {
        let mut process = Command::new(&tools.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("the driver of the browser starts");
        let port = port(&mut process)
            .await
            .expect("the driver says which port it listens on");
        let address = format!("http://127.0.0.1:{port}");
        let session = WebDriver::new(address, capabilities(tools, profile)).await;
        Self {
            session: session.expect("the browser starts"),
            process,
        }
    }

    /// Ends both.
    pub async fn quit(mut self) {
        // A browser that has crashed cannot be asked to end; its driver can still be stopped.
        let _crashed = self.session.quit().await;
        let _ended = self.process.kill().await;
    }
}

fn capabilities(tools: &Tools, profile: Option<&Path>) -> thirtyfour::ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let chrome = tools.chrome.to_string_lossy();
    let set = capabilities
        .set_binary(&chrome)
        .and_then(|()| capabilities.set_browser_log_level(LoggingPrefsLogLevel::All))
        .and_then(|()| capabilities.set_logging_prefs(network_log::LOG, LoggingPrefsLogLevel::All))
        .and_then(|()| {
            let profile = profile.map(|folder| format!("--user-data-dir={}", folder.display()));
            ARGUMENTS
                .iter()
                .copied()
                .chain(profile.as_deref())
                .try_for_each(|argument| capabilities.add_arg(argument))
        });
    set.expect("capabilities are plain JSON");
    capabilities
}

/// Reads the line that ends in "started successfully on port N."
async fn port(process: &mut Child) -> Option<u16> {
    let mut lines = BufReader::new(process.stdout.take()?).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some((_, port)) = line
            .trim_end_matches('.')
            .rsplit_once("successfully on port ")
        {
            // What the driver says later is of no interest, but it must be able to say it.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return port.parse().ok();
        }
    }
    None
}
