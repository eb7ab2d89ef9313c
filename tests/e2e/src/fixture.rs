//! What a browser test runs against: a simulator and the page in front of it, for one browser after the other.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;
use std::rc::Rc;

use futures_util::FutureExt;
use tokio::sync::{Semaphore, SemaphorePermit};
use xtask::page::placement::AIVEN;
use xtask::page::{Placement, Site};
use xtask::simulator::{self as programs, LocalSimulator};

use crate::driver::{Browser, Engine};
use crate::page::BrowserPage;
use crate::page_host::PageHost;
use crate::simulator::Simulator;
use crate::test_context::TestContext;
use crate::tools::Tools;

/// Two browsers keep two cores busy.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// Which routes to the API the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiRoutes {
    /// To the simulator only.
    Direct,
    /// Also through a relay: the simulator once more, at another address.
    DirectAndRelay,
    /// Through the relay at the page's own address, in the runtime of Cloudflare's edge.
    Edge,
}

/// Simulator and page.
pub struct Fixture {
    tools: Tools,
    simulator: Rc<SimulatorProcess>,
    host: Rc<PageHost>,
    /// The origins that the page may send requests to.
    allowed: Vec<String>,
    _permit: SemaphorePermit<'static>,
}

/// The simulator, until it is stopped.
pub struct SimulatorProcess {
    url: String,
    running: RefCell<Option<LocalSimulator>>,
}

impl SimulatorProcess {
    /// What it has printed, on either output.
    pub fn output(&self) -> String {
        let running = self.running.borrow();
        running
            .as_ref()
            .map(LocalSimulator::said)
            .unwrap_or_default()
    }
}

impl Fixture {
    /// Starts both. The arguments are those of `aiven-sim`.
    pub async fn start(arguments: &[&str]) -> Self {
        Self::with_site(arguments, ApiRoutes::Direct, |_| {}).await
    }

    /// As [`Fixture::start`], with a page that something has happened to.
    pub async fn with_site(
        arguments: &[&str],
        routes: ApiRoutes,
        alter: impl FnOnce(&mut Site),
    ) -> Self {
        let permit = BROWSERS
            .acquire()
            .await
            .expect("the semaphore is never closed");
        let tools = Tools::from_env();
        let arguments = [&["--listen", "127.0.0.1:0"], arguments].concat();
        let simulator =
            programs::start(&tools.simulator, &arguments).expect("the simulator starts");
        let (api, relay) = match routes {
            ApiRoutes::Direct => (simulator.url(), String::new()),
            ApiRoutes::DirectAndRelay => (
                simulator.url(),
                simulator.url().replace("127.0.0.1", "localhost"),
            ),
            ApiRoutes::Edge => (AIVEN, "/".to_owned()),
        };
        let placement = Placement::new(api, &relay).expect("the addresses are plain");
        let site = Site::assemble(&tools.dist, &placement);
        let mut site = site.expect("the page is put together");
        alter(&mut site);
        let host = match routes {
            ApiRoutes::Direct | ApiRoutes::DirectAndRelay => PageHost::open(site),
            ApiRoutes::Edge => PageHost::at_the_edge(&site, simulator.url()),
        };
        let allowed = match routes {
            ApiRoutes::Direct => vec![host.url(), api.to_owned()],
            ApiRoutes::DirectAndRelay => vec![host.url(), api.to_owned(), relay],
            ApiRoutes::Edge => vec![host.url()],
        };
        let simulator = SimulatorProcess {
            url: simulator.url().to_owned(),
            running: RefCell::new(Some(simulator)),
        };
        Self {
            tools,
            simulator: Rc::new(simulator),
            host: Rc::new(host),
            allowed,
            _permit: permit,
        }
    }

    /// Stops both: from now on nobody answers.
    pub fn close(&self) {
        self.host.close();
        self.simulator.running.take();
    }

    /// Starts a browser, runs the test, ends the browser, and asserts that its console has no error and that the page
    /// sent requests to nobody but its host and the API. With a profile the browser finds there what the last one left.
    pub async fn run(&self, profile: Option<&Path>, test: impl AsyncFnOnce(&TestContext)) {
        let browser = Browser::start(&self.tools, Engine::Chromium, profile).await;
        self.run_in(browser, test).await;
    }

    /// As [`Fixture::run`], with a browser that does not wait for the page: some of it may never arrive.
    pub async fn run_unfinished(&self, test: impl AsyncFnOnce(&TestContext)) {
        let browser = Browser::start_for_unfinished(&self.tools).await;
        self.run_in(browser, test).await;
    }

    /// As [`Fixture::run`], in any browser; its name and version. Only Chromium hands over its console and its requests.
    pub async fn run_in_engine(
        &self,
        engine: Engine,
        test: impl AsyncFnOnce(&TestContext),
    ) -> String {
        let browser = Browser::start(&self.tools, engine, None).await;
        let version = browser.version();
        self.run_in(browser, test).await;
        version
    }

    async fn run_in(&self, browser: Browser, test: impl AsyncFnOnce(&TestContext)) {
        let context = TestContext {
            page: BrowserPage::new(browser.session.clone(), self.host.url()),
            host: Rc::clone(&self.host),
            simulator: Simulator::at(&self.simulator.url),
            tools: self.tools.clone(),
            process: Rc::clone(&self.simulator),
        };
        let outcome = AssertUnwindSafe(test(&context)).catch_unwind().await;
        let errors = AssertUnwindSafe(errors(&context.page, &self.allowed))
            .catch_unwind()
            .await;
        drop(context);
        browser.quit().await;
        let errors = errors.unwrap_or_else(|_| vec!["the console could not be read".to_owned()]);
        if let Err(failure) = outcome {
            assert!(
                errors.is_empty(),
                "the test failed, as above, and the browser reported {errors:#?}"
            );
            resume_unwind(failure);
        }
        assert!(errors.is_empty(), "the browser reported {errors:#?}");
    }
}

/// Errors in the console, and requests that the page should not have sent.
async fn errors(page: &BrowserPage, allowed: &[String]) -> Vec<String> {
    let allowed: Vec<&str> = allowed.iter().map(String::as_str).collect();
    if page.engine() != Engine::Chromium {
        return Vec::new();
    }
    let mut errors = page.console_errors().await;
    let unexpected = page.unexpected_requests(&allowed).await;
    errors.extend(
        unexpected
            .iter()
            .map(|url| format!("unexpected request to {url}")),
    );
    errors
}
