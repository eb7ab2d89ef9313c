//! A client against a server in four cases: one that works, and one for each thing that can be wrong.

use live_servers::case::Case;
use live_servers::client::{self, Outcome};
use live_servers::host::ServerHost;
use live_servers::service::{
    DATABASE, ELSEWHERE, OTHER_PASSWORD, PASSWORD, POOL, USER, private_name,
};

/// Runs a script in all cases, and expects a client that checks everything.
pub(crate) fn check(host: &ServerHost, service_type: &str, port: u16, script: &str) {
    for case in Case::ALL.into_iter().filter(|case| *case != Case::Inline) {
        check_case(host, service_type, port, script, case, case.expected());
    }
}

/// Runs a script in one case. What it needs to know is in its environment.
pub(crate) fn check_case(
    host: &ServerHost,
    service_type: &str,
    port: u16,
    script: &str,
    case: Case,
    expected: Outcome,
) {
    let folder = host.folder(&format!("client-{port}"));
    let certificate = host.write(&folder, "client.crt", &host.authority.client_certificate());
    let key = host.write(&folder, "client.key", &host.authority.client_key());
    let ca = match case {
        Case::OtherAuthority => host.other_authority.ca(),
        _ => host.authority.ca(),
    };
    let name = private_name(service_type);
    let python = host.installed.python();
    let environment = [
        (
            "HOST",
            if case == Case::OtherName {
                ELSEWHERE
            } else {
                &name
            },
        ),
        ("PORT", &port.to_string()),
        ("CA", &ca.to_string_lossy()),
        ("CERTIFICATE", &certificate.to_string_lossy()),
        ("KEY", &key.to_string_lossy()),
        (
            "USERNAME",
            if service_type == "valkey" {
                "default"
            } else {
                USER
            },
        ),
        (
            "PASSWORD",
            if case == Case::OtherPassword {
                OTHER_PASSWORD
            } else {
                PASSWORD
            },
        ),
        ("DATABASE", DATABASE),
        ("POOL", POOL),
        ("PYTHON", &python.to_string_lossy()),
    ];
    let ran = client::run(host, &folder, script, &environment, None);
    assert_eq!(
        ran.outcome, expected,
        "{case:?} at port {port}: {script}\n{}",
        ran.output
    );
}
