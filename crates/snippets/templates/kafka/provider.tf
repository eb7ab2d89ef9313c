terraform {
  required_providers {
    kafka = {
      source  = "Mongey/kafka"
      version = "~> {{ self.version("terraform", "Mongey/kafka") }}"
    }
  }
}
{%- if sasl && environment %}

variable "aiven_password" {
  type      = string
  sensitive = true
}
{%- endif %}

provider "kafka" {
  bootstrap_servers = [{{ address }}]
{%- if project_ca %}
  ca_cert           = file({{ ca_file }})
{%- endif %}
{%- if sasl %}
  sasl_mechanism    = {{ self.terraform_mechanism() }}
  sasl_username     = {{ user }}
  sasl_password     = {{ password }}
{%- else %}
  client_cert       = file({{ certificate_file }})
  client_key        = file({{ key_file }})
{%- endif %}
  tls_enabled       = true
}

data "kafka_topics" "all" {}

output "topics" {
  value = data.kafka_topics.all.list[*].topic_name
}
