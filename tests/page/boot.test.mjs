// What public/boot.js asks the browser to check, and that it loads nothing without that.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { runInNewContext } from "node:vm";

const source = readFileSync(new URL("../../public/boot.js", import.meta.url), "utf8");

// The functions that load, as they are in the script, for a page that lists these digests.
function loaders(digests, arrives = true) {
  const asked = [];
  const link = { relList: { supports: () => true }, remove() {} };
  const start = source.indexOf("// A file of the page;");
  assert.ok(0 < start);
  const text = source.slice(start).replaceAll("import.meta.url", "page").replaceAll("import(url)", "imported(url)");
  const page = "https://attache.example/tools/boot.js";
  const fetch = (url, { integrity }) => asked.push([url.href, integrity]);
  const append = ({ href, integrity }) => {
    asked.push([href, integrity]);
    if (arrives) link.onload();
  };
  const document = { querySelector: () => null, createElement: () => link, head: { append } };
  const imported = (url) => asked.push([url, "imported"]);
  const later = (act) => arrives || setTimeout(act);
  const timers = { AbortSignal, LIMIT: 20_000, late: new Map(), arriving: new Map(), setTimeout: later, clearTimeout };
  const context = { ...timers, URL, Error, DOMException, Promise, digests: new Map(digests), document, fetch, imported, page };
  return { asked, ...runInNewContext(`${text}; ({ checkedFetch, checkedImport })`, context) };
}

const listed = [["assets/a.wasm", "sha384-a"], ["token_store.js", "sha384-k"]];

test("what is listed is loaded under its digest", async () => {
  const { asked, checkedFetch, checkedImport } = loaders(listed);
  await checkedFetch("./assets/a.wasm");
  await checkedImport("token_store.js");
  assert.deepEqual(asked, [
    ["https://attache.example/tools/assets/a.wasm", "sha384-a"],
    ["https://attache.example/tools/token_store.js", "sha384-k"],
    ["https://attache.example/tools/token_store.js", "imported"],
  ]);
});

test("what is not listed is not loaded", async () => {
  for (const digests of [[], listed, [["other.js", ""]]]) {
    const { asked, checkedFetch, checkedImport } = loaders(digests);
    const refused = { message: "no digest is listed for other.js, so it isn't loaded" };
    await assert.rejects(async () => checkedFetch("other.js"), refused);
    await assert.rejects(checkedImport("other.js"), refused);
    assert.deepEqual(asked, []);
  }
});

test("who asks while a file is on its way waits for it, and no longer", async () => {
  for (const arrives of [true, false]) {
    const { asked, checkedImport } = loaders(listed, arrives);
    const both = await Promise.allSettled([checkedImport("token_store.js"), checkedImport("token_store.js")]);
    const outcome = arrives ? "fulfilled" : "rejected";
    assert.deepEqual(both.map(({ status }) => status), [outcome, outcome]);
    assert.equal(asked.filter(([, how]) => how === "sha384-k").length, 1);
  }
});
