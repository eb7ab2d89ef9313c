//! What a test gets: a simulator, the page served as it is released, and a browser.

use std::rc::Rc;
use std::{env, fs, process};

use xtask::page::{Placement, Site};

use crate::fixture::{ApiRoutes, Fixture, SimulatorProcess};
use crate::input_method::InputMethod;
use crate::journey::{Google, Journey};
use crate::page::BrowserPage;
use crate::page_host::PageHost;
use crate::simulator::Simulator;
use crate::tools::Tools;

/// What a test works with.
pub struct TestContext {
    /// The page, not loaded yet.
    pub page: BrowserPage,
    /// The server of the page.
    pub host: Rc<PageHost>,
    /// The simulator behind it.
    pub simulator: Simulator,
    /// The programs that the tests need.
    pub tools: Tools,
    pub(crate) process: Rc<SimulatorProcess>,
}

impl TestContext {
    /// All that the simulator and the page's host have printed.
    pub fn output(&self) -> String {
        [self.process.output(), self.host.output()].concat()
    }

    /// The job by one way of using the page, with the simulator's controls as the Google Cloud admin.
    pub fn journey(&self, input: InputMethod) -> Journey<'_> {
        Journey {
            page: &self.page,
            input,
            google: Google::Controls(&self.simulator),
        }
    }

    /// The page put together anew for the same simulator, with a relay: empty for none.
    pub fn site(&self, relay: &str) -> Site {
        let placement = Placement::new(self.simulator.url(), relay);
        let placement = placement.expect("plain addresses");
        Site::assemble(&self.tools.dist, &placement).expect("the page is put together")
    }
}

/// Starts all of it, runs the test, and asserts that the browser's console has no error and that the page sent requests
/// to nobody but its host and the API.
///
/// `scenario` and `speed` are scenario and pace of `aiven-sim`.
pub async fn run(scenario: &str, speed: &str, test: impl AsyncFnOnce(&TestContext)) {
    let arguments = ["--scenario", scenario, "--pace", speed];
    start(&arguments, ApiRoutes::Direct, |_| {}, test).await;
}

/// As [`run`], with a page that something has happened to on its way from whoever built it.
pub async fn run_with_site(alter: impl FnOnce(&mut Site), test: impl AsyncFnOnce(&TestContext)) {
    run_with_site_in("fresh", alter, test).await;
}

/// As [`run_with_site`], with a browser that does not wait for the page: some of it may never arrive.
pub async fn run_unfinished(alter: impl FnOnce(&mut Site), test: impl AsyncFnOnce(&TestContext)) {
    let arguments = ["--scenario", "fresh", "--pace", "manual"];
    let fixture = Fixture::with_site(&arguments, ApiRoutes::Direct, alter).await;
    fixture.run_unfinished(test).await;
}

/// As [`run_with_site`], in a scenario of `aiven-sim`.
pub async fn run_with_site_in(
    scenario: &str,
    alter: impl FnOnce(&mut Site),
    test: impl AsyncFnOnce(&TestContext),
) {
    let arguments = ["--scenario", scenario, "--pace", "manual"];
    start(&arguments, ApiRoutes::Direct, alter, test).await;
}

/// As [`run`], with a relay: the simulator once more, at another address.
pub async fn run_with_relay(scenario: &str, speed: &str, test: impl AsyncFnOnce(&TestContext)) {
    let arguments = ["--scenario", scenario, "--pace", speed];
    start(&arguments, ApiRoutes::DirectAndRelay, |_| {}, test).await;
}

/// As [`run`], with the release for Cloudflare's edge: page and relay from one address, in the runtime that they have
/// there. The arguments are those of `aiven-sim`.
pub async fn run_at_the_edge(arguments: &[&str], test: impl AsyncFnOnce(&TestContext)) {
    start(arguments, ApiRoutes::Edge, |_| {}, test).await;
}

/// As [`run`], at the manual pace and with services of the test's own beside those of the scenario: the text
/// is a JSON array of service objects.
pub async fn run_with_services(
    scenario: &str,
    services: &str,
    test: impl AsyncFnOnce(&TestContext),
) {
    let file = env::temp_dir().join(format!("attache-services-{}.json", process::id()));
    fs::write(&file, services).expect("a file of the test");
    let path = file.to_string_lossy();
    start(
        &[
            "--scenario",
            scenario,
            "--pace",
            "manual",
            "--services",
            &path,
        ],
        ApiRoutes::Direct,
        |_| {},
        test,
    )
    .await;
    fs::remove_file(&file).expect("a file of the test");
}

async fn start(
    arguments: &[&str],
    routes: ApiRoutes,
    alter: impl FnOnce(&mut Site),
    test: impl AsyncFnOnce(&TestContext),
) {
    let fixture = Fixture::with_site(arguments, routes, alter).await;
    fixture.run(None, test).await;
}
