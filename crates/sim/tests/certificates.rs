//! The committed certificates fit together, as OpenSSL sees it.

use std::{path::Path, process::Command};

fn openssl(arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("certificates");
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("openssl is installed; if not, install the package of that name");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "openssl {arguments:?}: {text}{errors}"
    );
    text
}

#[test]
fn both_certificates_are_signed_by_the_authority() {
    for (purpose, certificate) in [("sslclient", "service.cert"), ("sslserver", "server.cert")] {
        let said = openssl(&[
            "verify",
            "-CAfile",
            "ca.pem",
            "-purpose",
            purpose,
            certificate,
        ]);
        assert_eq!(said, format!("{certificate}: OK\n"));
    }
}

#[test]
fn each_key_belongs_to_its_certificate() {
    for (certificate, key) in [
        ("service.cert", "service.key"),
        ("server.cert", "server.key"),
    ] {
        let of_certificate = openssl(&["x509", "-in", certificate, "-noout", "-pubkey"]);
        assert_eq!(of_certificate, openssl(&["pkey", "-in", key, "-pubout"]));
    }
}

#[test]
fn the_server_certificate_fits_the_names_of_services() {
    for name in [
        "privatelink-1-orders-kafka-acme-production.c.aivencloud.com",
        "localhost",
    ] {
        openssl(&[
            "verify",
            "-CAfile",
            "ca.pem",
            "-verify_hostname",
            name,
            "server.cert",
        ]);
    }
}

#[test]
fn none_runs_out_soon() {
    // A year ahead: time enough to make them anew.
    let year = 365 * 24 * 3600;
    for certificate in ["ca.pem", "service.cert", "server.cert"] {
        openssl(&[
            "x509",
            "-in",
            certificate,
            "-noout",
            "-checkend",
            &year.to_string(),
        ]);
    }
}
