import { readFileSync } from "node:fs";
import postgres from "postgres";

const sql = postgres({
  host: {{ host }},
  port: {{ port }},
  username: {{ user }},
  password: {{ password }},
  database: {{ database }},
  ssl: {
    ca: readFileSync({{ ca_file }}, "utf8"),
    rejectUnauthorized: true,
  },
  connect_timeout: 10,
{%- if pooled %}
  // The next transaction may be on another connection to the server.
  prepare: false,
{%- endif %}
});

try {
  const [row] = await sql`SELECT version()`;
  console.log(row.version);
} finally {
  await sql.end();
}
