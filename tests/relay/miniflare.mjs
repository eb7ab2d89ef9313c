// Runs the relay's bundle in workerd, the runtime that it has at Cloudflare, with the settings of wrangler.toml as
// wrangler itself reads them. Only the API's place differs: whatever is sent there goes to UPSTREAM.
//
//   node tests/relay/miniflare.mjs WRANGLER.TOML ASSETS UPSTREAM
//
// Says where it listens, and runs until it is stopped. It holds, all with the same upstream:
//
// - `relay`, as it is deployed;
// - `bare`, the same without static files, whose host would put an address in order before the relay sees it;
// - `plain`, the smallest Worker that passes calls on, for comparison.

import { Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from "wrangler";

const [config, assets, upstream] = process.argv.slice(2);
const { main } = unstable_readConfig({ config });
const { workerOptions } = unstable_getMiniflareWorkerOptions(config, undefined, {
  overrides: { assets: { directory: assets } },
});
const { compatibilityDate, compatibilityFlags } = workerOptions;

// A Worker and no function of this script: bytes then stream, and a call that is given up is given up everywhere.
const OUTBOUND = `
  const API = "https://api.aiven.io";
  export default {
    fetch(request) {
      if (!request.url.startsWith(API + "/")) return Response.error();
      return fetch(${JSON.stringify(upstream)} + request.url.slice(API.length), request);
    },
  };`;
const PLAIN = `
  export default {
    fetch(request) {
      const { pathname, search } = new URL(request.url);
      return fetch("https://api.aiven.io" + pathname + search, request);
    },
  };`;

const relay = { ...workerOptions, modules: true, scriptPath: main, outboundService: "outbound" };
const written = (name, script) => ({ name, modules: true, script, compatibilityDate, compatibilityFlags });
const socket = { host: "127.0.0.1", port: 0 };
// For `profile.mjs`, or any other client of V8's inspector.
const inspectorPort = process.env.ATTACHE_INSPECTOR && Number(process.env.ATTACHE_INSPECTOR);
const miniflare = new Miniflare({
  host: "127.0.0.1",
  port: 0,
  inspectorPort,
  workers: [
    { ...relay, name: "relay" },
    { ...relay, name: "bare", assets: undefined, unsafeDirectSockets: [socket] },
    { ...written("plain", PLAIN), outboundService: "outbound", unsafeDirectSockets: [socket] },
    written("outbound", OUTBOUND),
  ],
});

console.log(`listening on ${(await miniflare.ready).origin}`);
for (const name of ["bare", "plain"]) {
  console.log(`${name} on ${(await miniflare.unsafeGetDirectURL(name)).origin}`);
}
process.on("SIGTERM", async () => {
  await miniflare.dispose();
  process.exit(0);
});
