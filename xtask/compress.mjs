// Puts a .gz and a .br beside each file below a folder that becomes smaller by it. Node's own compressors, at their best;
// neither writes a time or a name, so that the same file gives the same bytes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

for (const file of files) {
  const raw = readFileSync(file);
  const gzip = gzipSync(raw, { level: 9 });
  // The system that wrote it; "unknown" is true everywhere.
  gzip[9] = 255;
  const brotli = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  if (gzip.length < raw.length) writeFileSync(`${file}.gz`, gzip);
  if (brotli.length < raw.length) writeFileSync(`${file}.br`, brotli);
}
