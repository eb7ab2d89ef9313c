//! The server of the page: it can go away, and come back with another version at the same address.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{env, fs, process};

use xtask::page::Site;
use xtask::page_server::{self, PageServer};
use xtask::relay::{self, LocalRelay};
use xtask::workspace::Workspace;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A host of the page. It is closed when this is dropped.
pub struct PageHost {
    port: u16,
    server: Mutex<Server>,
}

enum Server {
    /// Nobody listens.
    Nobody,
    /// Files and nothing else.
    Files { running: PageServer },
    /// Page and relay at one address, as at Cloudflare's edge.
    Edge { relay: LocalRelay, _assets: Assets },
}

/// The page as a folder. It is removed in the end.
struct Assets(PathBuf);

impl PageHost {
    /// Serves a page at any free port.
    pub fn open(site: Site) -> Self {
        let running = page_server::serve(site, 0).expect("the page is served");
        Self {
            port: running.address().port(),
            server: Mutex::new(Server::Files { running }),
        }
    }

    /// Serves a page by the relay, in the runtime that it has at Cloudflare, with this upstream in Aiven's place.
    pub fn at_the_edge(site: &Site, upstream: &str) -> Self {
        let assets = Assets::write(site);
        let relay =
            relay::start(&Workspace::find(), &assets.0, upstream).expect("the relay starts");
        let port = relay
            .url()
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        Self {
            port: port.expect("the relay says its port"),
            server: Mutex::new(Server::Edge {
                relay,
                _assets: assets,
            }),
        }
    }

    /// Where the page is, or was.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it has printed.
    pub fn output(&self) -> String {
        match &*self.server.lock().unwrap_or_else(PoisonError::into_inner) {
            Server::Edge { relay, .. } => relay.said(),
            Server::Nobody | Server::Files { .. } => String::new(),
        }
    }

    /// Takes requests for this path from now on, such as `/boot.js`, and never answers them.
    pub fn withhold(&self, path: &str) {
        self.with_files(|running| running.withhold(path));
    }

    /// Answers every request from now on; those that were withheld still wait.
    pub fn answer_all(&self) {
        self.with_files(PageServer::answer_all);
    }

    fn with_files(&self, act: impl FnOnce(&PageServer)) {
        let server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        match &*server {
            Server::Files { running } => act(running),
            Server::Nobody | Server::Edge { .. } => panic!("this host cannot withhold a file"),
        }
    }

    /// Goes away: nobody listens there any more.
    pub fn close(&self) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        *server = Server::Nobody;
    }

    /// Comes back, or goes on, with this page.
    pub fn serve(&self, site: Site) {
        self.close();
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        let again = page_server::serve(site, self.port);
        let running = again.expect("the page is served at the same port");
        *server = Server::Files { running };
    }
}

impl Assets {
    fn write(site: &Site) -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("attache-assets-{}-{number}", process::id()));
        site.write(&folder).expect("the page is written");
        Self(folder)
    }
}

impl Drop for Assets {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.0);
    }
}
