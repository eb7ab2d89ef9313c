#!/bin/sh
set -eu

credentials=$(printf '%s:%s' {{ user }} {{ password }} | base64 | tr -d '\n')
printf 'Authorization: Basic %s\n' "$credentials" |
  curl --fail-with-body --silent --show-error --max-time 10 --header @- \
{%- if project_ca %}
    --cacert {{ ca_file }} \
{%- endif %}
    {{ self.https_url("/") }}
