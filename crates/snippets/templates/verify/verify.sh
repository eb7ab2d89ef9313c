#!/bin/sh
# Checks a connection of Private Service Connect from where its clients run.
#
#   sh verify.sh [ADDRESS]
#
# ADDRESS is the IP address of your endpoint, as approved in Aiven; AIVEN_ENDPOINT_IP may hold it as well.
{%- if self.reads_password() && !self.holds_password() %}
# The password is taken from AIVEN_PASSWORD.
{%- endif %}
# The last line is for Attaché and holds no secret. The exit status is 0 if nothing failed, else 1.
set -u
export LC_ALL=C

endpoint=${1:-${AIVEN_ENDPOINT_IP:-}}
host={{ host }}
port={{ port }}
region={{ region }}
{%- if self.has_client_call() %}
{%- if self.reads_password() %}
user={{ user }}
{%- if self.holds_password() %}
password={{ password }}
{%- else %}
password=${AIVEN_PASSWORD:-}
{%- endif %}
{%- endif %}
{%- if self.protocol() == "postgres" || self.protocol() == "mysql" %}
database={{ database }}
{%- endif %}
{%- endif %}
report={{ self.report_head() }}
checks=''
failures=0

has() { command -v "$1" >/dev/null 2>&1; }
{%- if tls && self.openssl_can_check() || self.has_client_call() %}

limit() { if has timeout; then timeout 20 "$@"; else "$@"; fi; }
{%- endif %}

cause() {
    case $1 in
{%- for cause in self.causes() %}
    {{ cause.code }}) echo {{ cause.sentence }} ;;
{%- endfor %}
    esac
}

# add CHECK PORT OUTCOME [CAUSE]
add() {
    checks="$checks${checks:+,}{\"check\":\"$1\",\"port\":$2,\"outcome\":\"$3\"${4:+,\"cause\":\"$4\"}}"
}

# passed CHECK PORT TEXT
passed() {
    add "$1" "$2" passed
    printf 'passed       %s\n' "$3"
}

# failed CHECK PORT CAUSE TEXT
failed() {
    failures=1
    add "$1" "$2" failed "$3"
    printf 'failed       %s\n             %s\n' "$4" "$(cause "$3")"
}

# not_checked CHECK PORT TEXT
not_checked() {
    add "$1" "$2" not_checked
    printf 'not checked  %s\n' "$3"
}

addresses() {
    if has getent; then
        { getent ahostsv4 "$host" || getent hosts "$host"; } | awk '{ print $1 }'
    elif has dig; then
        dig +short "$host" A | grep '^[0-9.]*$'
    elif has nslookup; then
        nslookup "$host" | awk '/^Name/ { answer = 1 } answer && /^Address/ { print $NF }'
    fi | sort -u
}

# Sets `address` for the checks that follow: that of the endpoint, also where the name does not lead there.
check_name() {
    found=$(addresses | tr '\n' ' ')
    found=${found% }
    address=${endpoint:-${found%% *}}
    {%- if self.has_client_call() %}
    dns=passed
    {%- endif %}
    if ! has getent && ! has dig && ! has nslookup; then
        not_checked dns "$port" "$host: neither getent nor dig nor nslookup is installed"
    elif [ -z "$found" ]; then
        {%- if self.has_client_call() %}
        dns=failed
        {%- endif %}
        failed dns "$port" rebinding_protection "$host has no address"
    elif [ -z "$endpoint" ]; then
        not_checked dns "$port" "$host resolves to $found; compare it with your endpoint, or pass its address to this script"
    elif [ "$found" = "$endpoint" ]; then
        passed dns "$port" "$host resolves to $found"
    else
        {%- if self.has_client_call() %}
        dns=failed
        {%- endif %}
        failed dns "$port" other_address "$host resolves to $found, your endpoint is $endpoint"
    fi
}

# Opens a TCP connection to port $1.
try() {
    if has python3; then
        python3 -c 'import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)' "$address" "$1"
    elif has bash && has timeout; then
        # shellcheck disable=SC2016 # for bash
        timeout 5 bash -c ': <"/dev/tcp/$0/$1"' "$address" "$1"
    else
        nc -v -z -w 5 "$address" "$1"
    fi
}

answers=''
silent=''

# Notes in `answers` whether port $1 is open, refused or silent.
probe() {
    if [ -z "$address" ] || ! { has python3 || has nc || { has bash && has timeout; }; }; then
        answers="$answers $1=unknown "
    elif output=$(try "$1" 2>&1); then
        answers="$answers $1=open "
    else
        case $output in
        *[Rr]efused*) answers="$answers $1=refused " ;;
        *) answers="$answers $1=silent " ;;
        esac
    fi
}

