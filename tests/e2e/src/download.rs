//! Files that the page offers for saving.

use std::{env, fs, process};

use serde_json::json;

use crate::page::BrowserPage;
use crate::wait::until;

impl BrowserPage {
    /// Presses the button of this name and reads the file that is saved then.
    pub async fn download(&self, button: &str) -> String {
        let folder = env::temp_dir().join(format!("attache-download-{}", process::id()));
        let _absent = fs::remove_dir_all(&folder);
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        self.cdp("Browser.setDownloadBehavior", allow)
            .await
            .expect("the browser saves files");
        self.click("button", button).await;
        let saved = async || {
            let mut files = fs::read_dir(&folder)
                .ok()?
                .flatten()
                .map(|entry| entry.path());
            // A file under another name is still being written.
            let file =
                files.find(|file| file.extension().is_some_and(|end| end != "crdownload"))?;
            fs::read_to_string(file)
                .ok()
                .filter(|text| !text.is_empty())
        };
        let content = until(saved, async || format!("{button:?} should save a file")).await;
        let _left = fs::remove_dir_all(&folder);
        content
    }
}
