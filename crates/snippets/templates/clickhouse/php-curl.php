<?php

declare(strict_types=1);

$request = curl_init({{ self.https_url("/") }});
curl_setopt_array($request, [
    CURLOPT_POSTFIELDS => 'SELECT version()',
    CURLOPT_HTTPHEADER => [
        'X-ClickHouse-User: ' . {{ user }},
        'X-ClickHouse-Key: ' . {{ password }},
        'X-ClickHouse-Database: ' . {{ database }},
    ],
{%- if project_ca %}
    CURLOPT_CAINFO => {{ ca_file }},
{%- endif %}
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FAILONERROR => true,
    CURLOPT_TIMEOUT => 10,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
echo $answer;
