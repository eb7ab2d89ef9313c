#!/bin/sh
set -eu

# save NAME FILE adds a version to a secret, and creates the secret the first time.
save() {
    gcloud secrets describe "$1" </dev/null >/dev/null 2>&1 ||
        gcloud secrets create "$1" --replication-policy=automatic </dev/null
    gcloud secrets versions add "$1" --data-file="$2"
}

{% if self.reads_password() -%}
# From standard input, so that no password is on a command line.
printf %s {{ password }} | save {{ resource.as_is() }}-password -
{% endif -%}
{% if certificate -%}
save {{ resource.as_is() }}-certificate {{ certificate_file }}
save {{ resource.as_is() }}-key {{ key_file }}
{% endif -%}
{% if tls && project_ca -%}
save {{ resource.as_is() }}-ca {{ ca_file }}
{% endif -%}
