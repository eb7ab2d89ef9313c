use clickhouse::Client;
{%- if project_ca %}
use hyper_util::rt::TokioExecutor;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
{%- endif %}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
{%- if project_ca %}
    // Only the project's CA is trusted.
    let mut roots = rustls::RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter({{ ca_file }})? {
        roots.add(certificate?)?;
    }
    let tls = rustls::ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let connector = hyper_rustls::HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_only()
        .enable_http1()
        .build();
    let http = hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build(connector);
    let client = Client::with_http_client(http)
{%- else %}
    let client = Client::default()
{%- endif %}
        .with_url({{ self.https_url("") }})
        .with_user({{ user }})
        .with_password({{ password }})
        .with_database({{ database }});

    let version: String = client.query("SELECT version()").fetch_one().await?;
    println!("{version}");
    Ok(())
}
