use std::error::Error;
use std::time::Duration;

use rdkafka::ClientConfig;
use rdkafka::consumer::{BaseConsumer, Consumer};

const BOOTSTRAP_SERVERS: &str = {{ address }};

fn main() -> Result<(), Box<dyn Error>> {
    let client: BaseConsumer = ClientConfig::new()
        .set("bootstrap.servers", BOOTSTRAP_SERVERS)
{%- if sasl %}
        .set("security.protocol", "SASL_SSL")
        .set("sasl.mechanism", {{ mechanism }})
        .set("sasl.username", {{ user }})
        .set("sasl.password", {{ password }})
{%- else %}
        .set("security.protocol", "SSL")
        .set("ssl.certificate.location", {{ certificate_file }})
        .set("ssl.key.location", {{ key_file }})
{%- endif %}
{%- if project_ca %}
        .set("ssl.ca.location", {{ ca_file }})
{%- endif %}
        .create()?;

    let metadata = client.fetch_metadata(None, Duration::from_secs(10))?;
    let mut topics: Vec<_> = metadata.topics().iter().map(|topic| topic.name()).collect();
    topics.sort_unstable();
    for topic in topics {
        println!("{topic}");
    }
    Ok(())
}
