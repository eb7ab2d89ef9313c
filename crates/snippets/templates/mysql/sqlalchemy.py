{%- if environment -%}
import os

{% endif -%}
from sqlalchemy import URL, create_engine, text

engine = create_engine(
    URL.create(
        "mysql+pymysql",
        username={{ user }},
        password={{ password }},
        host={{ host }},
        port={{ port }},
        database={{ database }},
    ),
    connect_args={
        "ssl_ca": {{ ca_file }},
        "ssl_verify_cert": True,
        "ssl_verify_identity": True,
        "connect_timeout": 10,
    },
    pool_pre_ping=True,
    # An idle connection through Private Service Connect ends after 10 minutes.
    pool_recycle=300,
)

with engine.connect() as connection:
    print(connection.scalar(text("SELECT VERSION()")))
