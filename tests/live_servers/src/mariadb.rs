//! `MariaDB` with TLS, which stands for MySQL: MySQL's own server is in no registry that is asked here.

use crate::host::{AS_USER, ServerHost};
use crate::server::{Server, must_run, text};
use crate::service::{DATABASE, PASSWORD, USER, ports};

/// Starts it.
pub fn start(host: &ServerHost) -> Server {
    let folder = host.folder("mariadb");
    let data = folder.join("data");
    let socket = folder.join("socket");
    must_run(
        host.command_of_user("mariadb-install-db")
            .args([
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
            ])
            .arg(format!("--datadir={}", text(&data))),
    );
    let quoted = PASSWORD.replace('\\', "\\\\").replace('\'', "''");
    // On loopback the anonymous users of a new installation would win over `USER@'%'`.
    let statements = format!(
        "DELETE FROM mysql.global_priv WHERE User = '';\nFLUSH PRIVILEGES;\nCREATE DATABASE {DATABASE};\n\
         CREATE USER {USER}@'%' IDENTIFIED BY '{quoted}';\nGRANT ALL ON {DATABASE}.* TO {USER}@'%';\n"
    );
    let statements = host.write(&folder, "setup.sql", &statements);
    let ready = format!(
        "mariadb-admin --no-defaults --silent -u root -S '{}' ping",
        text(&socket)
    );
    let mut command = Server::command(host, "mariadb", &ready);
    command
        .args(AS_USER)
        .arg("mariadbd")
        .arg("--no-defaults")
        .args(["--bind-address=0.0.0.0", "--require-secure-transport=ON"])
        .arg(format!("--port={}", ports::MYSQL))
        .arg(format!("--datadir={}", text(&data)))
        .arg(format!("--socket={}", text(&socket)))
        .arg(format!("--init-file={}", text(statements)))
        .arg(format!("--ssl-ca={}", text(host.authority.ca())))
        .arg(format!(
            "--ssl-cert={}",
            text(host.authority.server_certificate())
        ))
        .arg(format!("--ssl-key={}", text(host.authority.server_key())));
    Server::start(host, "mariadb", command)
}
