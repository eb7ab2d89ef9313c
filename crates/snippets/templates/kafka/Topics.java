import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
{%- if sasl %}
import org.apache.kafka.common.config.SaslConfigs;
{%- endif %}
{%- if project_ca %}
import org.apache.kafka.common.config.SslConfigs;
{%- endif %}
{%- if plain %}
import org.apache.kafka.common.security.plain.PlainLoginModule;
{%- else if sasl %}
import org.apache.kafka.common.security.scram.ScramLoginModule;
{%- endif %}

public final class Topics {
    public static void main(String[] args) throws Exception {
        var config = new Properties();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, {{ address }});
{%- if sasl %}
        config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_SSL");
        config.put(SaslConfigs.SASL_MECHANISM, {{ mechanism }});
        config.put(SaslConfigs.SASL_JAAS_CONFIG, jaas({{ user }}, {{ password }}));
{%- else %}
        config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
        config.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
        config.put(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, {{ keystore_file }});
{%- endif %}
{%- if project_ca %}
        config.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
        config.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, {{ ca_file }});
{%- endif %}

        try (var admin = Admin.create(config)) {
            var topics = admin.listTopics(new ListTopicsOptions().timeoutMs(10_000)).names().get();
            for (var topic : new TreeSet<>(topics)) {
                System.out.println(topic);
            }
        }
    }
{%- if sasl %}

    private static String jaas(String user, String password) {
{%- if plain %}
        return PlainLoginModule.class.getName()
{%- else %}
        return ScramLoginModule.class.getName()
{%- endif %}
                + " required username=" + quoted(user)
                + " password=" + quoted(password) + ";";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
{%- endif %}
}
