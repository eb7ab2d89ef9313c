import confluent from "@confluentinc/kafka-javascript";

const { Kafka } = confluent.KafkaJS;

const kafka = new Kafka({
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

const admin = kafka.admin();
await admin.connect();
try {
  const topics = await admin.listTopics({ timeout: 10_000 });
  for (const topic of topics.sort()) {
    console.log(topic);
  }
} finally {
  await admin.disconnect();
}
