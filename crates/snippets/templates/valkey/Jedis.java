{%- if tls && project_ca -%}
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
{% endif -%}
{% if tls -%}
import javax.net.ssl.SSLParameters;
{% endif -%}
{% if tls && project_ca -%}
import javax.net.ssl.TrustManagerFactory;
{% endif -%}
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

public class JedisPing {
    public static void main(String[] args) throws Exception {
{%- if tls %}
        // Without this, the name in the certificate may be any.
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
{%- endif %}
        var config = DefaultJedisClientConfig.builder()
                .user({{ user }})
                .password({{ password }})
{%- if tls %}
                .ssl(true)
                .sslParameters(parameters)
{%- if project_ca %}
                .sslSocketFactory(trusting({{ ca_file }}).getSocketFactory())
{%- endif %}
{%- endif %}
                .connectionTimeoutMillis(10_000)
                .socketTimeoutMillis(10_000)
                .build();
        try (var client = RedisClient.builder()
                .hostAndPort(new HostAndPort({{ host }}, {{ port }}))
                .clientConfig(config)
                .build()) {
            System.out.println(client.ping());
        }
    }
{%- if tls && project_ca %}

    private static SSLContext trusting(String file) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var stream = Files.newInputStream(Path.of(file))) {
            for (var ca : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("ca" + store.size(), ca);
            }
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
{%- endif %}
}
