using StackExchange.Redis;

var options = new ConfigurationOptions
{
    EndPoints = { { {{ host }}, {{ port }} } },
    User = {{ user }},
    Password = {{ password }},
{%- if tls %}
    Ssl = true,
    SslHost = {{ host }},
{%- endif %}
    ConnectTimeout = 10_000,
    KeepAlive = 60,
};
{%- if tls && project_ca %}
options.TrustIssuer({{ ca_file }});
{%- endif %}

await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
Console.WriteLine(await connection.GetDatabase().ExecuteAsync("PING"));
