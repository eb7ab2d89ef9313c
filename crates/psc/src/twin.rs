//! The same action on the command line: with `avn`, and with curl.
//!
//! The token is `$AIVEN_TOKEN` and nothing else; every value is quoted for a POSIX shell.

use snippets::shell_quoted;

use crate::{Ask, Twin};

/// Where the commands send their calls, whichever way the page sends its own.
const API: &str = "https://api.aiven.io";

/// The commands for one call, or for several in a row.
pub(crate) fn twin(asks: &[Ask]) -> Twin {
    let join = |line: fn(&Ask) -> String| asks.iter().map(line).collect::<Vec<_>>().join("\n");
    Twin {
        avn: join(avn),
        curl: join(curl),
    }
}

fn curl(ask: &Ask) -> String {
    let request = ask.request();
    let mut line = "curl -sS".to_owned();
    if request.method != aiven::Method::Get {
        line = format!("{line} -X {}", request.method);
    }
    if request.authorized {
        line.push_str(" -H \"Authorization: aivenv1 $AIVEN_TOKEN\"");
    }
    if let Some(body) = &request.body {
        line = format!(
            "{line} -H 'Content-Type: application/json' -d {}",
            shell_quoted(body)
        );
    }
    format!("{line} {}", shell_quoted(&format!("{API}{}", request.path)))
}

fn avn(ask: &Ask) -> String {
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
    match ask {
        Ask::Me(_) => "avn user info".to_owned(),
        Ask::ProjectList(_) => "avn project list".to_owned(),
        Ask::Clouds(_) => "avn cloud list".to_owned(),
        Ask::ServiceList(call) => plain("service list", &call.project, ""),
        Ask::VpcList(call) => plain("vpc list", &call.project, ""),
        Ask::PrivatelinkAvailability(call) => {
            plain("service privatelink availability", &call.project, "")
        }
        Ask::ProjectCa(call) => plain("project ca-get", &call.project, "--target-filepath ca.pem"),
        Ask::ServiceTypeGet(call) => plain("service types", &call.project, ""),
        Ask::ServiceGet(call) => plain("service get", &call.project, &positional(&call.service)),
        Ask::ServiceGetSecrets(call) => plain(
            "service get",
            &call.project,
            &format!("{} --json", positional(&call.service)),
        ),
        Ask::ServiceUpdate(call) => {
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
        Ask::PrivatelinkCreate(call) => {
            google("create", &call.project, &call.service, String::new())
        }
        Ask::PrivatelinkGet(call) => google("get", &call.project, &call.service, String::new()),
        Ask::PrivatelinkDelete(call) => {
            google("delete", &call.project, &call.service, String::new())
        }
        Ask::PrivatelinkRefresh(call) => {
            google("refresh", &call.project, &call.service, String::new())
        }
        Ask::ConnectionList(call) => google(
            "connection list",
            &call.project,
            &call.service,
            String::new(),
        ),
        Ask::ConnectionApprove(call) => {
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

    fn check(ask: Ask, expected: &Expect) {
        let Twin { avn, curl } = twin(&[ask]);
        expected.assert_eq(&format!("{avn}\n{curl}\n"));
    }

    #[test]
    fn every_value_is_quoted_and_the_token_is_a_variable() {
        check(
            Ask::PrivatelinkCreate(PrivatelinkCreate {
                project: "acme".to_owned(),
                service: "orders-kafka".to_owned(),
            }),
            &expect![[r#"
                avn service privatelink google create --project acme orders-kafka
                curl -sS -X POST -H "Authorization: aivenv1 $AIVEN_TOKEN" -H 'Content-Type: application/json' -d '{}' https://api.aiven.io/v1/project/acme/service/orders-kafka/privatelink/google
            "#]],
        );
        check(
            Ask::ConnectionApprove(ConnectionApprove {
                project: "it's".to_owned(),
                service: "$(boom)".to_owned(),
                connection: "plc3fd852bec98".to_owned(),
                user_ip_address: [10, 0, 0, 100].into(),
            }),
            &expect![[r#"
                avn service privatelink google connection approve --project 'it'\''s' '$(boom)' --privatelink-connection-id plc3fd852bec98 --user-ip-address 10.0.0.100
                curl -sS -X POST -H "Authorization: aivenv1 $AIVEN_TOKEN" -H 'Content-Type: application/json' -d '{"user_ip_address":"10.0.0.100"}' https://api.aiven.io/v1/project/it%27s/service/%24%28boom%29/privatelink/google/connections/plc3fd852bec98/approve
            "#]],
        );
        check(
            Ask::ServiceUpdate(ServiceUpdate {
                project: "acme".to_owned(),
                service: "orders-kafka".to_owned(),
                privatelink_access: vec![
                    ("kafka".to_owned(), true),
                    ("schema_registry".to_owned(), false),
                ],
            }),
            &expect![[r#"
                avn service update --project acme -c privatelink_access.kafka=true -c privatelink_access.schema_registry=false orders-kafka
                curl -sS -X PUT -H "Authorization: aivenv1 $AIVEN_TOKEN" -H 'Content-Type: application/json' -d '{"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}' https://api.aiven.io/v1/project/acme/service/orders-kafka
            "#]],
        );
    }
}
