//! The page as it is served: every file of it, put together for one placement.
//!
//! Trunk compiles; what it leaves behind is turned into the page here, in memory. The development server, the
//! browser tests and the release all take a [`Site`], so that for the same placement they have the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{
    Placement, assets, digest, documents, extension, headers, integrity, meta_policy, offline,
    style_sheets,
};
use crate::failure::{Explain, Failure};

/// The files of a page, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// By path below the page's folder, with `/` between the names: `snippets/inline0.js`.
    files: BTreeMap<String, Vec<u8>>,
    placement: Placement,
}

impl Site {
    /// A page without a file yet.
    pub fn empty(placement: &Placement) -> Self {
        Self {
            files: BTreeMap::new(),
            placement: placement.clone(),
        }
    }

    /// The files of a folder as they are. Where its page finds the API is not looked at.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let mut site = Self::default();
        site.read(folder, "")
            .explain(|| format!("cannot read {}", folder.display()))?;
        Ok(site)
    }

    /// Puts the page together from what [`super::build::release`] left in `built`.
    pub fn assemble(built: &Path, placement: &Placement) -> Result<Self, Failure> {
        let failure = || format!("there is no built page in {}", built.display());
        let mut site = Self::empty(placement);
        site.read(built, "").explain(failure)?;
        let worker = offline::take(&mut site)?;
        let index = site.text("index.html").explain(failure)?;
        let index = placement.write_into(index)?;
        site.put("index.html", index);
        if let Ok(missing) = site.text("404.html") {
            let missing = placement.write_into_missing(missing);
            site.put("404.html", missing);
        }
        style_sheets::join(&mut site)?;
        assets::settle(&mut site)?;
        documents::frame(&mut site)?;
        // From here on scripts and style sheets stay as they are.
        integrity::add(&mut site)?;
        meta_policy::add(&mut site)?;
        // From here on everything does.
        worker.put_back(&mut site);
        // The last step: it is what the rest is served with.
        headers::add(&mut site)?;
        Ok(site)
    }

    /// Where the page finds the API.
    pub fn placement(&self) -> &Placement {
        &self.placement
    }

    /// The bytes of one file.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// All files, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The paths of the HTML files.
    pub(super) fn pages(&self) -> Vec<String> {
        let paths = self.files.keys();
        paths
            .filter(|path| extension(path) == "html")
            .cloned()
            .collect()
    }

    /// The paths of files that are not the same in the other, or not there.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        self.files()
            .filter(|(path, bytes)| other.file(path) != Some(*bytes))
            .map(|(path, _)| path.to_owned())
            .collect()
    }

    /// The SHA-256 of every file, in the form of `sha256sum`.
    pub fn sums(&self) -> String {
        let mut text = String::new();
        for (path, bytes) in self.files() {
            text.extend([&digest::sha256(bytes), "  ", path, "\n"]);
        }
        text
    }

    /// A file that must be there and must be text.
    pub fn text(&self, path: &str) -> Result<&str, Failure> {
        let bytes = self.file(path).ok_or_else(|| missing(path))?;
        std::str::from_utf8(bytes).explain(|| format!("{path} is not text"))
    }

    /// Adds a file, or takes the place of one.
    pub fn put(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), bytes.into());
    }

    /// Takes a file away.
    pub fn take(&mut self, path: &str) -> Result<Vec<u8>, Failure> {
        self.files.remove(path).ok_or_else(|| missing(path))
    }

    /// Writes all files below `folder`, in the place of whatever is there.
    pub fn write(&self, folder: &Path) -> Result<(), Failure> {
        let failure = || format!("cannot fill {}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(folder).explain(failure)?;
        }
        fs::create_dir_all(folder).explain(failure)?;
        for (path, bytes) in self.files() {
            let file = folder.join(path);
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent).explain(failure)?;
            }
            fs::write(&file, bytes).explain(|| format!("cannot write {}", file.display()))?;
        }
        Ok(())
    }

    /// All files one after the other, for tests.
    #[cfg(test)]
    pub(super) fn print(&self) -> String {
        let mut text = String::new();
        for (path, bytes) in self.files() {
            let content = String::from_utf8_lossy(bytes);
            text.extend(["== ", path, "\n", content.trim_end(), "\n"]);
        }
        text
    }

    fn read(&mut self, folder: &Path, below: &str) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            // A link is neither: the page is plain files, and nothing from outside of its folder.
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.read(&entry.path(), &format!("{path}/"))?;
            } else if kind.is_file() {
                self.put(&path, fs::read(entry.path())?);
            }
        }
        Ok(())
    }
}

fn missing(path: &str) -> Failure {
    Failure::new(format!("the page has no {path}"))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use tempfile::TempDir;

    use super::Site;
    use crate::page::Placement;

    const HTML: &str = "<html><head><meta charset=\"utf-8\"><meta name=\"attache-api\" content=\"\">\
                        <meta name=\"attache-relay\" content=\"\"></head></html>";

    fn built() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder of the test");
        fs::create_dir(folder.path().join("deep")).expect("a folder of the test");
        fs::write(folder.path().join("index.html"), HTML).expect("a file of the test");
        fs::write(folder.path().join("deep/main.css"), "a{}").expect("a file of the test");
        folder
    }

    fn paths(site: &Site) -> Vec<&str> {
        site.files().map(|(path, _)| path).collect()
    }

    #[test]
    fn what_is_written_is_what_is_served() {
        let folder = built();
        let folder = folder.path();
        let site = Site::assemble(folder, &Placement::default()).expect("a page");
        assert_eq!(paths(&site), ["_headers", "deep/main.css", "index.html"]);
        let out = folder.join("out");
        fs::create_dir(&out).expect("a folder of the test");
        fs::write(out.join("left-over.js"), "").expect("a file of the test");
        site.write(&out).expect("it is written");
        for (path, bytes) in site.files() {
            assert_eq!(fs::read(out.join(path)).expect(path), bytes, "{path}");
        }
        assert!(!out.join("left-over.js").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_lead_out() {
        let folder = built();
        let folder = folder.path();
        std::os::unix::fs::symlink("/etc/hostname", folder.join("out.txt")).expect("a link");
        let site = Site::assemble(folder, &Placement::default()).expect("a page");
        assert_eq!(paths(&site), ["_headers", "deep/main.css", "index.html"]);
    }

    #[test]
    fn the_sums_are_in_the_form_of_sha256sum() {
        let mut site = Site::default();
        site.put("b.txt", "");
        site.put("a.txt", "abc");
        assert_eq!(
            site.sums(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n"
        );
    }

    #[test]
    fn a_folder_without_a_page_is_refused() {
        let folder = Path::new("/no/such/page");
        let failure = Site::assemble(folder, &Placement::default()).expect_err("no page");
        assert!(
            failure
                .to_string()
                .starts_with("there is no built page in "),
            "{failure}"
        );
    }
}
