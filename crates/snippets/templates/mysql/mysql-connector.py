{%- if environment -%}
import os

{% endif -%}
import mysql.connector

connection = mysql.connector.connect(
    host={{ host }},
    port={{ port }},
    user={{ user }},
    password={{ password }},
    database={{ database }},
    ssl_ca={{ ca_file }},
    ssl_verify_cert=True,
    ssl_verify_identity=True,
    connection_timeout=10,
)
with connection, connection.cursor() as cursor:
    cursor.execute("SELECT VERSION()")
    for (version,) in cursor.fetchall():
        print(version)
