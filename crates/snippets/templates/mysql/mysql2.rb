require 'mysql2'

client = Mysql2::Client.new(
  host: {{ host }},
  port: {{ port }},
  username: {{ user }},
  password: {{ password }},
  database: {{ database }},
  ssl_mode: :verify_identity,
  sslca: {{ ca_file }},
  connect_timeout: 10
)

begin
  puts client.query('SELECT VERSION() AS version').first['version']
ensure
  client.close
end
