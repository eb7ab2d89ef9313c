// Scores what a server sends with the rules of Mozilla's HTTP Observatory: `node score.mjs URL PATH…` prints a line for
// each path, `score grade status path`, and below it each rule that took points, gave points or failed.
//
// The rules are the scanner's own code. Its own way of fetching is not used: it wants the host's name in the public DNS
// and a certificate. What is served here on loopback is scored as a host serves it that speaks TLS and sends everyone
// there, which is what `docs/deploy.md` asks of a host.
//
// The newest release in the registry has ten rules. Mozilla's scanner has got two since, worth ten points each: they are
// below, after their published table.
import { ALL_TESTS } from "@mdn/mdn-http-observatory/src/constants.js";
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from "@mdn/mdn-http-observatory/src/grader/charts.js";
import { getGradeForScore, getScoreModifier } from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { parseHttpEquivHeaders } from "@mdn/mdn-http-observatory/src/retriever/utils.js";
import { HTML_TYPES, Requests } from "@mdn/mdn-http-observatory/src/types.js";

const HOST = "attache.example";
const NEWER = {
  "cross-origin-opener-policy": ["same-origin", "same-origin-allow-popups", "noopener-allow-popups"],
  "cross-origin-embedder-policy": ["require-corp", "credentialless"],
};
const [base, ...paths] = process.argv.slice(2);

for (const path of paths) {
  const found = await requests(path);
  const { status, headers } = found.responses.auto;
  const results = [...ALL_TESTS.map((test) => rated(test(found))), ...newer(headers)];
  const modifiers = results.map(({ modifier }) => modifier);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 100);
  // Points beyond 100 count for those alone who lose next to none.
  const uncurved = sum(modifiers.filter((number) => number < 0));
  const { score, grade } = getGradeForScore(uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : uncurved);
  console.log(`${score} ${grade} ${status} ${path}`);
  for (const { result, pass, modifier } of results) {
    if (modifier !== 0 || !pass) console.log(`  ${pass ? "pass" : "FAIL"} ${modifier} ${result}`);
  }
}

function rated({ result, pass }) {
  return { result, pass, modifier: getScoreModifier(result) };
}

// Isolation gives points, having none takes none, and what no browser understands fails.
function newer(headers) {
  return Object.entries(NEWER).map(([name, isolating]) => {
    const value = headers[name]?.split(";")[0].trim() ?? "unsafe-none";
    const isolates = isolating.includes(value);
    return { result: `${name}: ${value}`, pass: isolates || value === "unsafe-none", modifier: isolates ? 10 : 0 };
  });
}

// What the scanner would have found out about the page at `path`.
async function requests(path) {
  const secure = new URL(path, `https://${HOST}`);
  const plain = new URL(path, `http://${HOST}`);
  const response = await fetched(path, { headers: { Accept: "text/html,*/*;q=0.8" } });
  const requests = new Requests(HOST);
  const isHtml = HTML_TYPES.has(response.headers["content-type"]?.split(";")[0]);
  response.httpEquiv = isHtml ? parseHttpEquivHeaders(response.data, secure.href) : new Map();
  Object.assign(requests.responses, {
    auto: response,
    https: response,
    http: response,
    httpRedirects: [
      { url: plain, status: 301 },
      { url: secure, status: response.status },
    ],
    cors: await fetched(path, {
      method: "OPTIONS",
      headers: { Origin: "https://http-observatory.security.mozilla.org", "Access-Control-Request-Method": "GET" },
    }),
  });
  requests.resources.path = response.data;
  requests.session = { url: secure };
  return requests;
}

async function fetched(path, options) {
  const response = await fetch(new URL(`.${path}`, base.endsWith("/") ? base : `${base}/`), { redirect: "manual", ...options });
  const headers = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  // As axios hands them over: by name, with a way to ask.
  Object.defineProperty(headers, "get", { value: (name) => headers[name.toLowerCase()] });
  return { status: response.status, headers, data: await response.text(), verified: true, request: { headers: {} } };
}
