use std::error::Error;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgSslMode};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = PgConnectOptions::new()
        .host({{ host }})
        .port({{ port }})
        .username({{ user }})
        .password({% if environment %}&{% endif %}{{ password }})
        .database({{ database }})
        .ssl_mode(PgSslMode::VerifyFull)
{%- if pooled %}
        // The next transaction may be on another connection to the server.
        .statement_cache_capacity(0)
{%- endif %}
        .ssl_root_cert({{ ca_file }});
    let pool = PgPoolOptions::new()
        .acquire_timeout(Duration::from_secs(10))
        // An idle connection through Private Service Connect ends after 10 minutes.
        .idle_timeout(Duration::from_mins(5))
        .connect_with(options)
        .await?;

    let version: String = sqlx::query_scalar("SELECT version()")
        .fetch_one(&pool)
        .await?;
    println!("{version}");

    pool.close().await;
    Ok(())
}
