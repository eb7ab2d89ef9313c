{%- if sasl && environment -%}
import os

{% endif -%}
from confluent_kafka.admin import AdminClient

admin = AdminClient(
    {
        "bootstrap.servers": {{ address }},
{%- if sasl %}
        "security.protocol": "SASL_SSL",
        "sasl.mechanism": {{ mechanism }},
        "sasl.username": {{ user }},
        "sasl.password": {{ password }},
{%- else %}
        "security.protocol": "SSL",
        "ssl.certificate.location": {{ certificate_file }},
        "ssl.key.location": {{ key_file }},
{%- endif %}
{%- if project_ca %}
        "ssl.ca.location": {{ ca_file }},
{%- endif %}
    }
)

for topic in sorted(admin.list_topics(timeout=10).topics):
    print(topic)
