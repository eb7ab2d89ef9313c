<#
Checks a connection of Private Service Connect from where its clients run.

  pwsh verify.ps1 [-Address ADDRESS]

ADDRESS is the IP address of your endpoint, as approved in Aiven; AIVEN_ENDPOINT_IP may hold it as well.
The last line is for Attaché and holds no secret. The exit status is 0 if nothing failed, else 1.
#>
param([string]$Address = $env:AIVEN_ENDPOINT_IP)

Set-StrictMode -Version 2
$name = {{ host }}
$port = {{ port }}
{%- if self.protocol() == "postgres" || self.protocol() == "valkey" || self.protocol() == "https" %}
$user = {{ user }}
$password = {{ password }}
{%- endif %}
$report = {{ self.report_head() }}
$ports = @(
{%- for one in ports %}
    @{ Number = {{ one.number }}; Component = {{ one.component }}; Answer = 'unknown' }
{%- endfor %}
)
$causes = @{
{%- for cause in self.causes() %}
    {{ cause.code }} = {{ cause.sentence }}
{%- endfor %}
}
$script:checks = @()
$script:failures = 0

function Add-Check([string]$Check, [int]$Number, [string]$Outcome, [string]$Cause, [string]$Text) {
    $line = '{"check":"' + $Check + '","port":' + $Number + ',"outcome":"' + $Outcome + '"'
    if ($Cause) { $line += ',"cause":"' + $Cause + '"' }
    $script:checks += ($line + '}')
    Write-Output ('{0,-12} {1}' -f $Outcome.Replace('_', ' '), $Text)
    if ($Cause) {
        $script:failures = 1
        Write-Output ('{0,-12} {1}' -f '', $causes[$Cause])
    }
}

# The name
$found = @()
try {
    $found = @([System.Net.Dns]::GetHostAddresses($name) | ForEach-Object { $_.ToString() } | Sort-Object -Unique)
} catch {
    $found = @()
}
$endpoint = $Address
if (-not $endpoint -and $found.Count -gt 0) { $endpoint = $found[0] }
$dns = 'passed'
if ($found.Count -eq 0) {
    $dns = 'failed'
    Add-Check 'dns' $port 'failed' 'rebinding_protection' "$name has no address"
} elseif (-not $Address) {
    Add-Check 'dns' $port 'not_checked' '' "$name resolves to $found; compare it with your endpoint, or pass its address to this script"
} elseif ($found.Count -eq 1 -and $found[0] -eq $Address) {
    Add-Check 'dns' $port 'passed' '' "$name resolves to $found"
} else {
    $dns = 'failed'
    Add-Check 'dns' $port 'failed' 'other_address' "$name resolves to $found, your endpoint is $Address"
}

# The ports
foreach ($one in $ports) {
    if (-not $endpoint) { continue }
    $client = New-Object System.Net.Sockets.TcpClient
    try {
        if ($client.ConnectAsync($endpoint, $one.Number).Wait(5000)) { $one.Answer = 'open' } else { $one.Answer = 'silent' }
    } catch {
        $one.Answer = 'silent'
        $inner = $_.Exception.GetBaseException()
        if ($inner -is [System.Net.Sockets.SocketException] -and $inner.SocketErrorCode -eq 'ConnectionRefused') {
            $one.Answer = 'refused'
        }
    } finally {
        $client.Close()
    }
}
$answered = @($ports | Where-Object { $_.Answer -eq 'open' -or $_.Answer -eq 'refused' }).Count -gt 0
$silent = 'egress_firewall'
if (-not $answered -and $endpoint) {
    try {
        $zone = Invoke-RestMethod -TimeoutSec 2 -Headers @{ 'Metadata-Flavor' = 'Google' } -Uri 'http://metadata.google.internal/computeMetadata/v1/instance/zone'
        $region = {{ region }}
        if ($region -and $zone -notlike "*/zones/$region-*") { $silent = 'other_region' }
    } catch {
        $silent = 'egress_firewall'
    }
}
foreach ($one in $ports) {
    $what = '{0}: port {1}' -f $one.Component, $one.Number
    if ($one.Answer -eq 'open') {
        Add-Check 'port' $one.Number 'passed' '' "$what answers"
    } elseif ($one.Answer -eq 'unknown') {
        Add-Check 'port' $one.Number 'not_checked' '' "$what can't be tried without an address"
    } elseif ($one.Answer -eq 'refused' -or $answered) {
        Add-Check 'port' $one.Number 'failed' 'toggle_off' "$what doesn't answer"
    } else {
        Add-Check 'port' $one.Number 'failed' $silent "$what doesn't answer, nor does any other"
    }
}
$open = $ports[0].Answer -eq 'open'

