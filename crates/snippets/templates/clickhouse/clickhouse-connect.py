{%- if environment -%}
import os

{% endif -%}
import clickhouse_connect

client = clickhouse_connect.get_client(
    host={{ host }},
    port={{ port }},
    username={{ user }},
    password={{ password }},
    database={{ database }},
    secure=True,
    verify=True,
{%- if project_ca %}
    ca_cert={{ ca_file }},
{%- endif %}
    connect_timeout=10,
)
try:
    print(client.command("SELECT version()"))
finally:
    client.close()
