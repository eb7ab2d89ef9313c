# frozen_string_literal: true

require 'rdkafka'

admin = Rdkafka::Config.new(
  'bootstrap.servers': {{ address }},
{%- if sasl %}
  'security.protocol': 'sasl_ssl',
  'sasl.mechanism': {{ mechanism }},
  'sasl.username': {{ user }},
{%- if project_ca %}
  'sasl.password': {{ password }},
  'ssl.ca.location': {{ ca_file }}
{%- else %}
  'sasl.password': {{ password }}
{%- endif %}
{%- else %}
  'security.protocol': 'ssl',
  'ssl.ca.location': {{ ca_file }},
  'ssl.certificate.location': {{ certificate_file }},
  'ssl.key.location': {{ key_file }}
{%- endif %}
).admin

begin
  topics = admin.metadata(nil, 10_000).topics
  puts(topics.map { |topic| topic[:topic_name] }.sort)
ensure
  admin.close
end
