use std::error::Error;
{%- if tls && project_ca %}
use std::fs;
{%- endif %}
use std::time::Duration;

{% if tls && project_ca -%}
use redis::{Client, ConnectionAddr, IntoConnectionInfo, RedisConnectionInfo, TlsCertificates};
{%- else -%}
use redis::{Client, ConnectionAddr, IntoConnectionInfo, RedisConnectionInfo};
{%- endif %}

fn main() -> Result<(), Box<dyn Error>> {
    let user = RedisConnectionInfo::default()
        .set_username({{ user }})
        .set_password({{ password }});
{%- if tls %}
    let address = ConnectionAddr::TcpTls {
        host: {{ host }}.to_owned(),
        port: {{ port }},
        insecure: false,
        tls_params: None,
    };
{%- else %}
    let address = ConnectionAddr::Tcp({{ host }}.to_owned(), {{ port }});
{%- endif %}
    let info = address.into_connection_info()?.set_redis_settings(user);
{%- if tls && project_ca %}
    let certificates = TlsCertificates {
        client_tls: None,
        root_cert: Some(fs::read({{ ca_file }})?),
    };
    let client = Client::build_with_tls(info, certificates)?;
{%- else %}
    let client = Client::open(info)?;
{%- endif %}

    let mut connection = client.get_connection_with_timeout(Duration::from_secs(10))?;
    let answer: String = redis::cmd("PING").query(&mut connection)?;
    println!("{answer}");
    Ok(())
}
