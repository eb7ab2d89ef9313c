//! Time that passes as quickly as the browser can count it.

use serde_json::json;

use crate::page::BrowserPage;

impl BrowserPage {
    /// Lets so many seconds pass for the page: its clock and its timers, one after the other. From then on its time
    /// stands still until it is let pass again; clicks, drawing and calls go on. The page cannot be loaded anew any
    /// more, because loading waits for timers.
    pub async fn let_pass(&self, seconds: u32) {
        let began = self.script("return Date.now();").await;
        let policy = json!({ "policy": "pauseIfNetworkFetchesPending", "budget": u64::from(seconds) * 1000 });
        let set = self.cdp("Emulation.setVirtualTimePolicy", policy).await;
        set.expect("the browser takes a clock of its own");
        let due = began.as_f64().unwrap_or_default() + f64::from(seconds) * 1000.0;
        let passed = async || {
            let now = self.script("return Date.now();").await;
            (now.as_f64()? >= due).then_some(())
        };
        let explain = async || format!("{seconds} s should have passed for the page");
        crate::wait::until(passed, explain).await;
    }
}