# The certificate
$ca = $null
{%- if self.ca_policy() != "public" %}
if (Test-Path 'ca.pem') {
    $ca = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList (Resolve-Path 'ca.pem').Path
}
{%- endif %}

# What is wrong with the server's certificate; nothing if it is right.
function Get-Verdict([string]$Server, [int]$Number, $Authority) {
    $client = New-Object System.Net.Sockets.TcpClient
    try {
        if (-not $client.ConnectAsync($Server, $Number).Wait(5000)) { return 'no_tls' }
        $stream = $client.GetStream()
        $stream.ReadTimeout = 10000
        {%- if self.protocol() == "postgres" %}
        $request = [byte[]](0, 0, 0, 8, 4, 210, 22, 47)
        $stream.Write($request, 0, $request.Length)
        if ($stream.ReadByte() -ne 83) { return 'no_tls' }
        {%- endif %}
        # The certificate is judged below, and nothing is sent before.
        $seen = @{ Errors = $null }
        $callback = [System.Net.Security.RemoteCertificateValidationCallback] {
            param($from, $certificate, $chain, $errors)
            $seen.Errors = $errors
            $true
        }
        $tls = New-Object System.Net.Security.SslStream -ArgumentList $stream, $false, $callback
        try { $tls.AuthenticateAsClient($name) } catch { if ($null -eq $seen.Errors) { return 'no_tls' } }
        $errors = [int]$seen.Errors
        if ($errors -band 1) { return 'no_tls' }
        if ($errors -band 2) { return 'wrong_name' }
        if ($null -eq $Authority) {
            if ($errors -band 4) { return 'wrong_ca' }
            return ''
        }
        $certificate = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList $tls.RemoteCertificate
        $chain = New-Object System.Security.Cryptography.X509Certificates.X509Chain
        $chain.ChainPolicy.RevocationMode = 'NoCheck'
        $chain.ChainPolicy.VerificationFlags = 'AllowUnknownCertificateAuthority'
        [void]$chain.ChainPolicy.ExtraStore.Add($Authority)
        $valid = $chain.Build($certificate)
        if ($certificate.NotAfter -lt (Get-Date) -or $certificate.NotBefore -gt (Get-Date)) { return 'expired' }
        $root = $chain.ChainElements[$chain.ChainElements.Count - 1].Certificate
        if (-not $valid -or $root.Thumbprint -ne $Authority.Thumbprint) { return 'wrong_ca' }
        return ''
    } catch {
        return 'no_tls'
    } finally {
        $client.Close()
    }
}

{% if tls && self.openssl_can_check() && self.protocol() != "mysql" -%}
if (-not $open) {
    Add-Check 'tls' $port 'not_checked' '' "TLS: port $port isn't open"
{%- if self.ca_policy() == "project" %}
} elseif ($null -eq $ca) {
    Add-Check 'tls' $port 'not_checked' '' "TLS: ca.pem, the CA of the project, isn't in this folder"
{%- endif %}
} else {
    {%- if self.ca_policy() == "project" %}
    $verdict = Get-Verdict $endpoint $port $ca
    {%- else %}
    $verdict = Get-Verdict $endpoint $port $null
    if ($verdict -eq 'wrong_ca' -and $null -ne $ca) { $verdict = Get-Verdict $endpoint $port $ca } else { $ca = $null }
    {%- endif %}
    if ($verdict) {
        Add-Check 'tls' $port 'failed' $verdict "TLS: the handshake with $name failed"
    } else {
        Add-Check 'tls' $port 'passed' '' "TLS: the certificate is for $name, from the expected CA"
    }
}
{%- else -%}
Add-Check 'tls' $port 'not_checked' '' 'TLS: this port is without, or starts it in a way that only its clients know'
{%- endif %}

