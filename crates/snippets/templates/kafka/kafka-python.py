{%- if sasl && environment -%}
import os

{% endif -%}
from kafka import KafkaAdminClient

admin = KafkaAdminClient(
    bootstrap_servers={{ address }},
{%- if sasl %}
    security_protocol="SASL_SSL",
    sasl_mechanism={{ mechanism }},
    sasl_plain_username={{ user }},
    sasl_plain_password={{ password }},
{%- else %}
    security_protocol="SSL",
    ssl_certfile={{ certificate_file }},
    ssl_keyfile={{ key_file }},
{%- endif %}
{%- if project_ca %}
    ssl_cafile={{ ca_file }},
{%- endif %}
)
try:
    for topic in sorted(admin.list_topics()):
        print(topic)
finally:
    admin.close()