# Why no port answers: Google's metadata server tells the region of this machine.
silence() {
    url=http://metadata.google.internal/computeMetadata/v1/instance/zone
    if has curl; then
        zone=$(curl -s -m 2 -H 'Metadata-Flavor: Google' "$url")
    else
        zone=$(wget -q -T 2 -O - --header 'Metadata-Flavor: Google' "$url" 2>/dev/null)
    fi
    case ${zone:-} in
    projects/*/zones/"$region"-*) echo egress_firewall ;;
    projects/*/zones/*) if [ -n "$region" ]; then echo other_region; else echo egress_firewall; fi ;;
    *) echo egress_firewall ;;
    esac
}

# report_port PORT COMPONENT
report_port() {
    case $answers in
    *" $1=open "*) passed port "$1" "$2: port $1 answers" ;;
    *" $1=unknown "*) not_checked port "$1" "$2: port $1 can't be tried, without an address or without python3, bash or nc" ;;
    *" $1=refused "*) failed port "$1" toggle_off "$2: port $1 refuses connections" ;;
    *=open* | *=refused*) failed port "$1" toggle_off "$2: port $1 doesn't answer, others do" ;;
    *) failed port "$1" "$silent" "$2: port $1 doesn't answer, nor does any other" ;;
    esac
}

{%- if tls && self.openssl_can_check() || self.has_client_call() %}

is_open() { case $answers in *" $port=open "*) true ;; *) false ;; esac; }

ca=''
{%- endif %}

{% if tls && self.openssl_can_check() -%}
# Performs a handshake with the CAs in file $1, or with those of the system.
handshake() {
    case $address in
    *:*) target="[$address]:$port" ;;
    *) target=$address:$port ;;
    esac
    set -- "$1" s_client -connect "$target" -servername "$host" -verify_hostname "$host" -verify_return_error
    {%- if self.protocol() == "postgres" %}
    set -- "$@" -starttls postgres
    {%- endif %}
    {%- if self.protocol() == "mysql" %}
    set -- "$@" -starttls mysql
    {%- endif %}
    {%- if certificate %}
    if [ -r service.crt ] && [ -r service.key ]; then
        set -- "$@" -cert service.crt -key service.key
    fi
    {%- endif %}
    if [ -n "$1" ]; then
        set -- "$@" -CAfile "$1"
        # Else the CAs of the system would do as well.
        case $(openssl s_client -help 2>&1) in *-no-CApath*) set -- "$@" -no-CApath ;; esac
        case $(openssl s_client -help 2>&1) in *-no-CAstore*) set -- "$@" -no-CAstore ;; esac
    fi
    shift
    output=$(limit openssl "$@" </dev/null 2>&1)
    case $output in
    *'verify error:num=62:'* | *'ostname mismatch'*) verdict=wrong_name ;;
    *'verify error:num=10:'* | *'verify error:num=9:'*) verdict=expired ;;
    *'verify error:num='*) verdict=wrong_ca ;;
    # Without any certificate, openssl has nothing to object to.
    *'no peer certificate available'*) verdict=no_tls ;;
    *'Verification: OK'* | *'Verify return code: 0 (ok)'*) verdict=passed ;;
    *) verdict=no_tls ;;
    esac
}

check_tls() {
    if ! is_open; then
        not_checked tls "$port" "TLS: port $port isn't open"
        return
    fi
    case $(openssl s_client -help 2>&1) in
    *-verify_hostname*) ;;
    *)
        not_checked tls "$port" 'TLS: openssl is missing, or too old to check names'
        return
        ;;
    esac
    {%- if self.ca_policy() == "project" %}
    if [ ! -r ca.pem ]; then
        not_checked tls "$port" "TLS: ca.pem, the CA of the project, isn't in this folder"
        return
    fi
    ca=ca.pem
    handshake "$ca"
    {%- endif %}
    {%- if self.ca_policy() == "public" %}
    handshake ''
    {%- endif %}
    {%- if self.ca_policy() == "either" %}
    # Most services of this type have a certificate from a public CA, older ones from the project's.
    handshake ''
    if [ "$verdict" = wrong_ca ] && [ -r ca.pem ]; then
        ca=ca.pem
        handshake "$ca"
    fi
    {%- endif %}
    if [ "$verdict" = passed ]; then
        passed tls "$port" "TLS: the certificate is for $host, from ${ca:-a CA of the system}"
    else
        failed tls "$port" "$verdict" "TLS: the handshake with $host failed"
    fi
}
{%- else -%}
check_tls() {
    not_checked tls "$port" 'TLS: this port is without, or starts it in a way that openssl has no words for'
}
{%- endif %}

{% include "verify/clients.sh" %}

check_name
{%- for one in ports %}
probe {{ one.number }}
{%- endfor %}
case $answers in
*=open* | *=refused*) ;;
*=silent*) silent=$(silence) ;;
esac
{%- for one in ports %}
report_port {{ one.number }} {{ one.component }}
{%- endfor %}
check_tls
check_client

printf '%s\n' "{$report,\"time\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\",\"checks\":[$checks]}"
exit "$failures"
