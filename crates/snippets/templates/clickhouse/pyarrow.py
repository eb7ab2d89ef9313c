{%- if environment -%}
import os
{% endif -%}
{%- if project_ca -%}
from pathlib import Path
{% endif -%}
{%- if environment || project_ca %}
{% endif -%}
from pyarrow import flight

client = flight.FlightClient(
    {{ self.flight_location() }},
{%- if project_ca %}
    tls_root_certs=Path({{ ca_file }}).read_bytes(),
{%- endif %}
)
with client:
    token = client.authenticate_basic_token({{ user }}, {{ password }})
    options = flight.FlightCallOptions(timeout=10, headers=[token])
    rows = client.do_get(flight.Ticket(b"SELECT version()"), options).read_all()
    print(rows[0][0].as_py())
