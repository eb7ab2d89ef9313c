{%- if environment -%}
import os

{% endif -%}
import mysqlx

session = mysqlx.get_session(
    {
        "host": {{ host }},
        "port": {{ port }},
        "user": {{ user }},
        "password": {{ password }},
        "schema": {{ database }},
        "ssl-mode": "VERIFY_IDENTITY",
        "ssl-ca": {{ ca_file }},
        "connect-timeout": 10_000,
    }
)
try:
    for row in session.sql("SELECT VERSION() AS version").execute().fetch_all():
        print(row["version"])
finally:
    session.close()
