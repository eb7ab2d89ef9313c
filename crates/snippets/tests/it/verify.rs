//! The script for the shell, run against TLS servers with certificates of the test's own, and what it reports.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use snippets::{RenderOptions, SecretForm, render, tools};
use snippets_api::{Cause, Outcome, Subject, Unreadable, Verification};

use crate::services::{entries_of, of_type};

/// A folder as the bundle leaves it, and a server of a component without a client for the command line.
struct Lab {
    folder: PathBuf,
    /// The component's own port, and that of another one.
    ports: [u16; 2],
    servers: Vec<Child>,
}

impl Drop for Lab {
    fn drop(&mut self) {
        for server in &mut self.servers {
            let _ = server.kill();
            let _ = server.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

fn openssl(folder: &Path, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(folder)
        .output();
    let output = output.expect("openssl is installed");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

impl Lab {
    /// Certificates in `folder`: of the project's CA for `localhost` and for another name, and another CA.
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
        for ca in ["ca", "other"] {
            openssl(
                &folder,
                &format!("req -x509 {key} -keyout {ca}.key -out {ca}.pem -subj /CN={ca} -days 2"),
            );
        }
        for server in ["localhost", "elsewhere.example"] {
            openssl(
                &folder,
                &format!("req {key} -keyout {server}.key -out {server}.csr -subj /CN={server}"),
            );
            fs::write(
                folder.join("names"),
                format!("subjectAltName=DNS:{server}\n"),
            )
            .unwrap();
            openssl(
                &folder,
                &format!(
                    "x509 -req -in {server}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out {server}.crt -days 2 -extfile names"
                ),
            );
        }
        Self {
            folder,
            ports: [free_port(), free_port()],
            servers: Vec::new(),
        }
    }

    fn serve(mut self, port: usize, certificate: &str) -> Self {
        let port = self.ports[port].to_string();
        let files = [format!("{certificate}.crt"), format!("{certificate}.key")];
        let server = Command::new("openssl")
            .args([
                "s_server", "-accept", &port, "-cert", &files[0], "-key", &files[1], "-www",
            ])
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.servers.push(server);
        while std::net::TcpStream::connect(format!("127.0.0.1:{port}")).is_err() {
            std::thread::yield_now();
        }
        self
    }

    /// Runs the script, with `address` for the endpoint's and without a password, so that no client is called.
    fn run(&self, host: &str, address: &str) -> Run {
        let script = text(
            &service(host, self.ports),
            "verify-sh",
            SecretForm::Environment,
        );
        fs::write(self.folder.join("verify.sh"), script).unwrap();
        let path = format!(
            "{}:{}",
            self.folder.display(),
            std::env::var("PATH").unwrap()
        );
        let output = Command::new("sh")
            .args(["verify.sh", address])
            .env_remove("AIVEN_PASSWORD")
            .env("PATH", path)
            .current_dir(&self.folder)
            .output()
            .unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(errors, "", "{shown}");
        // As somebody would paste it.
        let pasted = format!("$ sh verify.sh {address}\n{shown}user@vm:~$ ");
        let report = Verification::read(&pasted, &"plc1".into()).unwrap();
        let other = Verification::read(&pasted, &"plc2".into());
        assert_eq!(other, Err(Unreadable::OtherConnection));
        Run {
            report,
            shown,
            code: output.status.code(),
        }
    }

    /// A stand-in for a program.
    fn program(&self, name: &str, script: &str) {
        let path = self.folder.join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        let made = Command::new("chmod")
            .arg("755")
            .arg(&path)
            .status()
            .unwrap();
        assert!(made.success());
    }
}

/// Kafka, and another component of it.
pub(crate) fn service(host: &str, ports: [u16; 2]) -> Value {
    let entry = |component: &str, port| json!({"component": component, "host": host, "port": port});
    let components = [entry("kafka", ports[0]), entry("schema_registry", ports[1])];
    let mut service = of_type("kafka", &json!("AVNS_p"), &components);
    service["cloud_name"] = json!("google-europe-west1");
    service["components"][0]["kafka_authentication_method"] = json!("sasl");
    service
}

#[derive(Debug)]
struct Run {
    report: Verification,
    shown: String,
    code: Option<i32>,
}

impl Run {
    fn outcomes(&self, subject: Subject) -> Vec<Outcome> {
        let checks = self
            .report
            .checks
            .iter()
            .filter(|check| check.subject == subject);
        checks.map(|check| check.outcome).collect()
    }

    /// The only outcomes that are not passed, in order.
    #[track_caller]
    fn fails(&self, expected: &[(Subject, Cause)]) {
        let failures = self
            .report
            .checks
            .iter()
            .filter_map(|check| match check.outcome {
                Outcome::Failed(cause) => Some((check.subject, cause)),
                Outcome::Passed | Outcome::NotChecked => None,
            });
        assert_eq!(failures.collect::<Vec<_>>(), expected, "{}", self.shown);
        assert_eq!(
            self.code,
            Some(i32::from(!expected.is_empty())),
            "{}",
            self.shown
        );
        for (_, cause) in expected {
            assert!(self.shown.contains(cause.sentence()), "{}", self.shown);
        }
    }
}

/// The text of a tool for the first entry.
pub(crate) fn text(service: &Value, tool: &str, secret_form: SecretForm) -> String {
    let entry = &entries_of(service, "plc1")[0];
    let service_type = service["service_type"].as_str().unwrap();
    let tool = tools(service_type, entry)
        .into_iter()
        .find(|one| one.id == tool)
        .unwrap();
    let choice = RenderOptions {
        entry,
        tool,
        username: "avnadmin",
        database: None,
        secret_form,
        ca: None,
    };
    render(service, &choice).unwrap().quoted.reveal()
}

#[test]
fn all_is_well() {
    let lab = Lab::new("verify-well")
        .serve(0, "localhost")
        .serve(1, "localhost");
    let run = lab.run("localhost", "127.0.0.1");
    run.fails(&[]);
    assert!(run.report.is_reached());
    assert_eq!(run.report.component, "kafka");
    assert_eq!(run.report.authentication, "sasl");
    assert_eq!(run.outcomes(Subject::Dns), [Outcome::Passed]);
    assert_eq!(
        run.outcomes(Subject::Port),
        [Outcome::Passed, Outcome::Passed]
    );
    assert_eq!(run.outcomes(Subject::Tls), [Outcome::Passed]);
    // Without a password there is no call, and that is no success.
    assert_eq!(run.outcomes(Subject::Client), [Outcome::NotChecked]);
    let unknown = lab.run("localhost", "");
    assert_eq!(unknown.outcomes(Subject::Dns), [Outcome::NotChecked]);
    unknown.fails(&[]);
}

#[test]
fn names_that_lead_elsewhere() {
    let lab = Lab::new("verify-names")
        .serve(0, "localhost")
        .serve(1, "localhost");
    let other = lab.run("localhost", "127.0.0.2");
    assert_eq!(
        other.report.first_failure().map(|(_, cause)| cause),
        Some(Cause::OtherAddress)
    );
    let unknown = lab.run("no-such-name.invalid", "127.0.0.1");
    unknown.fails(&[
        (Subject::Dns, Cause::RebindingProtection),
        (Subject::Tls, Cause::WrongName),
    ]);
}

#[test]
fn a_component_that_is_switched_off() {
    let lab = Lab::new("verify-off").serve(0, "localhost");
    lab.run("localhost", "127.0.0.1")
        .fails(&[(Subject::Port, Cause::ToggleOff)]);
}

#[test]
fn certificates_of_others() {
    let lab = Lab::new("verify-certificates")
        .serve(0, "elsewhere.example")
        .serve(1, "localhost");
    lab.run("localhost", "127.0.0.1")
        .fails(&[(Subject::Tls, Cause::WrongName)]);
    fs::copy(lab.folder.join("other.pem"), lab.folder.join("ca.pem")).unwrap();
    let lab = lab.serve_again("localhost");
    lab.run("localhost", "127.0.0.1")
        .fails(&[(Subject::Tls, Cause::WrongCa)]);
    fs::remove_file(lab.folder.join("ca.pem")).unwrap();
    let without = lab.run("localhost", "127.0.0.1");
    without.fails(&[]);
    assert_eq!(without.outcomes(Subject::Tls), [Outcome::NotChecked]);
}

impl Lab {
    fn serve_again(mut self, certificate: &str) -> Self {
        let mut first = self.servers.remove(0);
        first.kill().unwrap();
        first.wait().unwrap();
        self.ports[0] = free_port();
        self.serve(0, certificate)
    }
}

/// Packets that a firewall drops look the same as those that another region does not take: the metadata server tells.
#[test]
fn no_port_answers() {
    let lab = Lab::new("verify-silent");
    lab.program("python3", "echo 'TimeoutError: timed out' >&2; exit 1");
    let silent = |cause| [(Subject::Port, cause), (Subject::Port, cause)];
    for (answer, cause) in [
        ("exit 6", Cause::EgressFirewall),
        (
            "echo projects/1/zones/europe-west1-b",
            Cause::EgressFirewall,
        ),
        ("echo projects/1/zones/europe-west10-b", Cause::OtherRegion),
    ] {
        lab.program("curl", answer);
        lab.run("localhost", "127.0.0.1").fails(&silent(cause));
    }
}
