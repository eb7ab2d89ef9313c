{%- if environment -%}
import os

{% endif -%}
import valkey

client = valkey.Valkey(
    host={{ host }},
    port={{ port }},
    username={{ user }},
    password={{ password }},
{%- if tls %}
    ssl=True,
    ssl_check_hostname=True,
{%- if project_ca %}
    ssl_ca_certs={{ ca_file }},
{%- endif %}
{%- endif %}
    socket_connect_timeout=10,
    socket_timeout=10,
    # Idle connections end after 300 seconds, and all after 12 hours: check before use.
    socket_keepalive=True,
    health_check_interval=60,
)
with client:
    print(client.ping())
