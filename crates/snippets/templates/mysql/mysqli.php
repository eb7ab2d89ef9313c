<?php

declare(strict_types=1);

mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);

$mysqli = mysqli_init();
$mysqli->options(MYSQLI_OPT_CONNECT_TIMEOUT, 10);
$mysqli->options(MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, true);
$mysqli->ssl_set(null, null, {{ ca_file }}, null, null);
$mysqli->real_connect(
    {{ host }},
    {{ user }},
    {{ password }},
    {{ database }},
    {{ port }},
    null,
    MYSQLI_CLIENT_SSL,
);

echo $mysqli->query('SELECT VERSION()')->fetch_row()[0], PHP_EOL;
$mysqli->close();
