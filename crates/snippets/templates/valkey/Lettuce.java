import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
{%- if tls && project_ca %}
import io.lettuce.core.SslOptions;
{%- endif %}
{%- if tls %}
import io.lettuce.core.SslVerifyMode;
{%- endif %}
{%- if tls && project_ca %}
import java.io.File;
{%- endif %}
import java.time.Duration;

public class LettucePing {
    public static void main(String[] args) {
        var uri = RedisURI.builder()
                .withHost({{ host }})
                .withPort({{ port }})
{%- if tls %}
                .withSsl(true)
                .withVerifyPeer(SslVerifyMode.FULL)
{%- endif %}
                .withAuthentication({{ user }}, {{ password }})
                .withTimeout(Duration.ofSeconds(10))
                .build();
        var client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
{%- if tls && project_ca %}
                .sslOptions(SslOptions.builder()
                        .jdkSslProvider()
                        .trustManager(new File({{ ca_file }}))
                        .build())
{%- endif %}
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .keepAlive(true)
                        .build())
                .build());
        try (client; var connection = client.connect()) {
            System.out.println(connection.sync().ping());
        }
    }
}
