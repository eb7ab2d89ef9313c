{%- if environment -%}
import os

{% endif -%}
import psycopg

with psycopg.connect(
    host={{ host }},
    port={{ port }},
    user={{ user }},
    password={{ password }},
    dbname={{ database }},
    sslmode="verify-full",
    sslrootcert={{ ca_file }},
    connect_timeout=10,
    # An idle connection through Private Service Connect ends after 10 minutes.
    keepalives_idle=300,
{%- if pooled %}
    # The next transaction may be on another connection to the server.
    prepare_threshold=None,
{%- endif %}
) as connection:
    for (version,) in connection.execute("SELECT version()"):
        print(version)
