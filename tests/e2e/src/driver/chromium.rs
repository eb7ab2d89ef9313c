//! Chromium.

use std::path::Path;

use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{
    CapabilitiesHelper, ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    PageLoadStrategy,
};

use super::{Driver, Loading, program, read};
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

pub(super) async fn start(tools: &Tools, profile: Option<&Path>, loading: Loading) -> Driver {
    let mut process = program(&tools.driver)
        .arg("--port=0")
        .spawn()
        .expect("the driver of the browser starts");
    let port = read(&mut process, port)
        .await
        .expect("the driver says which port it listens on");
    Driver {
        address: format!("http://127.0.0.1:{port}"),
        capabilities: capabilities(tools, profile, loading).into(),
        processes: vec![process],
        _home: None,
    }
}

fn capabilities(tools: &Tools, profile: Option<&Path>, loading: Loading) -> ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let chrome = tools.chrome.to_string_lossy();
    let strategy = match loading {
        Loading::Awaited => PageLoadStrategy::Normal,
        Loading::NotAwaited => PageLoadStrategy::None,
    };
    let set = capabilities
        .set_binary(&chrome)
        .and_then(|()| capabilities.set_page_load_strategy(strategy))
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

/// A line ends in "started successfully on port N."
fn port(line: &str) -> Option<u16> {
    let (_, port) = line
        .trim_end_matches('.')
        .rsplit_once("successfully on port ")?;
    port.parse().ok()
}
