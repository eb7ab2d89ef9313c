{%- if project_ca -%}
import { readFileSync } from "node:fs";

{% endif -%}
import { Kafka } from "kafkajs";

const kafka = new Kafka({
  brokers: [{{ address }}],
{%- if certificate %}
  ssl: {
    ca: readFileSync({{ ca_file }}),
    cert: readFileSync({{ certificate_file }}),
    key: readFileSync({{ key_file }}),
  },
{%- else if project_ca %}
  ssl: { ca: readFileSync({{ ca_file }}) },
{%- else %}
  ssl: true,
{%- endif %}
{%- if sasl %}
  sasl: {
    mechanism: {{ self.kafkajs_mechanism() }},
    username: {{ user }},
    password: {{ password }},
  },
{%- endif %}
});

const admin = kafka.admin();
await admin.connect();
try {
  const topics = await admin.listTopics();
  for (const topic of topics.sort()) {
    console.log(topic);
  }
} finally {
  await admin.disconnect();
}
