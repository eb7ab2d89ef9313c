// Keeps a copy of the page for when there is no network, and finds new versions of it. A new version is offered
// and waits until somebody takes it: `attache-update-ready` is raised on the window, and `attacheUpdate.apply()`
// moves on to it. Only the tab that asked for it loads again by itself.
const EVERY_HOUR = 60 * 60 * 1000;

const update = { ready: false, apply };
globalThis.attacheUpdate = update;

let registration;
let applying = false;

function offer() {
  update.ready = true;
  dispatchEvent(new Event("attache-update-ready"));
}

function apply() {
  applying = true;
  // Without one that waits, another tab has taken the new version already.
  if (registration?.waiting) registration.waiting.postMessage({ type: "SKIP_WAITING" });
  else location.reload();
}

// Whether a worker has another version than the page. The first worker of all has the same, and WebKit may tell that it
// is installed when it already controls the page.
function isNew(worker) {
  const { controller } = navigator.serviceWorker;
  return controller !== null && worker !== controller;
}

function watch(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && isNew(worker)) offer();
  });
}

async function look() {
  if (document.visibilityState !== "visible" || !navigator.onLine) return;
  try {
    await registration.update();
  } catch {
    // Out of reach, or half deployed: the present copy does, and the next look comes.
  }
}

async function keepCopy() {
  const workers = navigator.serviceWorker;
  let controlled = workers.controller !== null;
  workers.addEventListener("controllerchange", () => {
    if (applying) location.reload();
    else if (controlled) offer();
    controlled = true;
  });
  try {
    registration = await workers.register("service-worker.js", { updateViaCache: "none" });
  } catch (cause) {
    console.warn("There will be no copy of the page for offline use:", cause);
    return;
  }
  if (registration.waiting && isNew(registration.waiting)) offer();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  document.addEventListener("visibilitychange", look);
  setInterval(look, EVERY_HOUR);
}

// Browsers offer this to secure addresses only.
if ("serviceWorker" in navigator) {
  // The copy is made once the page stands, so that it takes nothing from the first load.
  if (document.readyState === "complete") keepCopy();
  else addEventListener("load", keepCopy, { once: true });
}
