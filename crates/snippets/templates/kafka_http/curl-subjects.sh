printf 'Authorization: Basic %s\n' "$(printf '%s:%s' {{ user }} {{ password }} | base64 | tr -d '\n')" |
  curl --fail --silent --show-error --max-time 10 --header @- \
    {{ self.https_url("/subjects") }}
