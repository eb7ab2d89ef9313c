<?php

declare(strict_types=1);

$config = new RdKafka\Conf();
$config->set('bootstrap.servers', {{ address }});
{%- if sasl %}
$config->set('security.protocol', 'sasl_ssl');
$config->set('sasl.mechanism', {{ mechanism }});
$config->set('sasl.username', {{ user }});
$config->set('sasl.password', {{ password }});
{%- else %}
$config->set('security.protocol', 'ssl');
$config->set('ssl.certificate.location', {{ certificate_file }});
$config->set('ssl.key.location', {{ key_file }});
{%- endif %}
{%- if project_ca %}
$config->set('ssl.ca.location', {{ ca_file }});
{%- endif %}

$client = new RdKafka\Producer($config);
$metadata = $client->getMetadata(true, null, 10_000);

$topics = [];
foreach ($metadata->getTopics() as $topic) {
    $topics[] = $topic->getTopic();
}
sort($topics, SORT_STRING);
foreach ($topics as $topic) {
    echo $topic, PHP_EOL;
}
