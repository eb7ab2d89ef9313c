//! Apache Kafka, one process as broker and controller, with a listener for client certificates and one for passwords.

use std::process::Command;

use crate::host::ServerHost;
use crate::server::{Server, must_run, text};
use crate::service::{PASSWORD, USER, ports, private_name};

/// Java's sign-in module for users whose salted passwords Kafka keeps itself.
const SCRAM: &str = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

/// Starts it.
pub fn start(host: &ServerHost) -> Server {
    let folder = host.folder("kafka");
    let name = private_name("kafka");
    let (certificate, sasl) = (ports::KAFKA_CERTIFICATE, ports::KAFKA_SASL);
    let public = ports::KAFKA_SASL_PUBLIC_CA;
    let authority = &host.authority;
    // Kafka wants the key and its certificate in one file.
    let read = |path| std::fs::read_to_string(path).expect("it was written");
    let pair = read(authority.server_key()) + &read(authority.server_certificate());
    let pair = host.write(&folder, "server.pem", &pair);
    let settings = format!(
        "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@127.0.0.1:9093\n\
         listeners=INTERNAL://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093,CERTIFICATE://0.0.0.0:{certificate},SASL://0.0.0.0:{sasl},PUBLIC://0.0.0.0:{public}\n\
         advertised.listeners=INTERNAL://127.0.0.1:9092,CERTIFICATE://{name}:{certificate},SASL://{name}:{sasl},PUBLIC://{name}:{public}\n\
         listener.security.protocol.map=INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,CERTIFICATE:SSL,SASL:SASL_SSL,PUBLIC:SASL_SSL\n\
         inter.broker.listener.name=INTERNAL\ncontroller.listener.names=CONTROLLER\n\
         ssl.keystore.type=PEM\nssl.keystore.location={}\nssl.truststore.type=PEM\nssl.truststore.location={}\n\
         listener.name.certificate.ssl.client.auth=required\n\
         sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512\n\
         {}{}\
         offsets.topic.replication.factor=1\ntransaction.state.log.replication.factor=1\ntransaction.state.log.min.isr=1\n\
         share.coordinator.state.topic.replication.factor=1\nshare.coordinator.state.topic.min.isr=1\n\
         group.initial.rebalance.delay.ms=0\nlog.dirs={}\n",
        text(pair),
        text(authority.ca()),
        sign_in_modules("sasl"),
        sign_in_modules("public"),
        text(folder.join("log")),
    );
    let settings = host.write(&folder, "server.properties", &settings);
    let mut format = host.command("java");
    format
        .args(arguments(host))
        .args([
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            "bGl2ZV9zZXJ2ZXJzX2Fh",
            "--config",
        ])
        .arg(&settings);
    for (mechanism, digest, length) in [
        ("SCRAM-SHA-256", "SHA256", 32),
        ("SCRAM-SHA-512", "SHA512", 64),
    ] {
        format.args(["--add-scram", &scram(mechanism, digest, length)]);
    }
    must_run(&mut format);
    // The log says that it has started before every port is open.
    let ready = [certificate, sasl, public].map(|port| {
        format!("openssl s_client -connect 127.0.0.1:{port} </dev/null 2>&1 | grep -q 'BEGIN CERT'")
    });
    let ready = ready.join(" && ");
    let mut command = Server::command(host, "kafka", &ready);
    command
        .arg("java")
        .args(arguments(host))
        .arg("kafka.Kafka")
        .arg(settings);
    Server::start(host, "kafka", command)
}

fn arguments(host: &ServerHost) -> [String; 3] {
    let jars = text(host.installed.kafka().join("*"));
    ["-Xmx512m".to_owned(), "-cp".to_owned(), jars]
}

/// What a listener checks passwords with, one line for each mechanism.
fn sign_in_modules(listener: &str) -> String {
    let plain = plain_users().replace('\\', "\\\\");
    let line = |mechanism, module: &str| {
        format!("listener.name.{listener}.{mechanism}.sasl.jaas.config={module}\n")
    };
    [
        line("plain", &plain),
        line("scram-sha-256", SCRAM),
        line("scram-sha-512", SCRAM),
    ]
    .concat()
}

/// The users of the mechanism PLAIN, in the language of Java's sign-in modules.
fn plain_users() -> String {
    let quoted = PASSWORD.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_{USER}=\"{quoted}\";"
    )
}

/// A user of SCRAM with a password that is salted already: the plain form of this option cannot carry every password.
fn scram(mechanism: &str, digest: &str, length: usize) -> String {
    const SALT: &str = "attache";
    const ITERATIONS: &str = "4096";
    let mut derive = Command::new("openssl");
    derive.args(["kdf", "-binary", "-keylen", &length.to_string()]);
    for option in [
        format!("digest:{digest}"),
        format!("pass:{PASSWORD}"),
        format!("salt:{SALT}"),
        format!("iter:{ITERATIONS}"),
    ] {
        derive.args(["-kdfopt", &option]);
    }
    let derived = derive.arg("PBKDF2").output().expect("openssl is there");
    assert_eq!(derived.stdout.len(), length, "{derived:?}");
    format!(
        "{mechanism}=[name={USER},salt=\"{}\",saltedpassword=\"{}\",iterations={ITERATIONS}]",
        base64(SALT.as_bytes()),
        base64(&derived.stdout)
    )
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
