terraform {
  required_providers {
    opensearch = {
      source  = "opensearch-project/opensearch"
      version = "~> 2.3"
    }
  }
}
{%- if environment %}

variable "aiven_password" {
  type      = string
  sensitive = true
}
{%- endif %}

provider "opensearch" {
  url      = {{ self.https_url("") }}
  username = {{ user }}
  password = {{ password }}
{%- if project_ca %}

  cacert_file = {{ ca_file }}
{%- endif %}
}
