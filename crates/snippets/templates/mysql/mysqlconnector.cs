using MySqlConnector;

var builder = new MySqlConnectionStringBuilder
{
    Server = {{ host }},
    Port = {{ port }},
    UserID = {{ user }},
    Password = {{ password }},
    Database = {{ database }},
    SslMode = MySqlSslMode.VerifyFull,
    SslCa = {{ ca_file }},
    ConnectionTimeout = 10,
    // An idle connection through Private Service Connect ends after 10 minutes.
    Keepalive = 300,
};

await using var dataSource = new MySqlDataSource(builder.ConnectionString);
await using var command = dataSource.CreateCommand("SELECT VERSION()");
Console.WriteLine(await command.ExecuteScalarAsync());
