import { promisify } from "node:util";

import Kafka from "node-rdkafka";

const client = new Kafka.Producer({
  "bootstrap.servers": {{ address }},
{%- if sasl %}
  "security.protocol": "sasl_ssl",
  "sasl.mechanisms": {{ mechanism }},
  "sasl.username": {{ user }},
  "sasl.password": {{ password }},
{%- else %}
  "security.protocol": "ssl",
  "ssl.certificate.location": {{ certificate_file }},
  "ssl.key.location": {{ key_file }},
{%- endif %}
{%- if project_ca %}
  "ssl.ca.location": {{ ca_file }},
{%- endif %}
});
client.on("event.error", console.error);

// Connecting asks for the metadata of all topics.
const connect = promisify(client.connect.bind(client));
const metadata = await connect({ timeout: 10_000 });
for (const name of metadata.topics.map((topic) => topic.name).sort()) {
  console.log(name);
}
client.disconnect();
