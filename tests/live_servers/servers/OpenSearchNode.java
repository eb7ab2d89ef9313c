import java.nio.file.Path;
import java.util.List;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** One node with HTTP on loopback: OpenSearch's launcher is not in Maven's registry. */
final class OpenSearchNode {
    private static final class PluggedNode extends Node {
        PluggedNode(Settings settings) {
            super(new Environment(settings, Path.of(settings.get("path.home"), "config")), List.of(Netty4Plugin.class), false);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.builder()
            .put("path.home", arguments[0])
            .put("http.port", arguments[1])
            .put("network.host", "127.0.0.1")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("discovery.type", "single-node")
            .build();
        new PluggedNode(settings).start();
        Thread.currentThread().join();
    }
}
