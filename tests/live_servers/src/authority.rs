//! Certificates as a project of Aiven has them: its own authority, servers that know their private names, and a client's
//! certificate with its key.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::server::must_run;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose, date_time_ymd,
};

/// An authority that has signed one certificate for the servers and one for a client. Its own key is not kept.
#[derive(Clone, Debug)]
pub struct Authority {
    folder: PathBuf,
}

impl Authority {
    /// Makes all of it in `folder`: the servers' certificate is for `names`, the client's for `user`.
    pub fn make(folder: &Path, title: &str, names: &[&str], user: &str) -> Self {
        fs::create_dir_all(folder).expect("a folder of the test");
        let authority = Self {
            folder: folder.to_owned(),
        };
        let mut root = params(title, &[]);
        root.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        root.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let root = CertifiedIssuer::self_signed(root, new_key().1).expect("it can be signed");
        authority.write("ca.pem", &root.pem());

        let mut server = params(names.first().unwrap_or(&"server"), names);
        server.key_usages = vec![
            KeyUsagePurpose::DigitalSignature,
            KeyUsagePurpose::KeyEncipherment,
        ];
        server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        authority.sign("server", &server, &root);

        let mut client = params(user, &[]);
        client.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        client.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        authority.sign("client", &client, &root);
        authority.make_system_store();
        authority
    }

    /// A folder to be put in the place of `/etc/ssl/certs`: whoever trusts what the system trusts then trusts this authority
    /// alone, as if it were a public one.
    pub fn system_store(&self) -> PathBuf {
        self.folder.join("system-store")
    }

    fn make_system_store(&self) {
        let store = self.system_store();
        let java = store.join("java");
        fs::create_dir_all(&java).expect("a folder of the test");
        for name in ["ca-certificates.crt", "ca.pem"] {
            fs::copy(self.ca(), store.join(name)).expect("a file of the test");
        }
        must_run(Command::new("openssl").arg("rehash").arg(&store));
        must_run(
            Command::new("keytool")
                .args(
                    "-importcert -noprompt -alias live -storetype JKS -storepass changeit -file"
                        .split(' '),
                )
                .arg(self.ca())
                .arg("-keystore")
                .arg(java.join("cacerts")),
        );
    }

    /// The authority's certificate, as a file.
    pub fn ca(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// The servers' certificate.
    pub fn server_certificate(&self) -> PathBuf {
        self.folder.join("server.crt")
    }

    /// Its key, for the owner's eyes alone, as PostgreSQL demands.
    pub fn server_key(&self) -> PathBuf {
        self.folder.join("server.key")
    }

    /// The client's certificate, as text.
    pub fn client_certificate(&self) -> String {
        self.read("client.crt")
    }

    /// Its key, as text.
    pub fn client_key(&self) -> String {
        self.read("client.key")
    }

    fn sign(&self, name: &str, params: &CertificateParams, root: &CertifiedIssuer<'_, KeyPair>) {
        let (text, key) = new_key();
        let certificate = params.signed_by(&key, root).expect("it can be signed");
        self.write(&format!("{name}.crt"), &certificate.pem());
        self.write(&format!("{name}.key"), &text);
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        fs::write(&path, text.replace("\r\n", "\n")).expect("a file of the test");
        let private = fs::Permissions::from_mode(0o600);
        fs::set_permissions(&path, private).expect("a file of the test");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("it was written")
    }
}

/// An RSA key in PKCS#8, as Aiven's are. `ring` signs with such keys and makes none.
fn new_key() -> (String, KeyPair) {
    let made = Command::new("openssl")
        .args("genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048".split(' '))
        .output()
        .expect("openssl is there");
    let text = String::from_utf8(made.stdout).expect("a key is text");
    let key = KeyPair::from_pem(&text).expect("openssl has made a key");
    (text, key)
}

/// Valid for twenty years, so that no test fails on a birthday.
fn params(common_name: &str, names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("they are names");
    params.distinguished_name = DistinguishedName::new();
    params
        .distinguished_name
        .push(DnType::CommonName, common_name);
    params.not_before = date_time_ymd(2026, 1, 1);
    params.not_after = date_time_ymd(2046, 1, 1);
    params.use_authority_key_identifier_extension = true;
    params
}