# A client
{%- if self.protocol() == "postgres" || self.protocol() == "valkey" || self.protocol() == "https" %}
function Test-Client([string]$Program, [string]$Good, [string]$Output) {
    $shown = $Output -replace '[\x00-\x08\x0b-\x1f\x7f]', ''
    $verdict = 'client_error'
    if ($Output -match $Good) {
        Add-Check 'client' $port 'passed' '' "${Program}: the service answers"
        return
    }
    if ($Output -match 'does not match host|alternative certificate subject name|ostname mismatch') {
        $verdict = 'wrong_name'
    } elseif ($Output -match 'certificate verify failed|self.signed certificate|local issuer certificate|UNTRUSTED_ROOT') {
        $verdict = 'wrong_ca'
    } elseif ($Output -match 'uthentication failed|uthentication error|Access denied|WRONGPASS|NOAUTH|HTTP status 40[13]') {
        $verdict = 'wrong_password'
    } elseif ($Output -match 'security\.protocol|certificate required|bad certificate|SASL mechanism|alert handshake failure') {
        $verdict = 'wrong_port'
    }
    Add-Check 'client' $port 'failed' $verdict "${Program}: the call failed"
    Write-Output $shown
}

{% if self.protocol() == "postgres" -%}
$program = 'psql'
{%- endif %}
{%- if self.protocol() == "valkey" -%}
$program = 'valkey-cli'
if (-not (Get-Command $program -ErrorAction SilentlyContinue)) { $program = 'redis-cli' }
{%- endif %}
{%- if self.protocol() == "https" -%}
# Not the alias of Windows PowerShell.
$program = 'curl'
if ($env:OS -eq 'Windows_NT') { $program = 'curl.exe' }
{%- endif %}
if ($dns -eq 'failed' -or -not $open) {
    Add-Check 'client' $port 'not_checked' '' 'client: the name or the port has failed already'
} elseif (-not (Get-Command $program -ErrorAction SilentlyContinue)) {
    Add-Check 'client' $port 'not_checked' '' "client: $program isn't installed"
} elseif (-not $password) {
    Add-Check 'client' $port 'not_checked' '' 'client: AIVEN_PASSWORD is not set'
{%- if self.ca_policy() == "project" %}
} elseif ($null -eq $ca) {
    Add-Check 'client' $port 'not_checked' '' "client: ca.pem, the CA of the project, isn't in this folder"
{%- endif %}
} else {
    {%- if self.protocol() == "postgres" %}
    $settings = @{
        PGHOST = $name; PGPORT = "$port"; PGUSER = $user; PGPASSWORD = $password; PGDATABASE = {{ database }}
        PGSSLMODE = 'verify-full'; PGSSLROOTCERT = 'ca.pem'; PGCONNECT_TIMEOUT = '10'
    }
    foreach ($key in $settings.Keys) { Set-Item "env:$key" $settings[$key] }
    $output = & $program -X -w -A -t -c 'select 1' 2>&1 | Out-String
    foreach ($key in $settings.Keys) { Remove-Item "env:$key" }
    Test-Client $program '^1\s*$' $output
    {%- endif %}
    {%- if self.protocol() == "valkey" %}
    $arguments = @('-h', $name, '-p', "$port", '--user', $user{% if tls %}, '--tls', '--sni', $name{% endif %})
    if ($null -ne $ca) { $arguments += @('--cacert', 'ca.pem') }
    $env:REDISCLI_AUTH = $password
    $env:VALKEYCLI_AUTH = $password
    $output = & $program @arguments PING 2>&1 | Out-String
    Remove-Item env:REDISCLI_AUTH
    Remove-Item env:VALKEYCLI_AUTH
    Test-Client $program '^PONG\s*$' $output
    {%- endif %}
    {%- if self.protocol() == "https" %}
    $arguments = @('-sS', '-m', '15', '-o', [System.IO.Path]::GetTempFileName(), '-w', 'HTTP status %{http_code}')
    if ($null -ne $ca) { $arguments += @('--cacert', 'ca.pem') }
    # User and password are passed on standard input, so that they are not on a command line.
    $quoted = ($user + ':' + $password) -replace '([\\"])', '\$1'
    $output = ('user = "' + $quoted + '"') | & $program @arguments --config - {{ self.probe_url() }} 2>&1 | Out-String
    Test-Client $program 'HTTP status (2\d\d|405)' $output
    {%- endif %}
}
{%- else -%}
Add-Check 'client' $port 'not_checked' '' 'client: the script for the shell has it, this one does not'
{%- endif %}

$time = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
Write-Output ('{' + $report + ',"time":"' + $time + '","checks":[' + ($script:checks -join ',') + ']}')
exit $script:failures
