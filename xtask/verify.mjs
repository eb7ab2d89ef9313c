// Fetches every file that the sums name and compares: `node verify.mjs URL SHA256SUMS`. Prints a line for each file that is
// not as it should be, and fails if there is one. Not asked for: compressed copies, which servers send in the place of
// the files, and what tells hosts what to do with the files.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const [url, sums] = process.argv.slice(2);
const base = new URL(url.endsWith("/") ? url : `${url}/`);
const lines = readFileSync(sums, "utf8").trim().split("\n");
const files = lines
  .map((line) => line.split("  "))
  .filter(([, path]) => !/\.(br|gz)$|^_headers$|^\.assetsignore$/.test(path));

let wrong = 0;
for (const [sum, path] of files) {
  const problem = await compared(path, sum);
  if (problem === undefined) continue;
  wrong += 1;
  console.log(`${path}: ${problem}`);
}
console.log(`${files.length - wrong} of ${files.length} files at ${base} are those of ${sums}`);
process.exitCode = wrong === 0 ? 0 : 1;

async function compared(path, sum) {
  try {
    // Hosts that hide the end of a page's name lead there.
    const response = await fetch(new URL(path, base), { cache: "no-store" });
    if (!response.ok) return `status ${response.status}`;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const is = createHash("sha256").update(bytes).digest("hex");
    return is === sum ? undefined : `its sum is ${is} and not ${sum}`;
  } catch (failure) {
    return failure.cause?.message ?? failure.message;
  }
}
