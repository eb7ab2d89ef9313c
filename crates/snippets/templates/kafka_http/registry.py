{%- if environment -%}
import os

{% endif -%}
from confluent_kafka.schema_registry import SchemaRegistryClient

registry = SchemaRegistryClient(
    {
        "url": {{ self.https_url("") }},
        "basic.auth.user.info": {{ self.basic_credentials() }},
        "timeout": 10,
    }
)

for subject in sorted(registry.get_subjects()):
    print(subject)
