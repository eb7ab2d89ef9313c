//! The search for a token that must not be there, everywhere that a page can leave something.

use crate::console_log::errors;
use crate::page::BrowserPage;

/// Gathers all of it as texts, each with the name of its place.
const GATHER: &str = r#"
    const places = {};
    const note = (place, text) => { places[place] = (places[place] ?? "") + "\n" + text; };
    const latin = (bytes) => Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join("");
    const spell = (value) => {
      if (value instanceof ArrayBuffer) return latin(value) + latin(value).replaceAll("\0", "");
      if (ArrayBuffer.isView(value)) return spell(value.slice().buffer);
      if (value && typeof value === "object") return Object.entries(value).map(([k, v]) => k + "=" + spell(v)).join("\n");
      return String(value);
    };
    note("markup", document.documentElement.outerHTML);
    note("text", document.documentElement.textContent);
    for (const field of document.querySelectorAll("input, textarea, select")) note("fields", field.value);
    note("title", document.title);
    note("address", location.href + " " + document.URL + " " + document.referrer);
    note("history", spell(history.state) + history.length);
    for (const entry of navigation.entries()) note("history", entry.url + spell(entry.getState()));
    note("window.name", window.name);
    note("cookies", document.cookie);
    for (const entry of performance.getEntries()) note("performance", JSON.stringify(entry));
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (let i = 0; i < storage.length; i++) note(name, storage.key(i) + "=" + storage.getItem(storage.key(i)));
    }
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        note("indexedDB", name + "/" + store + spell(await settled(rows.getAllKeys())));
        note("indexedDB", spell(await settled(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        note("caches", name + " " + request.url + spell([...request.headers]) + spell([...response.headers]));
        note("caches", latin(await response.arrayBuffer()));
      }
    }
    return places;"#;

impl BrowserPage {
    /// What the page has left in each place that one of its scripts could look into, and what the browser noted in
    /// its console. The notes are heard here and not again.
    pub async fn leak_scan(&self) -> Vec<(String, String)> {
        let script = format!(
            "const done = arguments[0]; (async () => {{ {GATHER} }})().then(done, (e) => done({{ failed: String(e) }}));"
        );
        let answer = self.driver().execute_async(&script, vec![]).await;
        let answer = answer.expect("the script runs");
        let places = answer.json().as_object().cloned().unwrap_or_default();
        let mut places: Vec<(String, String)> = places
            .into_iter()
            .map(|(place, text)| (place, text.as_str().unwrap_or_default().to_owned()))
            .collect();
        assert!(
            !places.iter().any(|(place, _)| place == "failed"),
            "some place could not be searched: {places:?}"
        );
        let console = self
            .driver()
            .browser_log()
            .await
            .expect("the driver hands the log over");
        assert_eq!(errors(&console), Vec::<String>::new());
        places.push(("console".to_owned(), format!("{console:?}")));
        places
    }

    /// The names of the places that hold a text.
    pub async fn places_with(&self, text: &str) -> Vec<String> {
        let places = self.leak_scan().await;
        let holding = places.into_iter().filter(|(_, held)| held.contains(text));
        holding.map(|(place, _)| place).collect()
    }
}
