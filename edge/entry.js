// The relay, as the runtime calls it. It carries requests and answers. What they may be is for the rules to say, which
// `edge/src/script.rs` answers for; nothing is decided, kept or logged here.

import { always, body_limit, decide, failure, initSync, judge, passed, time_limit } from "./relay.js";
import module from "./relay_bg.wasm";

initSync({ module });

const ALWAYS = new Headers(Object.fromEntries(pairs(always().split("\n"))));
const PASSED = passed(true).split("\n");
const PASSED_WITHOUT_BODY = passed(false).split("\n");
const BODY_LIMIT = body_limit();
const TIME_LIMIT = time_limit();

export default {
  // Only what is below `/v1/` gets here; everything else is a file of the page, or none (see `wrangler.toml`).
  async fetch(request) {
    const decision = decided(request);
    if (decision[0] !== "") return own(decision);
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Broken("late")), TIME_LIMIT);
    });
    try {
      return await Promise.race([late, relayed(request, decision)]);
    } catch (error) {
      return own(failure(error instanceof Broken ? error.message : "").split("\n"));
    } finally {
      clearTimeout(timer);
    }
  },
};

/** Why a call came to nothing, as the rules call it. */
class Broken extends Error {}

function decided(request) {
  let lines = `${request.method}\n${request.url}`;
  let count = 0;
  for (const [name, value] of request.headers) {
    lines += `\n${name}\n${value}`;
    count += 1;
  }
  return decide(lines, count, request.body !== null).split("\n");
}

async function relayed(request, [, method, url, kind, ...fields]) {
  const headers = Object.fromEntries(pairs(fields));
  let body = null;
  if (kind === "streamed") body = request.body;
  if (kind === "collected") body = await collected(request.body);
  // With the client's own signal, so that a call nobody waits for any more is called back. One that is late ends
  // with the answer that says so: the runtime lets no call outlive the request that it was made for.
  const { signal } = request;
  const answered = await fetch(url, { method, headers, body, signal, redirect: "manual", cache: "no-store" });
  // All of it before a word goes back. Once the status is on its way, this runtime ends an answer that was cut off as it
  // ends a complete one, and nobody could tell.
  const bytes = await answered.arrayBuffer().catch(() => broken("incomplete"));
  return passedBack(answered, bytes);
}

/** A body whose length nobody has told, up to the limit. */
async function collected(body) {
  const reader = body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => broken("body"));
    if (done) return new Blob(chunks).arrayBuffer();
    length += value.length;
    if (length > BODY_LIMIT) broken("body_too_large");
    chunks.push(value);
  }
}

function passedBack({ status, headers }, bytes) {
  const [type, wait] = ["Content-Type", "Retry-After"].map((name) => headers.get(name) ?? "");
  const refusal = judge(status, type, wait, bytes.byteLength);
  if (refusal !== undefined) return own(refusal.split("\n"));
  // Statuses that have no body do not take an empty one either.
  const body = bytes.byteLength > 0 ? bytes : null;
  const response = new Response(body, { status, headers: ALWAYS });
  for (const name of body === null ? PASSED_WITHOUT_BODY : PASSED) {
    const value = headers.get(name);
    if (value !== null) response.headers.set(name, value);
  }
  return response;
}

/** An answer of the relay itself. */
function own([status, body, ...fields]) {
  return new Response(body, { status: Number(status), headers: Object.fromEntries(pairs(fields)) });
}

function pairs(lines) {
  const pairs = [];
  for (let at = 0; at < lines.length; at += 2) pairs.push([lines[at], lines[at + 1]]);
  return pairs;
}

function broken(reason) {
  throw new Broken(reason);
}
