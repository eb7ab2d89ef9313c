{%- if project_ca -%}
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
{% endif -%}
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
{%- if project_ca %}
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
{%- endif %}
import org.apache.hc.core5.http.HttpHost;
{%- if project_ca %}
import org.apache.hc.core5.ssl.SSLContexts;
{%- endif %}
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

public class OpenSearchInfo {
    public static void main(String[] args) throws Exception {
        var host = new HttpHost("https", {{ host }}, {{ port }});
        var password = {{ password }};
        var credentials = new BasicCredentialsProvider();
        credentials.setCredentials(
                new AuthScope(host),
                new UsernamePasswordCredentials({{ user }}, password.toCharArray()));
{%- if project_ca %}
        var tls = ClientTlsStrategyBuilder.create()
                .setSslContext(SSLContexts.custom().loadTrustMaterial(store({{ ca_file }}), null).build())
                .buildAsync();
        var connections = PoolingAsyncClientConnectionManagerBuilder.create().setTlsStrategy(tls).build();
{%- endif %}

        var transport = ApacheHttpClient5TransportBuilder.builder(host)
{%- if project_ca %}
                .setHttpClientConfigCallback(http -> http
                        .setDefaultCredentialsProvider(credentials)
                        .setConnectionManager(connections))
{%- else %}
                .setHttpClientConfigCallback(http -> http.setDefaultCredentialsProvider(credentials))
{%- endif %}
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.ofSeconds(10)))
                .build();
        try (transport) {
            System.out.println(new OpenSearchClient(transport).info().version().number());
        }
    }
{%- if project_ca %}

    private static KeyStore store(String file) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var stream = Files.newInputStream(Path.of(file))) {
            for (var ca : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("ca" + store.size(), ca);
            }
        }
        return store;
    }
{%- endif %}
}
