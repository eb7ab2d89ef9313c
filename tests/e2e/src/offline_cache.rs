//! The copy of the page that its service worker keeps.

use serde_json::Value;

use crate::page::BrowserPage;
use crate::wait::until;

/// The names of all caches, and the addresses in each, with the SHA-256 of what is kept there.
const CACHES: &str = "
    const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const caches = {};
    for (const name of await self.caches.keys()) {
        const cache = await self.caches.open(name);
        caches[name] = {};
        for (const request of await cache.keys()) {
            const response = await cache.match(request);
            const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
            caches[name][request.url] = hex(digest);
        }
    }
    return caches;";

impl BrowserPage {
    /// Waits until a copy of the page is there and answers for it.
    pub async fn is_kept(&self) {
        let kept = "return navigator.serviceWorker.controller?.state === 'activated';";
        let look = async || (self.script(kept).await == true).then_some(());
        until(look, async || {
            "a copy of the page should be kept".to_owned()
        })
        .await;
    }

    /// Waits until another version of the page than the present one waits to take over.
    pub async fn is_replaceable(&self) {
        let waits = "const registration = await navigator.serviceWorker.getRegistration();
            return registration?.waiting?.state === 'installed';";
        let look = async || (self.promised(waits).await == true).then_some(());
        until(look, async || {
            "a new version of the page should wait".to_owned()
        })
        .await;
    }

    /// Whether any service worker is registered.
    pub async fn has_worker(&self) -> bool {
        let count = "return (await navigator.serviceWorker.getRegistrations()).length;";
        self.promised(count).await != 0
    }

    /// What is in the caches: by name, then by address, the SHA-256 of the content.
    pub async fn caches(&self) -> Value {
        self.promised(CACHES).await
    }

    /// What a script returns that has to wait for it.
    pub async fn promised(&self, script: &str) -> Value {
        let whole = ["return (async () => {", script, "})();"].concat();
        self.script(&whole).await
    }
}
