//! A real node of `OpenSearch`. It speaks plain HTTP; TLS and basic authentication are the proxy's.

use crate::host::ServerHost;
use crate::server::{Server, text};

/// Where the node listens for the proxy in front of it.
pub const NODE_PORT: u16 = 19200;

/// Starts it.
pub fn start(host: &ServerHost) -> Server {
    let folder = host.folder("opensearch");
    let configuration = host.folder("opensearch/config");
    let logging = "rootLogger.level = warn\nrootLogger.appenderRef.console.ref = console\n\
                   appender.console.type = Console\nappender.console.name = console\nappender.console.layout.type = PatternLayout\n";
    let logging = host.write(&configuration, "log4j2.properties", logging);
    let ready = format!("curl -sf http://127.0.0.1:{NODE_PORT}/_cluster/health");
    let mut command = Server::command(host, "opensearch", &ready);
    command
        .arg("java")
        .args(["-Xmx512m", "-cp"])
        .arg(text(host.installed.opensearch().join("*")))
        .arg(format!("-Dlog4j2.configurationFile={}", text(logging)))
        .arg(host.installed.source("servers/OpenSearchNode.java"))
        .arg(&folder)
        .arg(NODE_PORT.to_string());
    Server::start(host, "opensearch", command)
}
