//! What runs in a real browser: programs and tests of the package `e2e`, and what they are given.

use std::path::Path;
use std::process::Command;

use super::setup;
use crate::console::say;
use crate::failure::{Explain, Failure};
use crate::toolbox::{Browser, BrowserPrograms, Tool, Toolbox};
use crate::workspace::Workspace;
use crate::{page, simulator};

/// Lets `command` find the page, the simulator, the browser, its driver and the parts from npm.
pub(super) fn equip(
    command: &mut Command,
    workspace: &Workspace,
    page: &Path,
    simulator: &Path,
) -> Result<(), Failure> {
    let chromium = programs(Browser::Chromium)?;
    command
        .env("ATTACHE_DIST", page)
        .env("ATTACHE_SIM", simulator)
        .env("ATTACHE_NODE_MODULES", workspace.file("node_modules"))
        .env("CHROME", chromium.browser)
        .env("CHROMEDRIVER", chromium.driver);
    Ok(())
}

/// Lets `command` find the other browsers and their drivers as well.
pub(super) fn equip_with_others(command: &mut Command, toolbox: &Toolbox) -> Result<(), Failure> {
    let firefox = programs(Browser::Firefox)?;
    let webkit = programs(Browser::WebKit)?;
    toolbox.equip(command)?;
    command
        .env("FIREFOX", firefox.browser)
        .env("GECKODRIVER", firefox.driver)
        .env("MINIBROWSER", webkit.browser)
        .env("WEBKITWEBDRIVER", webkit.driver);
    Ok(())
}

fn programs(browser: Browser) -> Result<BrowserPrograms, Failure> {
    browser.look().ok_or_else(|| {
        let title = browser.title();
        Failure::new(format!(
            "{title} cannot be found; `cargo xtask setup --for-tests` gets it"
        ))
    })
}

pub(super) fn screenshots(workspace: &Workspace) -> Result<(), Failure> {
    let toolbox = setup::for_browser(workspace)?;
    run(workspace, &toolbox, "screenshots")
}

/// Builds the page and the simulator and runs a program of the package `e2e` with them.
pub(super) fn run(workspace: &Workspace, toolbox: &Toolbox, program: &str) -> Result<(), Failure> {
    let page = page::build::release(workspace, toolbox)?;
    let simulator = simulator::build(workspace)?;
    say(format_args!("Starting {program} …"));
    let mut command = workspace.cargo("run --quiet --package e2e --all-features --bin");
    command.arg(program);
    equip(&mut command, workspace, &page, &simulator)?;
    let status = command
        .status()
        .explain(|| "cannot start cargo".to_owned())?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{program}` failed; see above")))
    }
}
