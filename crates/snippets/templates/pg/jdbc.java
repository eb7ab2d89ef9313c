import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

public final class Main {
    public static void main(String[] args) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", {{ user }});
        properties.setProperty("password", {{ password }});
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", {{ ca_file }});
        properties.setProperty("loginTimeout", "10");
{%- if pooled %}
        // The next transaction may be on another connection to the server.
        properties.setProperty("prepareThreshold", "0");
{%- endif %}

        try (Connection connection = DriverManager.getConnection({{ self.pg_jdbc_url() }}, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version()")) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }
}
