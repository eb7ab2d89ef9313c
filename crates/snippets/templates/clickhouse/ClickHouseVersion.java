import java.sql.DriverManager;
import java.util.Properties;

public class ClickHouseVersion {
    public static void main(String[] args) throws Exception {
        var properties = new Properties();
        properties.setProperty("user", {{ user }});
        properties.setProperty("password", {{ password }});
        properties.setProperty("database", {{ database }});
        properties.setProperty("ssl", "true");
        properties.setProperty("ssl_mode", "STRICT");
{%- if project_ca %}
        properties.setProperty("sslrootcert", {{ ca_file }});
{%- endif %}
        properties.setProperty("connection_timeout", "10000");
        try (var connection = DriverManager.getConnection({{ self.clickhouse_jdbc_url() }}, properties);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version()")) {
            rows.next();
            System.out.println(rows.getString(1));
        }
    }
}
