<?php

declare(strict_types=1);

$pdo = new PDO(
    {{ self.mysql_pdo_dsn() }},
    {{ user }},
    {{ password }},
    [
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
        PDO::ATTR_TIMEOUT => 10,
        PDO::MYSQL_ATTR_SSL_CA => {{ ca_file }},
        PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => true,
    ],
);

echo $pdo->query('SELECT VERSION()')->fetchColumn(), PHP_EOL;
