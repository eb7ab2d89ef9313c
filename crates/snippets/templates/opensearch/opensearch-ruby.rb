# frozen_string_literal: true

require 'opensearch'

client = OpenSearch::Client.new(
  host: {
    scheme: 'https',
    host: {{ host }},
    port: {{ port }},
    user: {{ user }},
    password: {{ password }}
  },
{%- if project_ca %}
  transport_options: { ssl: { verify: true, ca_file: {{ ca_file }} } },
{%- else %}
  transport_options: { ssl: { verify: true } },
{%- endif %}
  request_timeout: 10
)
puts client.info.dig('version', 'number')
