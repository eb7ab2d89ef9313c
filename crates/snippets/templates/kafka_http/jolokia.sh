# The user and the password of the Jolokia integration endpoint.
printf 'Authorization: Basic %s\n' "$(printf '%s:%s' {{ self.integration_user() }} "$JOLOKIA_PASSWORD" | base64 | tr -d '\n')" |
  curl --fail --silent --show-error --max-time 10 --cacert {{ ca_file }} --header @- \
    --header 'Content-Type: application/json' \
    --data '{"type": "read", "mbean": "java.lang:type=Runtime", "attribute": "Uptime"}' \
    {{ self.https_url("/jolokia/") }}
