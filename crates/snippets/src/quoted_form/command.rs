//! Command lines, each word quoted.

use super::{Parts, SASL_MECHANISM_OF_AVN, uri_form};
use crate::{Text, credentials::password, shell, uri};

/// The words of the AVN form, but without a CA where the certificate of the port is from a public one.
pub(super) fn kcat(tool: &str, parts: &Parts<'_>) -> Text {
    let sasl = parts.entry.kafka_authentication_method.as_deref() == Some("sasl");
    let protocol = if sasl { "SASL_SSL" } else { "SSL" };
    let mut settings = vec![Text::from("security.protocol=").plain(protocol)];
    if !parts.entry.has_public_ca() {
        settings.push(Text::from("ssl.ca.location=").path("ca.pem"));
    }
    if sasl {
        let mechanism = parts.sasl_mechanism.unwrap_or(SASL_MECHANISM_OF_AVN);
        settings.push(Text::from("sasl.mechanisms=").plain(mechanism));
        settings.push(Text::from("sasl.username=").user(parts.username));
        settings.push(Text::from("sasl.password=").then(password(&parts.password, None)));
    } else {
        settings.push(Text::from("ssl.key.location=").path("service.key"));
        settings.push(Text::from("ssl.certificate.location=").path("service.crt"));
    }
    let words = [tool.into(), "-b".into(), uri::address(parts.entry)];
    let settings = settings
        .into_iter()
        .flat_map(|setting| ["-X".into(), setting]);
    shell::join(words.into_iter().chain(settings))
}

/// The credentials apart from the URL, so that they need no encoding. A user name ends at the first colon.
pub(super) fn curl(parts: &Parts<'_>) -> Text {
    let credentials = Text::default()
        .user(parts.username)
        .plain(":")
        .then(password(&parts.password, None));
    shell::command([
        "curl".into(),
        "--user".into(),
        credentials,
        uri_form::https_bare(parts),
    ])
}
