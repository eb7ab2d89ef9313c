terraform {
  required_providers {
    grafana = {
      source  = "grafana/grafana"
      version = "~> 4.0"
    }
  }
}
{%- if environment %}

variable "aiven_password" {
  type      = string
  sensitive = true
}
{%- endif %}

provider "grafana" {
  url  = {{ self.https_url("") }}
  auth = {{ self.basic_credentials() }}
{%- if project_ca %}

  ca_cert = {{ ca_file }}
{%- endif %}
}

data "grafana_organization" "main" {
  name = "Main Org."
}

output "organization_id" {
  value = data.grafana_organization.main.id
}
