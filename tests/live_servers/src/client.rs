//! Runs a client against the live servers and judges how it went.

use std::path::Path;
use std::process::Command;

use crate::host::ServerHost;

/// Seconds that a client may take. The slowest give up by themselves after thirty.
const LIMIT: &str = "60";

/// How a run of a client ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It ended well.
    Connected,
    /// The client did not accept the server's certificate: not its authority, or not its name.
    CertificateRefused,
    /// The server did not accept the user.
    PasswordRefused,
    /// It ended badly for another reason.
    Failed,
    /// It did not end, and said nothing of either refusal.
    TimedOut,
}

/// A client that has run.
#[derive(Clone, Debug)]
pub struct ClientRun {
    /// How it ended.
    pub outcome: Outcome,
    /// All that it printed.
    pub output: String,
}

/// Runs the script (the first argument) on a system that trusts other authorities (the second), if such are named.
const ON_A_SYSTEM: &str = r#"test -z "$2" || mount --bind "$2" /etc/ssl/certs; exec sh -c "$1""#;

/// Runs a script of the shell in `folder`, in the private network and with nothing in its environment but what is given. Its
/// system trusts the authorities of `system_store`, if there is one, and nobody whom the live servers know otherwise.
pub fn run(
    host: &ServerHost,
    folder: &Path,
    script: &str,
    environment: &[(&str, &str)],
    system_store: Option<&Path>,
) -> ClientRun {
    let mut command = host.command("timeout");
    command
        .args(["--kill-after=5", LIMIT, "unshare", "--mount"])
        .args(["sh", "-c", ON_A_SYSTEM, "client", script])
        .arg(system_store.unwrap_or(Path::new("")))
        .current_dir(folder);
    judge(&mut with_environment(command, folder, environment))
}

fn with_environment(mut command: Command, folder: &Path, environment: &[(&str, &str)]) -> Command {
    let inherited = ["PATH", "LANG", "JAVA_HOME"];
    let inherited = inherited
        .iter()
        .filter_map(|name| Some((name, std::env::var_os(name)?)));
    command
        .env_clear()
        .envs(inherited)
        .env("HOME", folder)
        .envs(environment.iter().copied());
    command
}

fn judge(command: &mut Command) -> ClientRun {
    let ran = command.output().expect("nsenter of util-linux is there");
    let bytes = [ran.stdout, ran.stderr].concat();
    let output = String::from_utf8_lossy(&bytes).into_owned();
    ClientRun {
        outcome: outcome(ran.status.code(), &output),
        output,
    }
}

fn outcome(status: Option<i32>, output: &str) -> Outcome {
    // What `timeout` reports, the second if the client had to be killed.
    let timed_out = [Some(124), Some(137)].contains(&status);
    let output = output.to_lowercase();
    let says = |texts: &[&str]| texts.iter().any(|text| output.contains(text));
    match status {
        Some(0) => Outcome::Connected,
        _ if says(CERTIFICATE) => Outcome::CertificateRefused,
        _ if says(PASSWORD) => Outcome::PasswordRefused,
        _ if timed_out => Outcome::TimedOut,
        _ => Outcome::Failed,
    }
}

/// How TLS libraries say that they refuse a certificate, in lower case.
const CERTIFICATE: &[&str] = &[
    "certificate verify failed",
    "certificate_verify_failed",
    "certificate verification failed",
    "certificate is valid for",
    "certificate validation failure",
    "validation of ssl server certificate failed",
    "tlsv1 alert unknown ca",
    "self-signed certificate",
    "self signed certificate",
    "unable to get local issuer",
    "unable to get issuer",
    "unable to verify the first certificate",
    "unknown authority",
    "unknownissuer",
    "pkix path",
    "hostname mismatch",
    "host name mismatch",
    "does not match host name",
    "doesn't match",
    "does not match",
    "is not valid for",
    "notvalidforname",
    "no alternative certificate subject name",
    "no subject alternative",
    "validation of sslhostname failed",
    "validation of hostname failed",
    "did not match expected",
];

/// How servers and their clients say that a user or a password is wrong, in lower case.
const PASSWORD: &[&str] = &[
    "authentication failed",
    "authentication error",
    "sasl authentication",
    "saslauthentication",
    "saslauthenticate",
    "access denied",
    "invalid credentials",
    "password is incorrect",
    "wrong password",
    "wrongpass",
    "noauth",
    "401",
    "unauthorized",
];

#[cfg(test)]
mod tests {
    use super::{Outcome, outcome};

    #[test]
    fn an_end_is_judged_by_the_status_and_by_what_was_said() {
        let wrong_name = "psql: error: server certificate for \"a\" does not match host name \"b\"";
        for (status, output, expected) in [
            (
                Some(0),
                "certificate verify failed, then a retry went well",
                Outcome::Connected,
            ),
            (Some(2), wrong_name, Outcome::CertificateRefused),
            (
                Some(124),
                "... Certificate verify failed: broker certificate",
                Outcome::CertificateRefused,
            ),
            (
                Some(1),
                "FATAL: password authentication failed for user",
                Outcome::PasswordRefused,
            ),
            (
                Some(1),
                "ModuleNotFoundError: No module named 'kafka'",
                Outcome::Failed,
            ),
            (Some(124), "", Outcome::TimedOut),
            (None, "", Outcome::Failed),
        ] {
            assert_eq!(outcome(status, output), expected, "{output}");
        }
    }
}
