//! The folder in which a browser keeps what it keeps.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A profile of a test's own, for one browser after the other. It is removed in the end.
pub struct Profile(PathBuf);

impl Profile {
    /// A new folder.
    pub fn new() -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("attache-profile-{}-{number}", process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder of the test");
        Self(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The files that hold a text, as UTF-8 or as UTF-16, which is how browsers write it down.
    pub fn files_with(&self, text: &str) -> Vec<PathBuf> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = Vec::new();
        visit(&self.0, &mut |file, content| {
            let holds = |bytes: &[u8]| content.windows(bytes.len()).any(|part| part == bytes);
            if holds(text.as_bytes()) || holds(&wide) {
                found.push(file.to_path_buf());
            }
        });
        found
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.0);
    }
}

/// What cannot be read, such as the socket of a browser, holds no text.
fn visit(folder: &Path, look: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            visit(&path, look);
        } else if let Ok(content) = fs::read(&path) {
            look(&path, &content);
        }
    }
}
