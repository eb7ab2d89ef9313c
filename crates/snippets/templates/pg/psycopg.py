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
    # An idle connection through Private Service Connect ends after 10 minutes.
    keepalives_idle=300,
) as connection:
    row = connection.execute("SELECT version()").fetchone()
    print(row[0])
