//! Redis with TLS, which stands for Valkey: Valkey's server is in no registry that is asked here.

use crate::host::ServerHost;
use crate::server::{Server, text};
use crate::service::{PASSWORD, ports};

/// Starts it with the password of the user `default`.
pub fn start(host: &ServerHost) -> Server {
    let folder = host.folder("redis");
    let authority = &host.authority;
    let settings = format!(
        "bind 0.0.0.0\nport 0\ntls-port {}\ntls-cert-file {}\ntls-key-file {}\ntls-ca-cert-file {}\ntls-auth-clients no\n\
         requirepass \"{}\"\nsave \"\"\ndir {}\n",
        ports::VALKEY,
        text(authority.server_certificate()),
        text(authority.server_key()),
        text(authority.ca()),
        PASSWORD.replace('\\', "\\\\").replace('"', "\\\""),
        text(&folder),
    );
    let settings = host.write(&folder, "redis.conf", &settings);
    let ready = format!(
        "redis-cli --tls --insecure -p {} ping | grep -q NOAUTH",
        ports::VALKEY
    );
    let mut command = Server::command(host, "redis", &ready);
    command.arg("redis-server").arg(settings);
    Server::start(host, "redis", command)
}
