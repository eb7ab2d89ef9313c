//! The public list of clouds. Short: a cloud that is not on it looks like somebody's own.

use serde_json::{Value, json};

/// Name, description, latitude, longitude, region of the world.
const CLOUDS: [(&str, &str, f64, f64, &str); 9] = [
    (
        "aws-eu-west-1",
        "Europe, Ireland - Amazon Web Services: Ireland",
        53.0,
        -8.0,
        "europe",
    ),
    (
        "aws-us-east-1",
        "United States, Virginia - Amazon Web Services: N. Virginia",
        39.0,
        -78.0,
        "north america",
    ),
    (
        "azure-westeurope",
        "Europe, Netherlands - Azure: West Europe",
        52.37,
        4.9,
        "europe",
    ),
    (
        "google-asia-northeast1",
        "Asia, Japan - Google Cloud: Tokyo",
        35.65,
        139.69,
        "southeast asia",
    ),
    (
        "google-europe-north1",
        "Europe, Finland - Google Cloud: Finland",
        60.57,
        27.19,
        "europe",
    ),
    (
        "google-europe-west1",
        "Europe, Belgium - Google Cloud: Belgium",
        50.44,
        3.81,
        "europe",
    ),
    (
        "google-europe-west3",
        "Europe, Germany - Google Cloud: Frankfurt",
        50.12,
        8.68,
        "europe",
    ),
    (
        "google-us-central1",
        "United States, Iowa - Google Cloud: Iowa",
        41.26,
        -95.86,
        "north america",
    ),
    (
        "google-us-east1",
        "United States, South Carolina - Google Cloud: South Carolina",
        33.2,
        -80.01,
        "north america",
    ),
];

pub(crate) fn json() -> Value {
    let rows = CLOUDS.map(|(name, description, latitude, longitude, region)| {
        json!({
            "cloud_description": description,
            "cloud_name": name,
            "geo_latitude": latitude,
            "geo_longitude": longitude,
            "geo_region": region,
        })
    });
    Value::Array(rows.into())
}

/// The description of a cloud; `None` for one that the list does not know.
pub(crate) fn description(cloud: &str) -> Option<&'static str> {
    let known = CLOUDS.iter().find(|(name, ..)| *name == cloud);
    known.map(|(_, description, ..)| *description)
}
