//! The same action on the command line: with `avn`, and with curl.
//!
//! The token is `$AIVEN_TOKEN` and nothing else; every value is quoted for a POSIX shell.

use aiven::{ApiCall, ProjectName, ServiceGetSecrets, ServiceName};

use crate::shell::shell_quoted;

/// Where the commands send their calls, whichever way the page sends its own.
const API: &str = "https://api.aiven.io";

/// Stands in commands where nobody gave the project's name.
pub(crate) const UNKNOWN_PROJECT: &str = "PROJECT";

/// An action as commands. The token appears as `$AIVEN_TOKEN`; all else is quoted for a POSIX shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EquivalentCommand {
    /// With the Aiven client; more than one line where it takes several commands.
    pub avn: String,
    /// With curl.
    pub curl: String,
}

impl EquivalentCommand {
    /// The commands for one call, or for several in a row.
    pub(crate) fn new(calls: &[ApiCall]) -> Self {
        let join =
            |line: fn(&ApiCall) -> String| calls.iter().map(line).collect::<Vec<_>>().join("\n");
        Self {
            avn: join(avn),
            curl: join(curl),
        }
    }
}

/// The command that saves a service with its secrets, in a file that only its owner can read. `avn service get` never asks for them.
///
/// Source: `service__get` in `aiven/client/cli.py` of aiven-client 4.18.0, which sends no `include_secrets`.
pub(crate) fn save_with_secrets(project: ProjectName, service: ServiceName) -> String {
    let read = ApiCall::ServiceGetSecrets(ServiceGetSecrets {
        project,
        service,
        include_secrets: true,
    });
    // In a subshell, so that the mask is the user's own again afterwards.
    format!("(umask 077; {} -o service.json)", curl(&read))
}

fn curl(call: &ApiCall) -> String {
    let request = call.request();
    let mut line = if request.authorized {
        // Built into the shell, so that the token is on no command line, which others on the machine can read.
        "printf 'Authorization: aivenv1 %s\\n' \"$AIVEN_TOKEN\" | curl -sS -H @-".to_owned()
    } else {
        "curl -sS".to_owned()
    };
    if request.method != aiven::Method::Get {
        line = format!("{line} -X {}", request.method);
    }
    if let Some(body) = &request.body {
        line = format!(
            "{line} -H 'Content-Type: application/json' -d {}",
            shell_quoted(body)
        );
    }
    format!("{line} {}", shell_quoted(&format!("{API}{}", request.path)))
}

fn avn(call: &ApiCall) -> String {
    let google = |verb: &str, project: &str, service: &str, rest: String| {
        format!(
            "avn service privatelink google {verb} --project {} {}{rest}",
            shell_quoted(project),
            positional(service)
        )
    };
    let plain = |verb: &str, project: &str, rest: &str| {
        format!("avn {verb} --project {} {rest}", shell_quoted(project))
            .trim_end()
            .to_owned()
    };
    match call {
        ApiCall::Me(_) => "avn user info".to_owned(),
        ApiCall::ProjectList(_) => "avn project list".to_owned(),
        ApiCall::Clouds(_) => "avn cloud list".to_owned(),
        ApiCall::ServiceList(call) => plain("service list", &call.project, ""),
        ApiCall::VpcList(call) => plain("vpc list", &call.project, ""),
        ApiCall::PrivatelinkAvailability(call) => {
            plain("service privatelink availability", &call.project, "")
        }
        ApiCall::ProjectCa(call) => {
            plain("project ca-get", &call.project, "--target-filepath ca.pem")
        }
        ApiCall::ServiceTypeGet(call) => plain("service types", &call.project, ""),
        ApiCall::ServiceGet(call) => {
            plain("service get", &call.project, &positional(&call.service))
        }
        ApiCall::ServiceGetSecrets(call) => plain(
            "service get",
            &call.project,
            &format!("{} --json", positional(&call.service)),
        ),
        ApiCall::ServiceUpdate(call) => {
            let mut settings = String::new();
            for (key, on) in &call.privatelink_access {
                settings.push_str("-c ");
                settings.push_str(&shell_quoted(&format!("privatelink_access.{key}={on}")));
                settings.push(' ');
            }
            plain(
                "service update",
                &call.project,
                &format!("{settings}{}", positional(&call.service)),
            )
        }
        ApiCall::PrivatelinkCreate(call) => {
            google("create", &call.project, &call.service, String::new())
        }
        ApiCall::PrivatelinkGet(call) => google("get", &call.project, &call.service, String::new()),
        ApiCall::PrivatelinkDelete(call) => {
            google("delete", &call.project, &call.service, String::new())
        }
        ApiCall::PrivatelinkRefresh(call) => {
            google("refresh", &call.project, &call.service, String::new())
        }
        ApiCall::ConnectionList(call) => google(
            "connection list",
            &call.project,
            &call.service,
            String::new(),
        ),
        ApiCall::ConnectionApprove(call) => {
            let rest = format!(
                " --privatelink-connection-id {} --user-ip-address {}",
                shell_quoted(&call.connection),
                call.user_ip_address
            );
            google("connection approve", &call.project, &call.service, rest)
        }
    }
}

