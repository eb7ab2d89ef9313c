{%- if environment -%}
import os

{% endif -%}
from opensearchpy import OpenSearch

client = OpenSearch(
    hosts=[{{ self.https_url("") }}],
    http_auth=({{ user }}, {{ password }}),
    verify_certs=True,
{%- if project_ca %}
    ca_certs={{ ca_file }},
{%- endif %}
    timeout=10,
)
try:
    print(client.info()["version"]["number"])
finally:
    client.close()
