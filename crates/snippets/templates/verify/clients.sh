{% if self.has_client_call() -%}
# judge CLIENT STATUS OUTPUT
judge() {
    if [ "$2" -eq 0 ]; then
        passed client "$port" "$1: the service answers"
        return
    fi
    case $3 in
    *'does not match host'* | *'alternative certificate subject name'* | *'ostname mismatch'* | *'alidation of SSL server certificate failed'*)
        verdict=wrong_name
        ;;
    *'certificate verify failed'* | *'self-signed certificate'* | *'self signed certificate'* | *'local issuer certificate'*)
        verdict=wrong_ca
        ;;
    *'uthentication failed'* | *'uthentication error'* | *'Access denied'* | *WRONGPASS* | *NOAUTH* | *AUTHENTICATION_FAILED* | *'HTTP status 401'* | *'HTTP status 403'*)
        verdict=wrong_password
        ;;
    *security.protocol* | *'certificate required'* | *'bad certificate'* | *'SASL mechanism'* | *'alert handshake failure'*)
        verdict=wrong_port
        ;;
    *) verdict=client_error ;;
    esac
    failed client "$port" "$verdict" "$1: the call failed"
    printf '%s\n' "$3" | tr -cd '[:print:]\n' | sed 's/^/             | /'
}

{%- if self.protocol() == "postgres" %}

call() {
    if ! has psql; then
        not_checked client "$port" "psql isn't installed"
        return
    fi
    output=$(
        export PGHOST="$host" PGPORT="$port" PGUSER="$user" PGPASSWORD="$password" PGDATABASE="$database"
        export PGSSLMODE=verify-full PGSSLROOTCERT=ca.pem PGCONNECT_TIMEOUT=10
        limit psql -X -w -A -t -c 'select 1' 2>&1
    )
    judge psql "$?" "$output"
}
{%- endif %}
{%- if self.protocol() == "mysql" %}

call() {
    client=mysql
    has mysql || client=mariadb
    if ! has "$client"; then
        not_checked client "$port" "mysql isn't installed"
        return
    fi
    case $("$client" --no-defaults --help 2>/dev/null) in
    *--ssl-mode*) verify=--ssl-mode=VERIFY_IDENTITY ;;
    *) verify=--ssl-verify-server-cert ;;
    esac
    output=$(
        export MYSQL_PWD="$password"
        limit "$client" --no-defaults --host="$host" --port="$port" --user="$user" --connect-timeout=10 \
            ${ca:+"--ssl-ca=$ca"} "$verify" --batch --skip-column-names --execute='select 1' "$database" 2>&1
    )
    judge "$client" "$?" "$output"
}
{%- endif %}
{%- if self.protocol() == "kafka" %}

call() {
    client=kcat
    has kcat || client=kafkacat
    if ! has "$client"; then
        not_checked client "$port" "kcat isn't installed"
        return
    fi
    {%- if sasl && !plain %}
    # Kafka 4 refuses what older ones sign in with, in the words for a wrong password.
    case $("$client" -V 2>&1) in
    *'librdkafka 0.'* | *'librdkafka 1.'* | *'librdkafka 2.'[0-5].* | *'librdkafka 2.6.0'*)
        not_checked client "$port" "$client: SCRAM with Kafka 4 needs librdkafka 2.6.1 or later"
        return
        ;;
    esac
    {%- endif %}
    # The settings are passed on standard input, so that no password is on a command line.
    output=$(
        {
            printf '%s\n' "bootstrap.servers=$host:$port"
            {%- if project_ca %}
            printf '%s\n' ssl.ca.location=ca.pem
            {%- endif %}
            {%- if sasl %}
            printf '%s\n' security.protocol=SASL_SSL sasl.mechanisms={{ mechanism.as_is() }}
            printf '%s\n' "sasl.username=$user" "sasl.password=$password"
            {%- else %}
            printf '%s\n' security.protocol=SSL
            printf '%s\n' ssl.certificate.location=service.crt ssl.key.location=service.key
            {%- endif %}
        } | limit "$client" -F /dev/stdin -L -m 10 2>&1
    )
    status=$?
    if [ "$status" -eq 0 ]; then output=''; fi
    judge "$client" "$status" "$output"
}
{%- endif %}
{%- if self.protocol() == "valkey" %}

call() {
    client=valkey-cli
    has valkey-cli || client=redis-cli
    if ! has "$client"; then
        not_checked client "$port" "valkey-cli isn't installed"
        return
    fi
    set -- -h "$host" -p "$port" --user "$user"
    {%- if tls %}
    set -- "$@" --tls --sni "$host"
    if [ -n "$ca" ]; then set -- "$@" --cacert "$ca"; fi
    {%- endif %}
    output=$(
        export REDISCLI_AUTH="$password" VALKEYCLI_AUTH="$password"
        limit "$client" "$@" PING 2>&1
    )
    # Its exit status is 0 whatever the service says.
    case $output in
    PONG) judge "$client" 0 '' ;;
    *) judge "$client" 1 "$output" ;;
    esac
}
{%- endif %}
{%- if self.protocol() == "clickhouse" %}

call() {
    version=$(clickhouse-client --version 2>/dev/null)
    case $version in
    '' | *' 18.'* | *' 19.'* | *' 20.'*)
        not_checked client "$port" "clickhouse-client isn't installed, or too old to take the password from the environment"
        return
        ;;
    esac
    output=$(
        export CLICKHOUSE_PASSWORD="$password"
        limit clickhouse-client --host "$host" --port "$port" --user "$user" --secure --query 'SELECT 1' 2>&1
    )
    judge clickhouse-client "$?" "$output"
}
{%- endif %}
{%- if self.protocol() == "https" %}

call() {
    if ! has curl; then
        not_checked client "$port" "curl isn't installed"
        return
    fi
    set -- -sS -m 15 -o /dev/null -w 'HTTP status %{http_code}'
    if [ -n "$ca" ]; then set -- "$@" --cacert "$ca"; fi
    # User and password are passed on standard input, so that they are not on a command line.
    output=$(
        printf '%s' "$user:$password" | sed 's/[\\"]/\\&/g; s/^/user = "/; s/$/"/' |
            curl "$@" --config - {{ self.probe_url() }} 2>&1
    )
    case $output in
    *'HTTP status 2'* | *'HTTP status 405') judge curl 0 '' ;;
    *) judge curl 1 "$output" ;;
    esac
}
{%- endif %}

check_client() {
    if [ "$dns" = failed ] || ! is_open; then
        not_checked client "$port" 'client: the name or the port has failed already'
    {%- if tls && project_ca && self.ca_policy() == "project" %}
    elif [ ! -r ca.pem ]; then
        not_checked client "$port" "client: ca.pem, the CA of the project, isn't in this folder"
    {%- endif %}
    {%- if certificate %}
    elif [ ! -r service.crt ] || [ ! -r service.key ]; then
        not_checked client "$port" "client: service.crt or service.key isn't in this folder"
    {%- else %}
    elif [ -z "$password" ]; then
        not_checked client "$port" 'client: AIVEN_PASSWORD is not set'
    {%- endif %}
    else
        call
    fi
}
{%- else -%}
check_client() {
    not_checked client "$port" 'client: there is none for the command line'
}
{%- endif %}
