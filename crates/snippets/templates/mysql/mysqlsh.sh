printf '%s\n' {{ password }} | mysqlsh \
{%- if x_protocol %}
  --mysqlx \
{%- else %}
  --mysql \
{%- endif %}
  --passwords-from-stdin \
  --ssl-mode=VERIFY_IDENTITY \
  --ssl-ca={{ ca_file }} \
  --host={{ host }} \
  --port={{ port }} \
  --user={{ user }} \
  --schema={{ database }} \
  --connect-timeout=10000 \
  --sql \
  --execute='SELECT VERSION()'
