import java.sql.DriverManager
import java.util.Properties

fun main() {
    val properties = Properties().apply {
        setProperty("user", {{ user }})
        setProperty("password", {{ password }})
        setProperty("sslMode", "VERIFY_IDENTITY")
        // Made of ca.pem by keytool. The file holds no secret, so neither is its password.
        setProperty("trustCertificateKeyStoreUrl", "file:truststore.p12")
        setProperty("trustCertificateKeyStoreType", "PKCS12")
        setProperty("trustCertificateKeyStorePassword", "changeit")
        setProperty("fallbackToSystemTrustStore", "false")
        setProperty("connectTimeout", "10000")
    }

    DriverManager.getConnection({{ self.mysql_jdbc_url() }}, properties).use { connection ->
        connection.createStatement().use { statement ->
            val rows = statement.executeQuery("SELECT VERSION()")
            while (rows.next()) {
                println(rows.getString(1))
            }
        }
    }
}
