{%- if environment -%}
import os

{% endif -%}
import pymysql

connection = pymysql.connect(
    host={{ host }},
    port={{ port }},
    user={{ user }},
    password={{ password }},
    database={{ database }},
    ssl_ca={{ ca_file }},
    ssl_verify_cert=True,
    ssl_verify_identity=True,
    connect_timeout=10,
)
with connection, connection.cursor() as cursor:
    cursor.execute("SELECT VERSION()")
    for (version,) in cursor:
        print(version)
