//! A simulator and the page in front of it, for one browser after the other.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;
use std::rc::Rc;

use futures_util::FutureExt;
use tokio::sync::{Semaphore, SemaphorePermit};
use xtask::page::placement::AIVEN;
use xtask::page::{Placement, Site};
use xtask::simulator::{self as programs, Running};

use crate::driver::Browser;
use crate::equipment::Equipment;
use crate::host::Host;
use crate::page::Page;
use crate::simulator::Simulator;
use crate::stage::Stage;

/// Two browsers keep two cores busy.
static SEATS: Semaphore = Semaphore::const_new(2);

/// Which ways to the API the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ways {
    /// Straight to the simulator.
    Direct,
    /// Also through a relay: the simulator once more, at another address.
    Both,
    /// Through the relay at the page's own address, in the runtime of Cloudflare's edge.
    Edge,
}

/// Simulator and page.
pub struct House {
    equipment: Equipment,
    aiven: Rc<Aiven>,
    host: Rc<Host>,
    /// Whom the page may ask.
    known: Vec<String>,
    _seat: SemaphorePermit<'static>,
}

/// The simulator, until it is stopped.
pub struct Aiven {
    url: String,
    running: RefCell<Option<Running>>,
}

impl Aiven {
    /// What it has printed, on either output.
    pub fn said(&self) -> String {
        let running = self.running.borrow();
        running.as_ref().map(Running::said).unwrap_or_default()
    }
}

impl House {
    /// Starts both. The arguments are those of `aiven-sim`.
    pub async fn open(arguments: &[&str]) -> Self {
        Self::altered(arguments, Ways::Direct, |_| {}).await
    }

    /// As [`House::open`], with a page that something has happened to.
    pub async fn altered(arguments: &[&str], ways: Ways, alter: impl FnOnce(&mut Site)) -> Self {
        let seat = SEATS.acquire().await.expect("the seats are never closed");
        let equipment = Equipment::find();
        let arguments = [&["--listen", "127.0.0.1:0"], arguments].concat();
        let aiven =
            programs::start(&equipment.simulator, &arguments).expect("the simulator starts");
        let (api, relay) = match ways {
            Ways::Direct => (aiven.url(), String::new()),
            Ways::Both => (aiven.url(), aiven.url().replace("127.0.0.1", "localhost")),
            Ways::Edge => (AIVEN, "/".to_owned()),
        };
        let placement = Placement::new(api, &relay).expect("the addresses are plain");
        let site = Site::assemble(&equipment.dist, &placement);
        let mut site = site.expect("the page is put together");
        alter(&mut site);
        let host = match ways {
            Ways::Direct | Ways::Both => Host::open(site),
            Ways::Edge => Host::at_the_edge(&site, aiven.url()),
        };
        let known = match ways {
            Ways::Direct => vec![host.url(), api.to_owned()],
            Ways::Both => vec![host.url(), api.to_owned(), relay],
            Ways::Edge => vec![host.url()],
        };
        let aiven = Aiven {
            url: aiven.url().to_owned(),
            running: RefCell::new(Some(aiven)),
        };
        Self {
            equipment,
            aiven: Rc::new(aiven),
            host: Rc::new(host),
            known,
            _seat: seat,
        }
    }

    /// Stops both: from now on nobody answers.
    pub fn close(&self) {
        self.host.close();
        self.aiven.running.take();
    }

    /// Starts a browser, lets the test play, ends the browser, and asserts that it did not complain and that the
    /// page asked nobody but its host and the API. With a profile the browser finds there what the last one left.
    pub async fn visit(&self, profile: Option<&Path>, play: impl AsyncFnOnce(&Stage)) {
        let browser = Browser::start(&self.equipment, profile).await;
        let stage = Stage {
            page: Page::new(browser.session.clone(), self.host.url()),
            host: Rc::clone(&self.host),
            simulator: Simulator::at(&self.aiven.url),
            equipment: self.equipment.clone(),
            aiven: Rc::clone(&self.aiven),
        };
        let played = AssertUnwindSafe(play(&stage)).catch_unwind().await;
        let complaints = AssertUnwindSafe(complaints(&stage.page, &self.known))
            .catch_unwind()
            .await;
        drop(stage);
        browser.quit().await;
        let complaints =
            complaints.unwrap_or_else(|_| vec!["its log could not be read".to_owned()]);
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
}

/// What the browser had to complain of, and whom the page asked that it should not have.
async fn complaints(page: &Page, known: &[String]) -> Vec<String> {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut complaints = page.complaints().await;
    let strangers = page.strangers(&known).await;
    complaints.extend(strangers.iter().map(|url| format!("{url} was asked")));
    complaints
}
