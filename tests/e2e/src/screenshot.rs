//! Pictures of the page.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::appearance::Theme;
use crate::page::BrowserPage;

/// As high as a picture may be, in CSS pixels: what is below is seen by scrolling.
const HIGHEST: i64 = 2_400;

impl BrowserPage {
    /// Saves a picture of the whole page at a width and in a theme.
    pub async fn screenshot(&self, width: u32, theme: Theme, file: &Path) {
        self.prefer(theme).await;
        self.resize(width, 800).await;
        let height = self
            .script("return document.documentElement.scrollHeight;")
            .await;
        let height = height.as_i64().unwrap_or(800).clamp(640, HIGHEST);
        let height = u32::try_from(height).unwrap_or(800);
        self.view(width, height, theme, file).await;
    }

    /// Saves a picture of what a window of this size shows, in a theme.
    pub async fn view(&self, width: u32, height: u32, theme: Theme, file: &Path) {
        self.prefer(theme).await;
        self.resize(width, height).await;
        self.script("window.scrollTo(0, 0);").await;
        // Nothing shall look as if it were pointed at.
        let away = self.driver().action_chain().move_to(0, 0).perform().await;
        away.expect("the browser moves the pointer");
        // A picture of a page that was just resized may show it halfway.
        self.drawn().await;
        let png = self
            .driver()
            .screenshot_as_png()
            .await
            .expect("the browser takes a picture");
        let folder = file.parent().expect("a picture lies in a folder");
        fs::create_dir_all(folder).expect("the folder of the pictures can be made");
        fs::write(file, png).expect("the picture can be written");
    }

    /// Waits until the browser has drawn what there is.
    async fn drawn(&self) {
        let frames = json!({
            "expression": "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))",
            "awaitPromise": true,
        });
        self.cdp("Runtime.evaluate", frames)
            .await
            .expect("the browser draws");
    }
}
