//! Whoever serves the page: it can go away, and come back with another version at the same address.

use std::sync::{Mutex, PoisonError};

use xtask::page::Site;
use xtask::page_server::{self, Running};

/// A host of the page. It is closed when this is dropped.
pub struct Host {
    port: u16,
    running: Mutex<Option<Running>>,
}

impl Host {
    /// Serves a page at any free port.
    pub fn open(site: Site) -> Self {
        let running = page_server::serve(site, 0).expect("the page is served");
        Self {
            port: running.address().port(),
            running: Mutex::new(Some(running)),
        }
    }

    /// Where the page is, or was.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Goes away: nobody listens there any more.
    pub fn close(&self) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        *running = None;
    }

    /// Comes back, or goes on, with this page.
    pub fn serve(&self, site: Site) {
        self.close();
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let again = page_server::serve(site, self.port);
        *running = Some(again.expect("the page is served at the same port"));
    }
}
