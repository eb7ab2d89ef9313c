//! The stage of a test: a simulator, the page served as it is released, and a browser.

use std::rc::Rc;
use std::{env, fs, process};

use xtask::page::{Placement, Site};

use crate::equipment::Equipment;
use crate::host::Host;
use crate::house::{Aiven, House, Ways};
use crate::page::Page;
use crate::simulator::Simulator;

/// What a test plays on.
pub struct Stage {
    /// The page, not loaded yet.
    pub page: Page,
    /// Whoever serves it.
    pub host: Rc<Host>,
    /// The simulator behind it.
    pub simulator: Simulator,
    /// What the tests were given.
    pub equipment: Equipment,
    pub(crate) aiven: Rc<Aiven>,
}

impl Stage {
    /// All that the simulator and the page's host have printed.
    pub fn said(&self) -> String {
        [self.aiven.said(), self.host.said()].concat()
    }

    /// The page put together anew for the same simulator, with a relay: empty for none.
    pub fn site(&self, relay: &str) -> Site {
        let placement = Placement::new(self.simulator.url(), relay);
        let placement = placement.expect("plain addresses");
        Site::assemble(&self.equipment.dist, &placement).expect("the page is put together")
    }
}

/// Sets the stage, lets the test play on it, and asserts that the browser did not complain and that the
/// page asked nobody but its host and the API.
///
/// `scenario` and `speed` are scenario and pace of `aiven-sim`.
pub async fn on(scenario: &str, speed: &str, play: impl AsyncFnOnce(&Stage)) {
    let arguments = ["--scenario", scenario, "--pace", speed];
    set(&arguments, Ways::Direct, |_| {}, play).await;
}

/// As [`on`], with a page that something has happened to on its way from whoever built it.
pub async fn altered(alter: impl FnOnce(&mut Site), play: impl AsyncFnOnce(&Stage)) {
    altered_in("fresh", alter, play).await;
}

/// As [`altered`], in a scenario of `aiven-sim`.
pub async fn altered_in(
    scenario: &str,
    alter: impl FnOnce(&mut Site),
    play: impl AsyncFnOnce(&Stage),
) {
    let arguments = ["--scenario", scenario, "--pace", "manual"];
    set(&arguments, Ways::Direct, alter, play).await;
}

/// As [`on`], with a relay: the simulator once more, at another address.
pub async fn with_relay(scenario: &str, speed: &str, play: impl AsyncFnOnce(&Stage)) {
    let arguments = ["--scenario", scenario, "--pace", speed];
    set(&arguments, Ways::Both, |_| {}, play).await;
}

/// As [`on`], with the release for Cloudflare's edge: page and relay from one address, in the runtime that they have
/// there. The arguments are those of `aiven-sim`.
pub async fn at_the_edge(arguments: &[&str], play: impl AsyncFnOnce(&Stage)) {
    set(arguments, Ways::Edge, |_| {}, play).await;
}

/// As [`on`], at the manual pace and with services of the test's own beside those of the scenario: the text
/// is a JSON array of service objects.
pub async fn with_services(scenario: &str, services: &str, play: impl AsyncFnOnce(&Stage)) {
    let file = env::temp_dir().join(format!("attache-services-{}.json", process::id()));
    fs::write(&file, services).expect("a file of the test");
    let path = file.to_string_lossy();
    set(
        &[
            "--scenario",
            scenario,
            "--pace",
            "manual",
            "--services",
            &path,
        ],
        Ways::Direct,
        |_| {},
        play,
    )
    .await;
    fs::remove_file(&file).expect("a file of the test");
}

async fn set(
    arguments: &[&str],
    ways: Ways,
    alter: impl FnOnce(&mut Site),
    play: impl AsyncFnOnce(&Stage),
) {
    let house = House::altered(arguments, ways, alter).await;
    house.visit(None, play).await;
}
