//! Makes the certificates in `crates/sim/certificates` anew.
//!
//! A test authority, a client certificate as Aiven gives it to Kafka users, and a server certificate for
//! test servers. The authority's private key is not kept: nothing can be signed with it afterwards.

use std::{error::Error, fs, io::Write, path::Path};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose, date_time_ymd,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("certificates");
    fs::create_dir_all(&folder)?;

    let mut authority = params("Attache simulator Project CA", &[])?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;

    let mut client = params("avnadmin", &[])?;
    client.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    client.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    let client_key = KeyPair::generate()?;
    let client = client.signed_by(&client_key, &authority)?;

    let names = [
        "*.c.aivencloud.com",
        "*.aivencloud.com",
        "localhost",
        "127.0.0.1",
    ];
    let mut server = params("*.c.aivencloud.com", &names)?;
    server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let server_key = KeyPair::generate()?;
    let server = server.signed_by(&server_key, &authority)?;

    for (name, pem) in [
        ("ca.pem", authority.pem()),
        ("service.cert", client.pem()),
        ("service.key", client_key.serialize_pem()),
        ("server.cert", server.pem()),
        ("server.key", server_key.serialize_pem()),
    ] {
        fs::write(folder.join(name), pem.replace("\r\n", "\n"))?;
        writeln!(std::io::stdout(), "wrote {name}")?;
    }
    Ok(())
}

/// Valid for twenty years, so that no test fails on a birthday.
fn params(common_name: &str, names: &[&str]) -> Result<CertificateParams, rcgen::Error> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names)?;
    params.distinguished_name = DistinguishedName::new();
    params
        .distinguished_name
        .push(DnType::CommonName, common_name);
    params.not_before = date_time_ymd(2026, 1, 1);
    params.not_after = date_time_ymd(2046, 1, 1);
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}
