#!/bin/sh
set -eu

# In a clone of the repository, or with GH_REPO=OWNER/NAME.
{% for variable in self.settings("") -%}
gh variable set {{ variable.name }} --body {{ variable.value }}
{% endfor %}
# From standard input, so that no secret is on a command line.
{% for variable in self.secrets() -%}
printf %s {{ variable.value }} | gh secret set {{ variable.name }}
{% endfor -%}
{% if certificate -%}
gh secret set AIVEN_CLIENT_CERTIFICATE <{{ certificate_file }}
gh secret set AIVEN_CLIENT_KEY <{{ key_file }}
{% endif -%}
{% if tls && project_ca -%}
gh variable set AIVEN_CA <{{ ca_file }}
{% endif -%}
