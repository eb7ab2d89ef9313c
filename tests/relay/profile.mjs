// Says where a Worker spends its time, while calls go through it:
//
//   ATTACHE_INSPECTOR=9777 cargo xtask bench
//   node --experimental-websocket tests/relay/profile.mjs 9777 bare
//
// The second line is for another terminal, once the first one measures the relay. `bare` is the relay and `plain` the
// smallest Worker, as in `miniflare.mjs`.

const [port, worker, seconds = "5"] = process.argv.slice(2);
const targets = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
const target = targets.find((target) => JSON.stringify(target).includes(worker));
if (!target) throw new Error(`no Worker ${worker} among ${JSON.stringify(targets)}`);

const socket = new WebSocket(target.webSocketDebuggerUrl);
await new Promise((resolve) => socket.addEventListener("open", resolve));
const replies = new Map();
socket.addEventListener("message", ({ data }) => {
  const { id, result } = JSON.parse(data);
  replies.get(id)?.(result);
});
function ask(method, params = {}) {
  const id = replies.size;
  socket.send(JSON.stringify({ id, method, params }));
  return new Promise((resolve) => replies.set(id, resolve));
}

await ask("Profiler.enable");
await ask("Profiler.setSamplingInterval", { interval: 100 });
await ask("Profiler.start");
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
const { profile } = await ask("Profiler.stop");

const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
const spent = new Map();
let busy = 0;
profile.samples.forEach((sample, index) => {
  const { functionName, url } = frames.get(sample);
  if (functionName === "(idle)") return;
  const part = url.includes(".wasm") || url.startsWith("wasm:") ? "WebAssembly" : url ? "script" : functionName || "runtime";
  spent.set(part, (spent.get(part) ?? 0) + profile.timeDeltas[index]);
  busy += profile.timeDeltas[index];
});
for (const [part, time] of [...spent].sort((one, other) => other[1] - one[1])) {
  const share = (100 * time) / busy;
  if (share >= 0.5) console.log(`${share.toFixed(1).padStart(5)} %  ${part}`);
}
process.exit(0);
