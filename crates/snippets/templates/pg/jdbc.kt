import java.sql.DriverManager
import java.util.Properties

fun main() {
    val properties = Properties().apply {
        setProperty("user", {{ user }})
        setProperty("password", {{ password }})
        setProperty("sslmode", "verify-full")
        setProperty("sslrootcert", {{ ca_file }})
        setProperty("loginTimeout", "10")
{%- if pooled %}
        // The next transaction may be on another connection to the server.
        setProperty("prepareThreshold", "0")
{%- endif %}
    }

    DriverManager.getConnection({{ self.pg_jdbc_url() }}, properties).use { connection ->
        connection.createStatement().use { statement ->
            val rows = statement.executeQuery("SELECT version()")
            while (rows.next()) {
                println(rows.getString(1))
            }
        }
    }
}
