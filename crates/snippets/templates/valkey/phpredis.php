<?php

declare(strict_types=1);

$client = new Redis();
$client->connect({{ self.php_host() }}, {{ port }}, 10, null, 0, 10, [
    'auth' => [{{ user }}, {{ password }}],
{%- if tls %}
    'stream' => [
        'verify_peer' => true,
        'verify_peer_name' => true,
        'peer_name' => {{ host }},
{%- if project_ca %}
        'cafile' => {{ ca_file }},
{%- endif %}
    ],
{%- endif %}
]);

echo $client->ping('PONG'), PHP_EOL;
