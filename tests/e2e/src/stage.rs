//! The stage of a test: a simulator, the page served as it is released, and a browser.

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::{env, fs, process};

use futures_util::FutureExt;
use tokio::sync::Semaphore;
use xtask::page::placement::AIVEN;
use xtask::page::{Placement, Site};
use xtask::simulator::{self as programs, Running};

use crate::driver::Browser;
use crate::equipment::Equipment;
use crate::host::Host;
use crate::page::Page;
use crate::simulator::Simulator;

/// Two browsers keep two cores busy.
static SEATS: Semaphore = Semaphore::const_new(2);

/// What a test plays on.
pub struct Stage {
    /// The page, not loaded yet.
    pub page: Page,
    /// Whoever serves it.
    pub host: Host,
    /// The simulator behind it.
    pub simulator: Simulator,
    /// What the tests were given.
    pub equipment: Equipment,
    aiven: Running,
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
    set(&arguments, Way::Direct, |_| {}, play).await;
}

/// As [`on`], with a page that something has happened to on its way from whoever built it.
pub async fn altered(alter: impl FnOnce(&mut Site), play: impl AsyncFnOnce(&Stage)) {
    let arguments = ["--scenario", "fresh", "--pace", "manual"];
    set(&arguments, Way::Direct, alter, play).await;
}

/// As [`on`], with a relay: the simulator once more, at another address.
pub async fn with_relay(scenario: &str, speed: &str, play: impl AsyncFnOnce(&Stage)) {
    let arguments = ["--scenario", scenario, "--pace", speed];
    set(&arguments, Way::Both, |_| {}, play).await;
}

/// As [`on`], with the release for Cloudflare's edge: page and relay from one address, in the runtime that they have
/// there. The arguments are those of `aiven-sim`.
pub async fn at_the_edge(arguments: &[&str], play: impl AsyncFnOnce(&Stage)) {
    set(arguments, Way::Edge, |_| {}, play).await;
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
        Way::Direct,
        |_| {},
        play,
    )
    .await;
    fs::remove_file(&file).expect("a file of the test");
}

/// Which ways to the API the page offers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Direct,
    Both,
    Edge,
}

async fn set(
    arguments: &[&str],
    ways: Way,
    alter: impl FnOnce(&mut Site),
    play: impl AsyncFnOnce(&Stage),
) {
    let _seat = SEATS.acquire().await.expect("the seats are never closed");
    let equipment = Equipment::find();
    let arguments = [&["--listen", "127.0.0.1:0"], arguments].concat();
    let aiven = programs::start(&equipment.simulator, &arguments).expect("the simulator starts");
    let (api, relay) = match ways {
        Way::Direct => (aiven.url(), String::new()),
        Way::Both => (aiven.url(), aiven.url().replace("127.0.0.1", "localhost")),
        Way::Edge => (AIVEN, "/".to_owned()),
    };
    let placement = Placement::new(api, &relay).expect("the addresses are plain");
    let mut site = Site::assemble(&equipment.dist, &placement).expect("the page is put together");
    alter(&mut site);
    let host = match ways {
        Way::Direct | Way::Both => Host::open(site),
        Way::Edge => Host::at_the_edge(&site, aiven.url()),
    };
    // Whom the page may ask.
    let known = match ways {
        Way::Direct => vec![host.url(), api.to_owned()],
        Way::Both => vec![host.url(), api.to_owned(), relay],
        Way::Edge => vec![host.url()],
    };
    let browser = Browser::start(&equipment).await;
    let page = Page::new(browser.session.clone(), host.url());
    let stage = Stage {
        page,
        host,
        simulator: Simulator::at(aiven.url()),
        equipment,
        aiven,
    };

    let played = AssertUnwindSafe(play(&stage)).catch_unwind().await;
    let complaints = AssertUnwindSafe(complaints(&stage.page, &known))
        .catch_unwind()
        .await;
    drop(stage);
    browser.quit().await;
    let complaints = complaints.unwrap_or_else(|_| vec!["its log could not be read".to_owned()]);
    if let Err(failure) = played {
        assert!(
            complaints.is_empty(),
            "the test failed, as above, and the browser complained: {complaints:#?}"
        );
        resume_unwind(failure);
    }
    assert!(
        complaints.is_empty(),
        "the browser complained: {complaints:#?}"
    );
}

/// What the browser had to complain of, and whom the page asked that it should not have.
async fn complaints(page: &Page, known: &[String]) -> Vec<String> {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut complaints = page.complaints().await;
    let strangers = page.strangers(&known).await;
    complaints.extend(strangers.iter().map(|url| format!("{url} was asked")));
    complaints
}
