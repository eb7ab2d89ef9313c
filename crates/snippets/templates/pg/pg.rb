require 'pg'

connection = PG.connect(
  host: {{ host }},
  port: {{ port }},
  user: {{ user }},
  password: {{ password }},
  dbname: {{ database }},
  sslmode: 'verify-full',
  sslrootcert: {{ ca_file }},
  connect_timeout: 10,
  # An idle connection through Private Service Connect ends after 10 minutes.
  keepalives_idle: 300
)

begin
  puts connection.exec('SELECT version()').getvalue(0, 0)
ensure
  connection.close
end
