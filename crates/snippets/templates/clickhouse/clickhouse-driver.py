{%- if environment -%}
import os

{% endif -%}
from clickhouse_driver import Client

client = Client(
    {{ host }},
    port={{ port }},
    user={{ user }},
    password={{ password }},
    database={{ database }},
    secure=True,
    verify=True,
{%- if project_ca %}
    ca_certs={{ ca_file }},
{%- endif %}
    connect_timeout=10,
    # An idle connection through Private Service Connect ends after 10 minutes.
    tcp_keepalive=(300, 30, 3),
)
try:
    [[version]] = client.execute("SELECT version()")
    print(version)
finally:
    client.disconnect()
