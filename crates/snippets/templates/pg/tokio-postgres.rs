use std::error::Error;
use std::time::Duration;

use native_tls::{Certificate, TlsConnector};
use postgres_native_tls::MakeTlsConnector;
use tokio_postgres::Config;
use tokio_postgres::config::SslMode;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let ca = Certificate::from_pem(&std::fs::read({{ ca_file }})?)?;
    let tls = TlsConnector::builder()
        .disable_built_in_roots(true)
        .add_root_certificate(ca)
        .build()?;

    let (client, connection) = Config::new()
        .host({{ host }})
        .port({{ port }})
        .user({{ user }})
        .password({{ password }})
        .dbname({{ database }})
        // With a connector that verifies certificate and name, as this one does.
        .ssl_mode(SslMode::Require)
        .connect_timeout(Duration::from_secs(10))
        // An idle connection through Private Service Connect ends after 10 minutes.
        .keepalives_idle(Duration::from_mins(5))
        .connect(MakeTlsConnector::new(tls))
        .await?;
    let connection = tokio::spawn(connection);
{%- if pooled %}

    // Without a named statement: the next transaction may be on another connection to the server.
    let rows = client.query_typed("SELECT version()", &[]).await?;
    for row in rows {
        println!("{}", row.get::<_, &str>(0));
    }
{%- else %}

    let row = client.query_one("SELECT version()", &[]).await?;
    println!("{}", row.get::<_, &str>(0));
{%- endif %}

    drop(client);
    connection.await??;
    Ok(())
}
