//! Theme and size of the page.

use serde_json::json;

use crate::page::BrowserPage;

/// The colour scheme that the person prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Theme {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    /// The word of CSS.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl BrowserPage {
    /// Prefers a colour scheme from now on. Nothing moves, so that nothing is looked at halfway.
    pub async fn prefer(&self, theme: Theme) {
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.cdp("Emulation.setEmulatedMedia", features)
            .await
            .expect("the browser takes a theme");
    }

    /// Makes the page so many CSS pixels wide and high, whatever the window can be.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let resized = self
            .cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        resized.expect("the browser takes a size");
    }

    /// By how many CSS pixels the page is wider than it is shown; 0 where nothing scrolls sideways.
    pub async fn sideways(&self) -> i64 {
        let script = "const { scrollWidth, clientWidth } = document.scrollingElement;
            return scrollWidth - clientWidth;";
        self.script(script).await.as_i64().unwrap_or(i64::MAX)
    }
}
