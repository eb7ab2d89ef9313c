{%- if tls && project_ca -%}
import { readFileSync } from "node:fs";

{% endif -%}
import { Redis } from "ioredis";

const client = new Redis({
  host: {{ host }},
  port: {{ port }},
  username: {{ user }},
  password: {{ password }},
{%- if tls && project_ca %}
  tls: { ca: readFileSync({{ ca_file }}) },
{%- else if tls %}
  tls: {},
{%- endif %}
  connectTimeout: 10_000,
  keepAlive: 60_000,
  lazyConnect: true,
});
client.on("error", (error) => console.error(error.message));

try {
  await client.connect();
  console.log(await client.ping());
} finally {
  client.disconnect();
}
