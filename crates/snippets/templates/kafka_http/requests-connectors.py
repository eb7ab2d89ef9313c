{%- if environment -%}
import os

{% endif -%}
import requests

response = requests.get(
    {{ self.https_url("/connectors") }},
    auth=({{ user }}, {{ password }}),
    timeout=10,
)
response.raise_for_status()
for name in sorted(response.json()):
    print(name)
