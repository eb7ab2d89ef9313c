import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/mysql2";
import { createPool } from "mysql2/promise";

const pool = createPool({
  host: {{ host }},
  port: {{ port }},
  user: {{ user }},
  password: {{ password }},
  database: {{ database }},
  ssl: {
    ca: readFileSync({{ ca_file }}, "utf8"),
    rejectUnauthorized: true,
    // Without it, mysql2 accepts a certificate for any host name.
    verifyIdentity: true,
  },
  connectTimeout: 10_000,
  // An idle connection through Private Service Connect ends after 10 minutes.
  enableKeepAlive: true,
  keepAliveInitialDelay: 300_000,
});
const db = drizzle({ client: pool });

try {
  const [rows] = await db.execute(sql`SELECT VERSION() AS version`);
  console.log(rows);
} finally {
  await pool.end();
}
