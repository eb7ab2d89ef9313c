use std::error::Error;
use std::path::Path;
use std::time::Duration;

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, OptsBuilder, SslOpts};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let tls = SslOpts::default()
        .with_root_certs(vec![Path::new({{ ca_file }}).into()])
        .with_disable_built_in_roots(true);
    let options = OptsBuilder::default()
        .ip_or_hostname({{ host }})
        .tcp_port({{ port }})
        .user(Some({{ user }}))
        .pass(Some({{ password }}))
        .db_name(Some({{ database }}))
        .ssl_opts(tls)
        // An idle connection through Private Service Connect ends after 10 minutes.
        .tcp_keepalive(Some(Duration::from_mins(5)));

    let mut connection = Conn::new(options).await?;
    let version: Option<String> = connection.query_first("SELECT VERSION()").await?;
    if let Some(version) = version {
        println!("{version}");
    }

    connection.disconnect().await?;
    Ok(())
}
