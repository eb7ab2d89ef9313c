//! The offline copy of the page: the service worker, and the list of files that it keeps.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::{Site, digest, headers};
use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;

/// The service worker, as a file of the page.
pub const WORKER: &str = "service-worker.js";
/// What takes its place when all copies must go; a file of the built page only.
const KILL_SWITCH: &str = "kill-switch.js";
/// What the sources say where the list belongs.
const PLACE: &str = "self.__ATTACHE_BUILD__";

/// Files that the page itself never asks for: they are there for hosts, for robots, and for the dialogue in which a
/// browser offers to install the page.
const NOT_KEPT: &[&str] = &[WORKER, "404.html", "robots.txt", "screenshots/"];

const LIMIT: Duration = Duration::from_mins(2);

/// Bundles the service worker and its kill switch into the folder of the built page, a file each.
pub(super) fn bundle(
    workspace: &Workspace,
    toolbox: &Toolbox,
    built: &Path,
) -> Result<(), Failure> {
    let mut esbuild = Command::new("esbuild");
    esbuild
        .args(["offline/service-worker.js", "offline/kill-switch.js"])
        .args("--bundle --minify --format=iife --target=es2022 --legal-comments=none".split(' '))
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .arg(format!("--outdir={}", built.display()))
        .current_dir(workspace.root());
    toolbox.equip(&mut esbuild)?;
    process::must_run(&mut esbuild, &workspace.logs().join("offline.log"), LIMIT)
}

/// The service worker without its list; nothing where the page has none.
#[derive(Clone, Debug)]
pub(super) struct Worker(Option<String>);

/// Takes the service worker out of the page while the other files are still being put together: it is none of the files
/// that the page loads, and it will name the digests of all of those.
pub(super) fn take(site: &mut Site) -> Result<Worker, Failure> {
    if site.file(WORKER).is_none() {
        return Ok(Worker(None));
    }
    let text = site.text(WORKER)?.to_owned();
    if text.matches(PLACE).count() != 1 {
        return Err(Failure::new(format!(
            "{WORKER} should have one place for the list of files, `{PLACE}`"
        )));
    }
    site.take(WORKER)?;
    site.take(KILL_SWITCH)?;
    Ok(Worker(Some(text)))
}

impl Worker {
    /// Puts the worker back, with the list of all files: the last step of the assembly.
    pub(super) fn put_back(&self, site: &mut Site) {
        let Some(text) = &self.0 else { return };
        let files = kept(site);
        // The copy answers with the headers that its files came with, so other headers are another build.
        let served = [files.as_str(), &headers::HeadersFile::of(site).print()].concat();
        let build = &digest::sha256(served.as_bytes())[..16];
        let list = format!("{{build:\"{build}\",files:[{files}]}}");
        site.put(WORKER, text.replace(PLACE, &list));
    }
}

/// Puts the kill switch in the place of the service worker: whoever visits this copy of the page loses the offline copy.
pub fn kill(site: &mut Site, built: &Path) -> Result<(), Failure> {
    let switch = built.join(KILL_SWITCH);
    let text = fs::read(&switch).explain(|| format!("cannot read {}", switch.display()))?;
    site.put(WORKER, text);
    Ok(())
}

fn kept(site: &Site) -> String {
    let mut list = String::new();
    for (path, bytes) in site.files() {
        if NOT_KEPT.iter().any(|start| path.starts_with(start)) {
            continue;
        }
        // The address that every host has for it; some lead from the file's name to it.
        let url = if path == "index.html" { "./" } else { path };
        let separator = if list.is_empty() { "" } else { "," };
        let _ = write!(
            list,
            "{separator}\n{{url:\"{url}\",revision:\"{}\",integrity:\"{}\"}}",
            digest::sha256(bytes),
            digest::integrity(bytes),
        );
    }
    list
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{WORKER, take};
    use crate::page::{Placement, Site};

    fn site(placement: &Placement, worker: &str) -> Site {
        let mut site = Site::empty(placement);
        for (path, bytes) in [
            (WORKER, worker),
            ("kill-switch.js", "gone()"),
            ("index.html", "<p>"),
            ("404.html", "<p>"),
            ("robots.txt", ""),
            ("screenshots/wide.png", ""),
            ("icons/any.png", "png"),
        ] {
            site.put(path, bytes);
        }
        site
    }

    #[test]
    fn the_list_names_every_file_that_the_page_asks_for() {
        let mut site = site(&Placement::default(), "keep(self.__ATTACHE_BUILD__)");
        let worker = take(&mut site).expect("it has a place");
        assert!(site.file(WORKER).is_none() && site.file("kill-switch.js").is_none());
        worker.put_back(&mut site);
        expect![[r#"
            keep({build:"f472db5078afd870",files:[
            {url:"icons/any.png",revision:"8f8cbb7dcf46e0bc7d53265749a6c17d116093a6ba95e442764060c76fd4a86c",integrity:"sha384-tb0NaQnl/8hoBfJLZO6Xv09RrOTenDkoosW3JNeIi1+1kTqtoRJzLu8wYybpdpA+"},
            {url:"./",revision:"33f2799467177287a29260780a107ac98ea63dd6165f67fcc0d74767d0a82090",integrity:"sha384-593IujyZps9gUFce2hQ6GTLgmVRNyfklCMdFcirEwPxE8mxq8W5ZCrqZUQVzbcbC"}]})"#]].assert_eq(site.text(WORKER).expect("it is back"));
    }

    /// The name of a build of files that do not say where the API is; its headers do.
    fn built(index: &str, relay: &str) -> String {
        let placement = Placement::new("https://api.aiven.io", relay).expect("plain addresses");
        let mut site = site(&placement, "self.__ATTACHE_BUILD__");
        let worker = take(&mut site).expect("it has a place");
        site.put("index.html", index);
        worker.put_back(&mut site);
        let text = site.text(WORKER).expect("it is back");
        text.split(',').next().unwrap_or_default().to_owned()
    }

    #[test]
    fn another_file_makes_another_build() {
        assert_eq!(built("<p>", ""), built("<p>", ""));
        assert_ne!(built("<p>", ""), built("<b>", ""));
    }

    #[test]
    fn other_headers_make_another_build() {
        assert_ne!(built("<p>", ""), built("<p>", "https://relay.example"));
    }

    #[test]
    fn a_worker_without_a_place_for_it_is_refused() {
        assert!(take(&mut site(&Placement::default(), "keep([])")).is_err());
    }
}
