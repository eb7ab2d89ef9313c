<?php

declare(strict_types=1);

$pdo = new PDO(
    {{ self.pg_pdo_dsn() }},
    {{ user }},
    {{ password }},
    [
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
        PDO::ATTR_TIMEOUT => 10,
{%- if pooled %}
        // The next transaction may be on another connection to the server.
        PDO::ATTR_EMULATE_PREPARES => true,
{%- endif %}
    ],
);

echo $pdo->query('SELECT version()')->fetchColumn(), PHP_EOL;
