// Starts the page. A file of its own because the security policy allows no inline script.
const { js, wasm, integrity } = document.getElementById("boot").dataset;
const loading = document.getElementById("loading");

// How many milliseconds what is loaded later may take: somebody waits for it and can try again.
const LIMIT = 20_000;
// What did not arrive in time, and how often.
const late = new Map();
// What is on its way.
const arriving = new Map();

// What no element of the page loads, and the digest that its bytes must have.
const digests = new Map(integrity?.match(/\S+ \S+/g)?.map((pair) => pair.split(" ")));

// The simulated account of the demo is loaded when somebody chooses it. The page calls this by its name.
globalThis.attacheDemo = async () => {
  const demo = await checkedImport("demo.js");
  await demo.default({ module_or_path: checkedFetch("demo_bg.wasm") });
  const { keep, read } = attacheDemoWorld;
  return {
    ...demo,
    begin() {
      demo.begin(read() ?? "");
      keep(demo.changed());
    },
    ask(now, question) {
      const answer = demo.ask(now, question);
      keep(demo.changed());
      return answer;
    },
  };
};

// What outlives a reload of this tab: the world of the demo, and what removals have left in Google Cloud, which is no
// secret. Where the page gets no storage, neither does.
const inTab = (act) => {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
};
globalThis.attacheDemoWorld = {
  read: () => inTab((tab) => tab.getItem("attache-demo")),
  keep: (text) => text && inTab((tab) => tab.setItem("attache-demo", text)),
  forget: () => inTab((tab) => tab.removeItem("attache-demo")),
};
globalThis.attacheLeftBehind = {
  read: () => inTab((tab) => tab.getItem("attache-left-behind")) ?? undefined,
  store: (text) =>
    inTab((tab) => (text ? tab.setItem("attache-left-behind", text) : tab.removeItem("attache-left-behind"))),
};

// What makes the text for other tools is loaded in the background once somebody is signed in, and compiled once. Each
// instance has a memory of its own, which goes when the page drops the instance.
let snippets;
globalThis.attacheSnippets = {
  // Says how that went: "loaded", "unreachable", or "replaced" where the host has another version of the page.
  async load() {
    snippets ??= Promise.all([checkedImport("snippets_module.js"), compiled(checkedFetch("snippets_module_bg.wasm"))]);
    try {
      await snippets;
      return "loaded";
    } catch ({ name }) {
      snippets = undefined;
      if (name === "TimeoutError") return "unreachable";
    }
    const replaced = await Promise.all(["snippets_module.js", "snippets_module_bg.wasm"].map(isReplaced));
    return replaced.includes(true) ? "replaced" : "unreachable";
  },
  async begin() {
    const [{ default: instance }, module_or_path] = await snippets;
    const begun = instance();
    await begun.default({ module_or_path });
    return begun;
  },
};

async function compiled(reply) {
  return WebAssembly.compile(await (await reply).arrayBuffer());
}

// What keeps a token beyond the memory of the page is loaded when something is kept or shall be. It does one thing
// after the other, in the order in which the page asks.
let kept = Promise.resolve();
globalThis.attacheTokenStore = (act, ...details) => {
  const done = kept.then(async () => {
    if (["look", "wipe", "wipeTab", "wipeRefused"].includes(act) && !(await isKept())) return "";
    const token_store = await checkedImport("token_store.js");
    return token_store[act](...details);
  });
  kept = done.catch(() => {});
  return done;
};

// What judges new passphrases and makes them is loaded with the form for one.
globalThis.attachePassphrase = async (act, passphrase) => (await checkedImport("passphrase.js"))[act](passphrase);

// When the token was last asked to be forgotten. A tab that is closed now, and that the browser brings back later, looks.
globalThis.attacheForgotten = () => {
  try {
    localStorage.setItem("attache-forgotten", Date.now());
  } catch {
    // Where the page gets no storage, no tab keeps a token.
  }
};

async function isKept() {
  try {
    if (sessionStorage.getItem("attache-token")) return true;
  } catch {
    return false; // Where the page gets no storage, nothing can be kept.
  }
  // A failure here is no answer: what is kept may still be there.
  const databases = await indexedDB.databases?.();
  return databases?.some(({ name }) => name === "attache") ?? true;
}

try {
  const [{ default: start }, module_or_path] = await Promise.all([import(js), checkedFetch(wasm, null)]);
  await start({ module_or_path });
  loading?.remove();
} catch (cause) {
  console.error(cause);
  globalThis.attacheNotStarted?.(cause.message ?? cause);
}

// A file of the page; fails if its bytes are not those that belong to this page, or are not there in time.
function checkedFetch(path, signal = AbortSignal.timeout(LIMIT)) {
  return fetch(new URL(path, import.meta.url), { integrity: digestOf(path), signal });
}

// The same for a module. Whoever asks while it is on its way waits for the same answer, and no longer.
function checkedImport(path) {
  if (!arriving.has(path)) arriving.set(path, preloadedImport(path).finally(() => arriving.delete(path)));
  return arriving.get(path);
}

// `import` itself asks for no check, but takes what was loaded for the same address before.
async function preloadedImport(path) {
  const address = new URL(path, import.meta.url);
  // The browser still waits for what did not arrive, and has whoever asks for the same address wait as well.
  if (late.has(path)) address.search = late.get(path);
  const url = address.href;
  if (document.querySelector(`link[href="${url}"]`)) return import(url);
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = url;
  link.integrity = digestOf(path);
  if (link.relList.supports(link.rel)) {
    await new Promise((resolve, reject) => {
      const refuse = (cause) => {
        link.remove();
        reject(cause);
      };
      const timer = setTimeout(() => {
        late.set(path, (late.get(path) ?? 0) + 1);
        refuse(new DOMException(`${path} did not arrive in time`, "TimeoutError"));
      }, LIMIT);
      link.onload = () => resolve(clearTimeout(timer));
      link.onerror = () => {
        clearTimeout(timer);
        refuse(new Error(`${path} could not be loaded or doesn't match this version of the page`));
      };
      document.head.append(link);
    });
  }
  return import(url);
}

// Whether the host answers for a file with none or with another one.
async function isReplaced(path) {
  const url = new URL(path, import.meta.url);
  try {
    const { ok, status } = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(LIMIT) });
    if (!ok) return status === 404 || status === 410;
  } catch {
    return false; // It does not answer.
  }
  return fetch(url, { cache: "no-store", integrity: digestOf(path) }).then(
    () => false,
    () => true,
  );
}

// Without a digest nothing is loaded: the browser would check nothing.
function digestOf(path) {
  const digest = digests.get(path.replace(/^\.\//, ""));
  if (!digest) throw new Error(`no digest is listed for ${path}, so it isn't loaded`);
  return digest;
}
