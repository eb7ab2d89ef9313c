//! Firefox.

use thirtyfour::{BrowserCapabilitiesHelper, DesiredCapabilities, FirefoxCapabilities};

use super::{Driver, program, read};
use crate::tools::path;

pub(super) async fn start() -> Driver {
    let mut process = program(path("GECKODRIVER"))
        .arg("--port=0")
        .spawn()
        .expect("the driver of the browser starts");
    let address = read(&mut process, address)
        .await
        .expect("the driver says where it listens");
    Driver {
        address,
        capabilities: capabilities().into(),
        processes: vec![process],
        _home: None,
    }
}

fn capabilities() -> FirefoxCapabilities {
    let mut capabilities = DesiredCapabilities::firefox();
    let firefox = path("FIREFOX");
    let set = capabilities
        .set_browser_option("binary", firefox)
        .and_then(|()| capabilities.add_arg("--width=1280"))
        .and_then(|()| capabilities.add_arg("--height=900"))
        .and_then(|()| capabilities.set_headless());
    set.expect("capabilities are plain JSON");
    capabilities
}

/// A line ends in "Listening on ADDRESS".
fn address(line: &str) -> Option<String> {
    let (_, address) = line.rsplit_once("Listening on ")?;
    Some(["http://", address.trim()].concat())
}
