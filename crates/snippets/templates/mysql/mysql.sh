# MySQL's client and MariaDB's have different words for the same.
case $(mysql --version) in
*MariaDB*) verify=--ssl-verify-server-cert ;;
*) verify=--ssl-mode=VERIFY_IDENTITY ;;
esac

MYSQL_PWD={{ password }} mysql \
  "$verify" \
{%- if project_ca %}
  --ssl-ca={{ ca_file }} \
{%- endif %}
  --host={{ host }} \
  --port={{ port }} \
  --user={{ user }} \
  --connect-timeout=10 \
  --database={{ database }} \
  "$@"
