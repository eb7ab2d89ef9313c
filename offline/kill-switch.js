// Takes the place of the service worker when its copy of the page must go: removes all copies, and then itself.
// Open tabs are left alone; whatever is loaded next comes from the network.
const prefix = `attache ${self.registration.scope} `;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await self.caches.keys();
      const copies = names.filter((name) => name.startsWith(prefix));
      await Promise.all(copies.map((name) => self.caches.delete(name)));
      await self.registration.unregister();
    })(),
  );
});
