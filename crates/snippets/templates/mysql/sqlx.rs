use std::error::Error;
use std::time::Duration;

use sqlx::mysql::{MySqlConnectOptions, MySqlPoolOptions, MySqlSslMode};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = MySqlConnectOptions::new()
        .host({{ host }})
        .port({{ port }})
        .username({{ user }})
        .password({% if environment %}&{% endif %}{{ password }})
        .database({{ database }})
        .ssl_mode(MySqlSslMode::VerifyIdentity)
        .ssl_ca({{ ca_file }});
    let pool = MySqlPoolOptions::new()
        .acquire_timeout(Duration::from_secs(10))
        // An idle connection through Private Service Connect ends after 10 minutes.
        .idle_timeout(Duration::from_mins(5))
        .connect_with(options)
        .await?;

    let version: String = sqlx::query_scalar("SELECT VERSION()")
        .fetch_one(&pool)
        .await?;
    println!("{version}");

    pool.close().await;
    Ok(())
}
