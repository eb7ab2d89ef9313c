{% if environment && self.reads_password() -%}
variable "aiven_password" {
  description = "Password of the service user, from TF_VAR_aiven_password."
  type        = string
  sensitive   = true
}

{% endif -%}
output {{ self.output_name() }} {
  description = "Environment of what connects to the Aiven service."
  sensitive   = true

  value = {
{%- for variable in self.variables("") %}
    {{ variable.aligned }} = {{ variable.value }}
{%- endfor %}
  }
}
