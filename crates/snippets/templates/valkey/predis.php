<?php

declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

$client = new Predis\Client([
{%- if tls %}
    'scheme' => 'tls',
{%- else %}
    'scheme' => 'tcp',
{%- endif %}
    'host' => {{ host }},
    'port' => {{ port }},
    'username' => {{ user }},
    'password' => {{ password }},
    'timeout' => 10,
{%- if tls %}
    'ssl' => [
        'verify_peer' => true,
        'verify_peer_name' => true,
        'peer_name' => {{ host }},
{%- if project_ca %}
        'cafile' => {{ ca_file }},
{%- endif %}
    ],
{%- endif %}
]);

echo $client->ping(), PHP_EOL;
