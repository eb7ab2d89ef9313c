import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

const pool = new Pool({
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
const db = drizzle({ client: pool });

try {
  const { rows } = await db.execute<{ version: string }>(sql`SELECT version()`);
  console.log(rows[0]?.version);
} finally {
  await pool.end();
}
