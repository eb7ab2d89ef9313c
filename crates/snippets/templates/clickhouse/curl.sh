#!/bin/sh
set -eu

printf 'X-ClickHouse-User: %s\nX-ClickHouse-Key: %s\nX-ClickHouse-Database: %s\n' \
  {{ user }} {{ password }} {{ database }} |
  curl --fail-with-body --silent --show-error --max-time 10 --header @- \
{%- if project_ca %}
    --cacert {{ ca_file }} \
{%- endif %}
    --data-binary 'SELECT version()' {{ self.https_url("/") }}
