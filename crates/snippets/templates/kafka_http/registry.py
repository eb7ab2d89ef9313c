{%- if environment -%}
import os

{% endif -%}
from confluent_kafka.schema_registry import SchemaRegistryClient

registry = SchemaRegistryClient(
    {
        "url": {{ self.http_url("") }},
        "basic.auth.user.info": {{ self.user_info() }},
        "timeout": 10,
    }
)

for subject in sorted(registry.get_subjects()):
    print(subject)
