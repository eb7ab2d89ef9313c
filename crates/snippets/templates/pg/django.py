{%- if environment -%}
import os

{% endif -%}
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": {{ host }},
        "PORT": {{ port }},
        "USER": {{ user }},
        "PASSWORD": {{ password }},
        "NAME": {{ database }},
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
{%- if pooled %}
        # The next transaction may be on another connection to the server.
        "DISABLE_SERVER_SIDE_CURSORS": True,
{%- endif %}
        "OPTIONS": {
            "sslmode": "verify-full",
            "sslrootcert": {{ ca_file }},
            "connect_timeout": 10,
            # An idle connection through Private Service Connect ends after 10 minutes.
            "keepalives_idle": 300,
        },
    }
}
