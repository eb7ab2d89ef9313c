{%- if project_ca -%}
import { readFileSync } from "node:fs";

{% endif -%}
import { Client } from "@opensearch-project/opensearch";

const client = new Client({
  node: {{ self.https_url("") }},
  auth: {
    username: {{ user }},
    password: {{ password }},
  },
{%- if project_ca %}
  ssl: { ca: readFileSync({{ ca_file }}) },
{%- endif %}
  requestTimeout: 10_000,
});
try {
  const { body } = await client.info();
  console.log(body.version.number);
} finally {
  await client.close();
}
