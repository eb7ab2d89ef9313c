import { readFileSync } from "node:fs";
import mysql from "mysql2/promise";

const connection = await mysql.createConnection({
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

try {
  const [rows] = await connection.query("SELECT VERSION() AS version");
  console.log(rows[0].version);
} finally {
  await connection.end();
}
