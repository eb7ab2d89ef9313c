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
        properties.setProperty("sslMode", "VERIFY_IDENTITY");
        // Made of ca.pem by keytool. The file holds no secret, so neither is its password.
        properties.setProperty("trustCertificateKeyStoreUrl", "file:truststore.p12");
        properties.setProperty("trustCertificateKeyStoreType", "PKCS12");
        properties.setProperty("trustCertificateKeyStorePassword", "changeit");
        properties.setProperty("fallbackToSystemTrustStore", "false");
        properties.setProperty("connectTimeout", "10000");

        try (Connection connection = DriverManager.getConnection({{ self.mysql_jdbc_url() }}, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }
}
