// The policy of public/trusted-types.js by itself: what it accepts, and what it refuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { runInNewContext } from "node:vm";

const source = readFileSync(new URL("../../public/trusted-types.js", import.meta.url), "utf8");

// The rules as the script hands them to the browser, for a page at `page`.
function policy(page) {
  const made = new Map();
  runInNewContext(source, {
    URL,
    document: { baseURI: page, currentScript: { src: new URL("trusted-types.js", page).href } },
    trustedTypes: { createPolicy: (name, rules) => made.set(name, rules) },
  });
  assert.deepEqual([...made.keys()], ["default"]);
  return made.get("default");
}

test("no text becomes markup or a script", () => {
  const { createHTML, createScript } = policy("https://attache.example/");
  for (const text of ["", "plain", "<b>bold</b>", "<img src=x onerror=alert(1)>", "<svg><script>alert(1)</script></svg>"]) {
    assert.equal(createHTML(text), null, text);
    assert.equal(createScript(text), null, text);
  }
});

const worker = "https://attache.example/tools/service-worker.js";

test("the address of the own service worker is accepted, in its full form", () => {
  const { createScriptURL } = policy("https://attache.example/tools/");
  for (const address of ["service-worker.js", "./service-worker.js", "/tools/service-worker.js", worker]) {
    assert.equal(createScriptURL(address), worker, address);
  }
});

test("every other address is refused", () => {
  const { createScriptURL } = policy("https://attache.example/tools/");
  for (const address of [
    "",
    "boot.js",
    "/service-worker.js",
    "../service-worker.js",
    "service-worker.js?x",
    "service-worker.js#x",
    "Service-Worker.js",
    "other/service-worker.js",
    "https://stranger.example/tools/service-worker.js",
    "//stranger.example/tools/service-worker.js",
    "http://attache.example/tools/service-worker.js",
    "https://attache.example:8443/tools/service-worker.js",
    "https://user@attache.example/tools/service-worker.js",
    "data:text/javascript,alert(1)",
    "blob:https://attache.example/service-worker.js",
    "javascript:alert(1)",
    "https://[",
    "\u0000",
  ]) {
    assert.equal(createScriptURL(address), null, address);
  }
});

test("a browser without Trusted Types is left alone", () => {
  const document = { currentScript: { src: "https://attache.example/trusted-types.js" } };
  runInNewContext(source, { URL, document });
});