/// A value in a position where a leading hyphen would be read as an option.
fn positional(value: &str) -> String {
    let quoted = shell_quoted(value);
    if value.starts_with('-') {
        format!("-- {quoted}")
    } else {
        quoted
    }
}

#[cfg(test)]
mod tests {
    use aiven::{ConnectionApprove, PrivatelinkCreate, ServiceUpdate};
    use expect_test::{Expect, expect};

    use super::*;

    fn check(call: ApiCall, expected: &Expect) {
        let EquivalentCommand { avn, curl } = EquivalentCommand::new(&[call]);
        expected.assert_eq(&format!("{avn}\n{curl}\n"));
    }

    /// Runs the line with a `curl` that prints its words and what it is given on standard input.
    #[test]
    fn the_token_is_on_no_command_line() {
        let command = EquivalentCommand::new(&[ApiCall::PrivatelinkCreate(PrivatelinkCreate {
            project: "acme".into(),
            service: "orders-kafka".into(),
        })]);
        let script = ["curl() { echo \"$@\"; cat; }\n", &command.curl].concat();
        let ran = std::process::Command::new("sh")
            .args(["-c", &script])
            .env("AIVEN_TOKEN", "t0ken%s")
            .output()
            .expect("a shell");
        expect![[r"
            -sS -H @- -X POST -H Content-Type: application/json -d {} https://api.aiven.io/v1/project/acme/service/orders-kafka/privatelink/google
            Authorization: aivenv1 t0ken%s
        "]]
        .assert_eq(&String::from_utf8_lossy(&ran.stdout));
    }

    /// Runs the line with a `curl` that prints the mask that files are made with, and then prints that of the shell.
    #[test]
    fn what_is_saved_with_secrets_is_readable_by_its_owner_alone() {
        let command = save_with_secrets("acme".into(), "orders-kafka".into());
        let script = format!("umask 022\ncurl() {{ cat > /dev/null; umask; }}\n{command}\numask");
        let ran = std::process::Command::new("sh")
            .args(["-c", &script])
            .output()
            .expect("a shell");
        assert_eq!(String::from_utf8_lossy(&ran.stdout), "0077\n0022\n");
    }

    #[test]
    fn every_value_is_quoted_and_the_token_is_a_variable() {
        check(
            ApiCall::PrivatelinkCreate(PrivatelinkCreate {
                project: "acme".into(),
                service: "orders-kafka".into(),
            }),
            &expect![[r#"
                avn service privatelink google create --project acme orders-kafka
                printf 'Authorization: aivenv1 %s\n' "$AIVEN_TOKEN" | curl -sS -H @- -X POST -H 'Content-Type: application/json' -d '{}' https://api.aiven.io/v1/project/acme/service/orders-kafka/privatelink/google
            "#]],
        );
        check(
            ApiCall::ConnectionApprove(ConnectionApprove {
                project: "it's".into(),
                service: "$(boom)".into(),
                connection: "plc3fd852bec98".into(),
                user_ip_address: [10, 0, 0, 100].into(),
            }),
            &expect![[r#"
                avn service privatelink google connection approve --project 'it'\''s' '$(boom)' --privatelink-connection-id plc3fd852bec98 --user-ip-address 10.0.0.100
                printf 'Authorization: aivenv1 %s\n' "$AIVEN_TOKEN" | curl -sS -H @- -X POST -H 'Content-Type: application/json' -d '{"user_ip_address":"10.0.0.100"}' https://api.aiven.io/v1/project/it%27s/service/%24%28boom%29/privatelink/google/connections/plc3fd852bec98/approve
            "#]],
        );
        check(
            ApiCall::ServiceUpdate(ServiceUpdate {
                project: "acme".into(),
                service: "orders-kafka".into(),
                privatelink_access: vec![
                    ("kafka".to_owned(), true),
                    ("schema_registry".to_owned(), false),
                ],
            }),
            &expect![[r#"
                avn service update --project acme -c privatelink_access.kafka=true -c privatelink_access.schema_registry=false orders-kafka
                printf 'Authorization: aivenv1 %s\n' "$AIVEN_TOKEN" | curl -sS -H @- -X PUT -H 'Content-Type: application/json' -d '{"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}' https://api.aiven.io/v1/project/acme/service/orders-kafka
            "#]],
        );
    }
}
