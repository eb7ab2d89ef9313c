using Confluent.Kafka;

var config = new AdminClientConfig
{
    BootstrapServers = {{ address }},
{%- if sasl %}
    SecurityProtocol = SecurityProtocol.SaslSsl,
{%- if plain %}
    SaslMechanism = SaslMechanism.Plain,
{%- else if sha512 %}
    SaslMechanism = SaslMechanism.ScramSha512,
{%- else %}
    SaslMechanism = SaslMechanism.ScramSha256,
{%- endif %}
    SaslUsername = {{ user }},
    SaslPassword = {{ password }},
{%- else %}
    SecurityProtocol = SecurityProtocol.Ssl,
    SslCertificateLocation = {{ certificate_file }},
    SslKeyLocation = {{ key_file }},
{%- endif %}
{%- if project_ca %}
    SslCaLocation = {{ ca_file }},
{%- endif %}
};

using var admin = new AdminClientBuilder(config).Build();
var metadata = admin.GetMetadata(TimeSpan.FromSeconds(10));
foreach (var name in metadata.Topics.Select(topic => topic.Topic).Order(StringComparer.Ordinal))
{
    Console.WriteLine(name);
}
