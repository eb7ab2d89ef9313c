{%- if project_ca -%}
import { readFileSync } from "node:fs";

{% endif -%}
import { createClient } from "@clickhouse/client";

const client = createClient({
  url: {{ self.https_url("") }},
  username: {{ user }},
  password: {{ password }},
  database: {{ database }},
{%- if project_ca %}
  tls: { ca_cert: readFileSync({{ ca_file }}) },
{%- endif %}
  request_timeout: 10_000,
});
try {
  const rows = await client.query({
    query: "SELECT version() AS version",
    format: "JSONEachRow",
  });
  for (const { version } of await rows.json()) {
    console.log(version);
  }
} finally {
  await client.close();
}
