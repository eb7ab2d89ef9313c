terraform {
  required_providers {
    postgresql = {
      source  = "cyrilgdn/postgresql"
      version = "~> 1.25"
    }
  }
}
{% if environment %}
variable "aiven_password" {
  type      = string
  sensitive = true
}
{% endif %}
provider "postgresql" {
  host            = {{ host }}
  port            = {{ port }}
  username        = {{ user }}
  password        = {{ password }}
  database        = {{ database }}
  sslmode         = "verify-full"
  sslrootcert     = {{ ca_file }}
  connect_timeout = 10
  superuser       = false
}

data "postgresql_schemas" "all" {
  database = {{ database }}
}

output "schemas" {
  value = data.postgresql_schemas.all.schemas
}
