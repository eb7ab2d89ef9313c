import { readFileSync } from "node:fs";
import pg from "pg";

const client = new pg.Client({
  host: {{ host }},
  port: {{ port }},
  user: {{ user }},
  password: {{ password }},
  database: {{ database }},
  ssl: {
    ca: readFileSync({{ ca_file }}, "utf8"),
    rejectUnauthorized: true,
  },
  connectionTimeoutMillis: 10_000,
  // An idle connection through Private Service Connect ends after 10 minutes.
  keepAlive: true,
  keepAliveInitialDelayMillis: 300_000,
});

await client.connect();
try {
  const { rows } = await client.query("SELECT version()");
  console.log(rows[0].version);
} finally {
  await client.end();
}
