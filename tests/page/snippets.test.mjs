// How public/boot.js loads the snippets module, and how it tells a host that is away from one with another version.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { runInNewContext } from "node:vm";

const source = readFileSync(new URL("../../public/boot.js", import.meta.url), "utf8");

// The module, as the script offers it to the page, on a host that answers as `fetch` does.
function offered(fetch) {
  const cut = (from, to) => source.slice(source.indexOf(from), source.indexOf(to));
  const module = cut("// What makes the text for other tools", "// What keeps a token");
  const check = cut("// Whether the host answers for a file", "// Without a digest");
  assert.ok(module && check);
  let begun = 0;
  const instance = () => ({ default: async ({ module_or_path }) => (begun += module_or_path) });
  const context = {
    URL,
    Promise,
    AbortSignal,
    LIMIT: 20_000,
    fetch,
    WebAssembly: { compile: async (bytes) => bytes },
    page: "https://attache.example/",
    digestOf: (path) => `digest of ${path}`,
    checkedImport: async () => ({ default: instance }),
    checkedFetch: (path) => fetch(path, { integrity: "checked" }),
  };
  const text = `${module}\n${check}`.replaceAll("import.meta.url", "page");
  runInNewContext(text, context);
  return { ...context.attacheSnippets, begun: () => begun };
}

const there = { ok: true, status: 200, arrayBuffer: async () => 1 };

test("it is loaded once, and each instance is a new one", async () => {
  let asked = 0;
  const { load, begin, begun } = offered(async () => {
    asked += 1;
    return there;
  });
  assert.equal(await load(), "loaded");
  assert.equal(await load(), "loaded");
  assert.equal(asked, 1);
  assert.notEqual(await begin(), await begin());
  assert.equal(begun(), 2);
});

test("why it cannot be loaded is told apart", async () => {
  const away = async () => {
    throw new TypeError("Failed to fetch");
  };
  const altered = async (_, { integrity }) => (integrity ? away() : there);
  const answers = (status) => async (_, { integrity }) => (integrity ? away() : { ok: false, status });
  const hosts = { away, altered, gone: answers(404), removed: answers(410), ill: answers(503) };
  const said = {};
  for (const [name, fetch] of Object.entries(hosts)) said[name] = await offered(fetch).load();
  assert.deepEqual(said, {
    away: "unreachable",
    altered: "replaced",
    gone: "replaced",
    removed: "replaced",
    ill: "unreachable",
  });
});

test("it can be tried again", async () => {
  let away = true;
  const { load } = offered(async () => {
    if (away) throw new TypeError("Failed to fetch");
    return there;
  });
  assert.equal(await load(), "unreachable");
  away = false;
  assert.equal(await load(), "loaded");
});
