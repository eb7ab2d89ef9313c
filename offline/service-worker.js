// Keeps a copy of the page and answers from it, with or without a network. Bundled into one file, because the
// security policy of the page forbids loading further scripts from here.
//
// It knows the files of one build and nothing else. It never touches the calls to the API, other origins, or a
// request that carries a token, and it never takes the place of an older one by itself: the page asks for that.
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { NavigationRoute, Router } from "workbox-routing";

// Written in by the assembly of the page: the name of the build, and `{ url, revision, integrity }` of each file.
const { build, files } = self.__ATTACHE_BUILD__;

const { scope } = self.registration;
// One cache for each build and each place on the host, as two copies of the page may share an origin.
const prefix = `attache ${scope} `;
const cacheName = prefix + build;

// The page has just loaded most of these files: the server is asked whether they are still the same, instead of
// for all of them again. The integrity of each is checked, so that half a deployment is never kept.
const askAgain = {
  requestWillFetch: async ({ request }) => new Request(request, { cache: "no-cache" }),
};
const copy = new PrecacheController({ cacheName, plugins: [askAgain] });
copy.addToCacheList(files);

const router = new Router();
router.registerRoute(new PrecacheRoute(copy, { ignoreURLParametersMatching: [], directoryIndex: null }));
// Where one is in the page stands behind the `#`, which is kept: any other address of a page leads to the start.
router.registerRoute(
  new NavigationRoute(async () => Response.redirect(scope), {
    allowlist: [/\/([^/.]*|index\.html)$/],
    denylist: [/\/SHA256SUMS$/],
  }),
);

const calls = ["/v1/", new URL("v1/", scope).pathname];

function isOfThePage({ method, url, headers }) {
  const { origin, pathname } = new URL(url);
  return (
    method === "GET" &&
    origin === self.location.origin &&
    !headers.has("Authorization") &&
    !calls.some((path) => pathname.startsWith(path))
  );
}

// All files or none: if one cannot be had, the installation fails and the older copy stays.
self.addEventListener("install", copy.install);

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await self.caches.keys();
      const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
      await Promise.all(old.map((name) => self.caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!isOfThePage(request)) return;
  const response = router.handleRequest({ request, event });
  if (response) event.respondWith(response);
});

self.addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") self.skipWaiting();
});
