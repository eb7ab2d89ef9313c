// When public/offline.js offers a new version, whatever the order in which a browser reports what happened.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { runInNewContext } from "node:vm";

const source = readFileSync(new URL("../../public/offline.js", import.meta.url), "utf8");

class Worker extends EventTarget {
  state = "installing";

  reaches(state) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

// A page that has loaded, under a worker or under none. `offers` grows with each offer.
async function open({ controller = null, installing = null, waiting = null }) {
  const registration = Object.assign(new EventTarget(), { installing, waiting, update: async () => {} });
  const serviceWorker = Object.assign(new EventTarget(), { controller, register: async () => registration });
  const document = Object.assign(new EventTarget(), { readyState: "complete", visibilityState: "visible" });
  const page = { offers: 0 };
  const context = {
    document,
    navigator: { serviceWorker, onLine: true },
    console,
    location: { reload() {} },
    setInterval() {},
    Event,
    addEventListener() {},
    dispatchEvent: () => (page.offers += 1),
  };
  runInNewContext(source, context);
  await new Promise(setImmediate);
  return Object.assign(page, {
    claimedBy(worker) {
      serviceWorker.controller = worker;
      serviceWorker.dispatchEvent(new Event("controllerchange"));
    },
    finds(worker) {
      registration.installing = worker;
      registration.dispatchEvent(new Event("updatefound"));
    },
  });
}

test("on the first visit nothing is new, in the order of Chromium and Firefox", async () => {
  const first = new Worker();
  const page = await open({ installing: first });
  page.finds(first);
  first.reaches("installed");
  first.reaches("activating");
  first.reaches("activated");
  page.claimedBy(first);
  assert.equal(page.offers, 0);
});

test("on the first visit nothing is new, in the order of WebKit", async () => {
  const first = new Worker();
  const page = await open({ installing: first });
  page.finds(first);
  page.claimedBy(first);
  first.reaches("installed");
  first.reaches("activated");
  assert.equal(page.offers, 0);
});

test("the first worker may be waiting when the page first hears of it", async () => {
  const first = new Worker();
  first.state = "activated";
  const page = await open({ controller: first, waiting: first });
  assert.equal(page.offers, 0);
});

test("a version that comes later is offered once it is there", async () => {
  const [first, second] = [new Worker(), new Worker()];
  const page = await open({ installing: first });
  page.claimedBy(first);
  first.reaches("installed");
  page.finds(second);
  assert.equal(page.offers, 0);
  second.reaches("installed");
  assert.equal(page.offers, 1);
});

test("a version that waited before the page was opened is offered", async () => {
  const page = await open({ controller: new Worker(), waiting: new Worker() });
  assert.equal(page.offers, 1);
});

test("a version that another tab has taken is offered", async () => {
  const page = await open({ controller: new Worker() });
  page.claimedBy(new Worker());
  assert.equal(page.offers, 1);
});
