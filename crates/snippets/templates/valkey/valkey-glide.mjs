{%- if tls && project_ca -%}
import { readFileSync } from "node:fs";

{% endif -%}
import { GlideClient } from "@valkey/valkey-glide";

const client = await GlideClient.createClient({
  addresses: [{ host: {{ host }}, port: {{ port }} }],
  credentials: {
    username: {{ user }},
    password: {{ password }},
  },
{%- if tls %}
  useTLS: true,
{%- endif %}
  requestTimeout: 10_000,
{%- if tls && project_ca %}
  advancedConfiguration: {
    connectionTimeout: 10_000,
    tlsAdvancedConfiguration: { rootCertificates: readFileSync({{ ca_file }}) },
  },
{%- else %}
  advancedConfiguration: { connectionTimeout: 10_000 },
{%- endif %}
});
try {
  console.log(await client.ping());
} finally {
  client.close();
}
