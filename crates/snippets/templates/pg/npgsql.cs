using Npgsql;

var builder = new NpgsqlConnectionStringBuilder
{
    Host = {{ host }},
    Port = {{ port }},
    Username = {{ user }},
    Password = {{ password }},
    Database = {{ database }},
    SslMode = SslMode.VerifyFull,
    RootCertificate = {{ ca_file }},
    Timeout = 10,
    // An idle connection through Private Service Connect ends after 10 minutes.
    KeepAlive = 300,
{%- if pooled %}
    // PgBouncer resets the connections to the server itself.
    NoResetOnClose = true,
{%- endif %}
};

await using var dataSource = NpgsqlDataSource.Create(builder);
await using var command = dataSource.CreateCommand("SELECT version()");
Console.WriteLine(await command.ExecuteScalarAsync());
