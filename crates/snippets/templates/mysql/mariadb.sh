MYSQL_PWD={{ password }} mariadb \
  --ssl-verify-server-cert \
{%- if project_ca %}
  --ssl-ca={{ ca_file }} \
{%- endif %}
  --host={{ host }} \
  --port={{ port }} \
  --user={{ user }} \
  --connect-timeout=10 \
  --database={{ database }} \
  "$@"
