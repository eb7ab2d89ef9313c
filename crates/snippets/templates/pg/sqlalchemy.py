{%- if environment -%}
import os

{% endif -%}
from sqlalchemy import URL, create_engine, text

engine = create_engine(
    URL.create(
        "postgresql+psycopg",
        username={{ user }},
        password={{ password }},
        host={{ host }},
        port={{ port }},
        database={{ database }},
    ),
    connect_args={
        "sslmode": "verify-full",
        "sslrootcert": {{ ca_file }},
        "connect_timeout": 10,
        # An idle connection through Private Service Connect ends after 10 minutes.
        "keepalives_idle": 300,
{%- if pooled %}
        # The next transaction may be on another connection to the server.
        "prepare_threshold": None,
{%- endif %}
    },
    pool_pre_ping=True,
)

with engine.connect() as connection:
    print(connection.scalar(text("SELECT version()")))
