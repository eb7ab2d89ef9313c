REDISCLI_AUTH={{ password }} redis-cli -h {{ host }} -p {{ port }} --user {{ user }}{% if tls %} --tls --sni {{ host }}{% if project_ca %} --cacert {{ ca_file }}{% endif %}{% endif %} ping
